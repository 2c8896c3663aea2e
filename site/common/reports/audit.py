"""The audit trail as a report of the editing interface: filters, search by number, export."""

import django_filters
from django.contrib.auth import get_user_model
from django.utils.html import format_html_join
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from common.models import AuditEntry


def distinct(column: str):
    """The values the trail really holds, as choices."""

    def choices():
        values = AuditEntry.objects.order_by(column).values_list(column, flat=True).distinct()
        return [(value, value) for value in values]

    return choices


class AuditFilterSet(WagtailFilterSet):
    at = django_filters.DateFromToRangeFilter(label="Quand", widget=DateRangePickerWidget)
    verb = django_filters.ChoiceFilter(label="Action", choices=distinct("verb"))
    object_type = django_filters.ChoiceFilter(label="Objet", choices=distinct("object_type"))
    object_id = django_filters.CharFilter(label="Numéro de l’objet")
    who = django_filters.CharFilter(label="Qui (courriel)", method="by_email")

    class Meta:
        model = AuditEntry
        fields = []

    def by_email(self, queryset, name, value):
        people = get_user_model().objects.filter(email__icontains=value)
        return queryset.filter(actor_id__in=list(people.values_list("pk", flat=True)[:200]))


class AuditReport(ReportView):
    model = AuditEntry
    page_title = "Journal des actions"
    header_icon = "history"
    index_url_name = "audit_report"
    index_results_url_name = "audit_report_results"
    filterset_class = AuditFilterSet
    permission_policy = ModelPermissionPolicy(AuditEntry)
    permission_required = "view"
    default_ordering = "-pk"
    is_searchable = False
    columns = [
        Column("at", label="Quand"),
        Column("actor", label="Qui"),
        Column("capacity", label="En qualité de"),
        Column("verb", label="Action"),
        Column("what", label="Objet"),
        Column("lines", label="Ce qui a changé"),
    ]
    export_headings = {"actor": "Qui", "changes": "Ce qui a changé"}
    list_export = ["at", "actor", "capacity", "verb", "object_type", "object_id", "changes", "request_id"]

    def get_filename(self):
        return "journal-des-actions"

    def get_base_queryset(self):
        return AuditEntry.objects.order_by("-pk")

    def decorate_paginated_queryset(self, object_list):
        """Names are asked once for the page shown, never joined: the trail has no foreign key."""
        people = get_user_model().objects.in_bulk({entry.actor_id for entry in object_list if entry.actor_id})
        for entry in object_list:
            entry.actor = str(people.get(entry.actor_id, "compte effacé")) if entry.actor_id else "le portail"
            entry.what = f"{entry.object_type} {entry.object_id}"
            entry.changes = "\n".join(describe(entry))
            entry.lines = format_html_join("", "<div>{}</div>", ((line,) for line in describe(entry)))
        return object_list


def describe(entry: AuditEntry) -> list[str]:
    """« label : Mobilité → Se déplacer », one line a column; personal columns by their name only."""
    names = sorted(set(entry.before) | set(entry.after))
    lines = [f"{name} : {shown(entry.before.get(name))} → {shown(entry.after.get(name))}" for name in names]
    return lines + [f"{name} : modifié (donnée personnelle, valeur non gardée)" for name in entry.personal]


def shown(value) -> str:
    return "—" if value in (None, "", "None") else str(value)
