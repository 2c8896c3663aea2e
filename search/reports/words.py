"""What people look for, and what they do not find: the beginning of editorial work."""

from datetime import timedelta

import django_filters
from django.db.models import F, Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from common.exporting.workbooks import NEUTRAL_TEXTS
from search.models import SearchCount
from search.reports.columns import Way, WaysColumn

PERIODS = [("7", "Ces sept derniers jours"), ("30", "Ces trente derniers jours"), ("365", "Cette année")]
USUAL = "30"


class WordsFilterSet(WagtailFilterSet):
    days = django_filters.ChoiceFilter(label="Quand", choices=PERIODS, method="since", empty_label=None)
    in_vain = django_filters.BooleanFilter(label="Seulement sans résultat", method="without_answer")
    words = django_filters.CharFilter(label="Contient", lookup_expr="icontains")

    class Meta:
        model = SearchCount
        fields = ["language"]

    def __init__(self, data=None, *args, **kwargs):
        data = data.copy() if data else {}
        data.setdefault("days", USUAL)
        super().__init__(data, *args, **kwargs)

    def since(self, queryset, name, value):
        return queryset.filter(day__gt=timezone.localdate() - timedelta(days=int(value)))

    def without_answer(self, queryset, name, value):
        return queryset.filter(empty__gt=0) if value else queryset


class WordsReport(ReportView):
    model = SearchCount
    page_title = "Ce que l’on cherche"
    header_icon = "search"
    index_url_name = "search_words"
    index_results_url_name = "search_words_results"
    filterset_class = WordsFilterSet
    permission_policy = ModelPermissionPolicy(SearchCount)
    permission_required = "view"
    is_searchable = False
    table_classname = "listing counted"
    default_ordering = "-total"
    columns = [
        Column("words", label="Mots", accessor="words", classname="wrap-anywhere", width="30%"),
        Column("total", label="Recherches", accessor="total", sort_key="total"),
        Column("in_vain", label="Sans résultat", accessor="in_vain", sort_key="in_vain"),
        WaysColumn("ways", label="Que faire"),
    ]
    export_headings = {"words": "Mots", "language": "Langue", "total": "Recherches", "in_vain": "Sans résultat"}
    list_export = list(export_headings)
    custom_value_preprocess = NEUTRAL_TEXTS

    def get_filename(self):
        return "ce-que-l-on-cherche"

    def get_base_queryset(self):
        return SearchCount.objects.order_by()

    def filter_queryset(self, queryset):
        """Filtered by day first, then summed: a word is one line, whatever the number of its days."""
        found = super().filter_queryset(queryset).order_by()
        return found.values("words", "language").annotate(total=Sum("searches"), in_vain=Sum("empty"))

    def order_queryset(self, queryset):
        return super().order_queryset(queryset) if queryset.query.annotations else queryset

    def get_filtered_queryset(self):
        asked = self.request.GET.get("ordering", "")
        ordering = asked if asked.lstrip("-") in ("total", "in_vain") else self.default_ordering
        return self.filter_queryset(self.get_queryset()).order_by(ordering, F("words"))

    def decorate_paginated_queryset(self, object_list):
        for row in () if self.is_export else object_list:
            row["ways"] = ways(row)
        return object_list


def ways(row: dict) -> list[Way]:
    words = {"mots": row["words"]}
    search = reverse("search:results") + "?" + urlencode({"q": row["words"]})
    synonym, bet = reverse("wagtailsnippets_search_synonym:add"), reverse("wagtailsnippets_search_bestbet:add")
    return [
        Way("Essayer", search),
        Way("Créer un synonyme", f"{synonym}?{urlencode(words)}"),
        Way("Mettre un résultat en avant", f"{bet}?{urlencode(words)}"),
    ]
