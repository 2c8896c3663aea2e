"""« Ce qui sert »: readings, downloads and prints of each page, over a period, as a report of the editor."""

from datetime import timedelta

import django_filters
from django import forms
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from common.exporting.workbooks import NEUTRAL_TEXTS
from resources.enums import What
from resources.models import KitItem, ResourcePage, Use

PERIODS = {"7": "Sept jours", "30": "Trente jours", "90": "Trois mois", "365": "Un an", "": "Depuis le début"}
USUAL = "30"


def kinds():
    models = [model for model in apps.get_models() if issubclass(model, ResourcePage)]
    return ContentType.objects.filter(pk__in=[each.pk for each in ContentType.objects.get_for_models(*models).values()])


def total(what: What, since, **of):
    rows = Use.objects.filter(what=what, **of)
    rows = rows.filter(day__gte=since) if since else rows
    named = next(iter(of))
    return Coalesce(Subquery(rows.order_by().values(named).annotate(n=Sum("count")).values("n")), 0)


def of_tools(since):
    """A kit is taken away by its files."""
    files = KitItem.objects.filter(kit=OuterRef(OuterRef("pk"))).order_by().values("file")
    rows = Use.objects.filter(what=What.DOWNLOAD, document__in=files)
    rows = rows.filter(day__gte=since) if since else rows
    return Coalesce(Subquery(rows.order_by().values("what").annotate(n=Sum("count")).values("n")), 0)


class UseFilterSet(WagtailFilterSet):
    period = django_filters.ChoiceFilter(
        label="Période", choices=list(PERIODS.items())[:-1], empty_label=PERIODS[""], method="counted_since"
    )
    content_type = django_filters.ModelChoiceFilter(
        label="Genre", queryset=lambda request: kinds(), widget=forms.Select, empty_label="Tous les genres"
    )

    class Meta:
        model = Page
        fields = []

    def counted_since(self, queryset, name, value):
        return queryset  # the columns are counted over the period: see UseReport


class NamedType(Column):
    def get_value(self, instance):
        return capfirst(str(instance.specific_class._meta.verbose_name))


class UseReport(ReportView):
    model = Page
    page_title = "Ce qui sert"
    header_icon = "view"
    index_url_name = "use_report"
    index_results_url_name = "use_report_results"
    filterset_class = UseFilterSet
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]
    default_ordering = "-views"
    is_searchable = False
    table_classname = "listing counted"
    columns = [
        TitleColumn("title", label="Page", get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk])),
        NamedType("kind", label="Genre"),
        Column("views", label="Lectures", sort_key="views"),
        Column("downloads", label="Téléchargements", sort_key="downloads"),
        Column("prints", label="Impressions", sort_key="prints"),
    ]
    export_headings = {
        "title": "Page",
        "specific_class._meta.verbose_name": "Genre",
        "url": "Adresse",
        "views": "Lectures",
        "downloads": "Téléchargements",
        "prints": "Impressions",
    }
    list_export = list(export_headings)
    custom_value_preprocess = NEUTRAL_TEXTS

    @cached_property
    def header_buttons(self):
        """What people look for and do not find is the other half of what serves."""
        words = HeaderButton("Ce que l’on cherche", reverse("search_words"), icon_name="search")
        return [words] if self.request.user.has_perm("search.view_searchcount") else []

    def get_page_title(self):
        """« Ce qui sert : trente jours »: what is counted says over how long."""
        asked = self.request.GET.get("period", USUAL)
        return f"{self.page_title}\N{NO-BREAK SPACE}: {PERIODS.get(asked, PERIODS['']).lower()}"

    def get_filename(self):
        return f"ce-qui-sert-{timezone.localdate().isoformat()}"

    def since(self):
        days = self.request.GET.get("period", USUAL)
        return timezone.localdate() - timedelta(days=int(days)) if days in PERIODS and days else None

    def get_base_queryset(self):
        since, page = self.since(), {"page": OuterRef("pk")}
        rows = Page.objects.type(ResourcePage).filter(live=True).select_related("content_type", "locale")
        counts = {
            "views": total(What.VIEW, since, **page),
            "downloads": total(What.DOWNLOAD, since, **page) + of_tools(since),
            "prints": total(What.PRINT, since, **page),
        }
        found = rows.annotate(**counts).annotate(all_uses=F("views") + F("downloads") + F("prints"))
        return found.order_by("-views", "-downloads", "title")
