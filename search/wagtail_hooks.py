"""Wiring of the search into the editor: what it is taught, what it tells."""

from django.urls import path, reverse_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.documents.permissions import permission_policy
from wagtail.snippets.models import register_snippet

from search.reports.documents import DocumentsReport, read_again
from search.reports.words import WordsReport
from search.viewsets import SearchGroup

register_snippet(SearchGroup)


class WordsMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm("search.view_searchcount")


class DocumentsMenuItem(MenuItem):
    def is_shown(self, request):
        return permission_policy.user_has_permission(request.user, "change")


@hooks.register("register_reports_menu_item")
def words_menu():
    return WordsMenuItem("Ce que l’on cherche", reverse_lazy("search_words"), icon_name="search", order=20)


@hooks.register("register_reports_menu_item")
def documents_menu():
    return DocumentsMenuItem("Documents illisibles", reverse_lazy("search_documents"), icon_name="doc-full", order=30)


@hooks.register("register_admin_urls")
def search_urls():
    return [
        path("reports/recherches/", WordsReport.as_view(), name="search_words"),
        path("reports/recherches/results/", WordsReport.as_view(results_only=True), name="search_words_results"),
        path("reports/documents/", DocumentsReport.as_view(), name="search_documents"),
        path("reports/documents/results/", DocumentsReport.as_view(results_only=True), name="search_documents_results"),
        path("reports/documents/<int:pk>/relire/", read_again, name="search_read_again"),
    ]
