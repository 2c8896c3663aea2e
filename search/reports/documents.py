"""Documents whose text nobody can read: no search, and often no screen reader either."""

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.documents.permissions import permission_policy

from accounts.models import File
from common.errors import Refused
from common.exporting.workbooks import NEUTRAL_TEXTS
from search.domain import documents
from search.models import DocumentText
from search.reports.columns import Way, WaysColumn


def mine(user):
    """Of the documents this person may change."""
    files = permission_policy.instances_user_has_permission_for(user, "change")
    return DocumentText.objects.filter(file__in=files).select_related("file")


class DocumentsReport(ReportView):
    model = DocumentText
    page_title = "Documents illisibles"
    header_icon = "doc-full"
    index_url_name = "search_documents"
    index_results_url_name = "search_documents_results"
    permission_policy = permission_policy
    permission_required = "change"
    is_searchable = False
    default_ordering = "file__title"
    columns = [
        TitleColumn("file", label="Document", accessor="file.title", get_url=lambda text: edit(text.file)),
        Column("reason", label="Pourquoi"),
        WaysColumn("ways", label="Que faire"),
    ]
    export_headings = {"file.title": "Document", "reason": "Pourquoi"}
    list_export = list(export_headings)
    custom_value_preprocess = NEUTRAL_TEXTS

    def get_filename(self):
        return "documents-illisibles"

    def get_base_queryset(self):
        return mine(self.request.user).unreadable().order_by("file__title", "pk")

    def decorate_paginated_queryset(self, object_list):
        if self.is_export:
            return object_list
        for text in object_list:
            again = reverse("search_read_again", args=[text.pk])
            text.ways = [Way("Remplacer le fichier", edit(text.file)), Way("Lire à nouveau", again, posted=True)]
        return object_list


def edit(file: File) -> str:
    return reverse("wagtaildocs:edit", args=[file.pk])


@require_POST
def read_again(request, pk: int):
    text = get_object_or_404(DocumentText.objects.select_related("file"), pk=pk)
    if not permission_policy.user_has_permission_for_instance(request.user, "change", text.file):
        return permission_denied(request)
    try:
        documents.read_again(by=request.user, text=text)
        messages.success(request, f"« {text.file.title} » va être relu. Revenez dans quelques instants.")
    except Refused as refusal:
        messages.warning(request, " ".join(refusal.messages))
    return redirect("search_documents")
