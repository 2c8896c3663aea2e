"""The audit trail as a report of the editing interface, in words: filters, export. What it says is `common.journal`."""

from collections.abc import Iterator
from itertools import islice

import django_filters
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from common import dates, journal
from common.journal.telling import PORTAL, told
from common.models import AuditEntry

BATCH = 500


def actions() -> list[tuple[str, list[tuple[str, str]]]]:
    """Families of verbs, each whole or verb by verb."""
    return [(each.label, [(each.slug, f"{each.label} : tout"), *each.sentences.items()]) for each in journal.families()]


def kinds() -> list[tuple[str, str]]:
    named = [(label, capfirst(apps.get_model(label)._meta.verbose_name)) for label in journal.addresses()]
    return sorted(named, key=lambda each: each[1])


class AuditFilterSet(WagtailFilterSet):
    who = django_filters.CharFilter(label="Qui (un nom, un courriel, ou « le portail »)", method="by_person")
    what = django_filters.ChoiceFilter(label="Ce qui a été fait", choices=actions, method="by_action")
    object_type = django_filters.ChoiceFilter(label="Sur quoi", choices=kinds)
    object_id = django_filters.CharFilter(label="Numéro de la fiche")
    at = django_filters.DateFromToRangeFilter(label="Quand", widget=DateRangePickerWidget)

    class Meta:
        model = AuditEntry
        fields = []

    def by_person(self, queryset, name, value):
        if value.strip().lower() in (PORTAL, PORTAL.removeprefix("le ")):
            return queryset.filter(actor_id=None)
        people = get_user_model().objects.all()
        for word in value.split():
            people = people.filter(
                Q(first_name__icontains=word) | Q(last_name__icontains=word) | Q(email__icontains=word)
            )
        return queryset.filter(actor_id__in=list(people.values_list("pk", flat=True)[:200]))

    def by_action(self, queryset, name, value):
        families = {each.slug: each.sentences for each in journal.families()}
        return queryset.filter(verb__in=families.get(value, [value]))


def naive(at):
    """At the hour of whoever reads; a workbook knows no other."""
    return timezone.make_naive(at)


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
        Column("when", label="Quand"),
        Column("actor", label="Qui"),
        Column("action", label="Ce qui a été fait"),
        Column("changed", label="Ce qui a changé"),
    ]
    export_headings = {
        "at": "Quand",
        "told.who": "Qui",
        "capacity": "En qualité de",
        "told.sentence": "Ce qui a été fait",
        "told.kind": "Sur quoi",
        "told.name": "Nom",
        "object_id": "Numéro de la fiche",
        "changes": "Ce qui a changé",
        "request_id": "Requête",
    }
    list_export = list(export_headings)
    custom_field_preprocess = {"at": {"xlsx": naive, "csv": naive}}

    def get_filename(self):
        return "journal-des-actions"

    def get_base_queryset(self):
        return AuditEntry.objects.order_by("-pk")

    def decorate_paginated_queryset(self, object_list):
        if self.is_export:
            return in_words(object_list.iterator(chunk_size=BATCH))
        for entry in in_words(iter(object_list)):
            lay_out(entry)
        return object_list


def in_words(entries: Iterator[AuditEntry]) -> Iterator[AuditEntry]:
    """The same entries, each with what it says: names are asked for a batch at a time, whatever the length."""
    while batch := list(islice(entries, BATCH)):
        for entry, said in zip(batch, told(batch), strict=True):
            entry.told, entry.changes = said, "\n".join(said.lines)
            yield entry


def lay_out(entry: AuditEntry) -> None:
    """As the page shows it, at the hour of whoever reads."""
    said = entry.told
    entry.when = dates.in_words(timezone.localtime(entry.at), "j F Y, H:i")
    entry.actor = format_html("{}<br><small>{}</small>", said.who, entry.capacity) if entry.capacity else said.who
    name = format_html('<a href="{}">{}</a>', said.address, said.name) if said.address else said.name
    kind = "" if said.name.lower().startswith(said.kind) else said.kind  # « Convention avec… » says it already
    entry.action = format_html("{}<br>{} <small>{}</small>", said.sentence, name, kind)
    entry.changed = format_html_join("", "<div>{}</div>", ((line,) for line in said.lines))
