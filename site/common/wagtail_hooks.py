"""Wiring of the ground floor into the editing interface."""

from django.urls import path, reverse_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from common.reports.audit import AuditReport
from common.viewsets import TaxonomyGroup

register_snippet(TaxonomyGroup)


class AuditMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm("common.view_auditentry")


@hooks.register("register_reports_menu_item")
def audit_menu():
    return AuditMenuItem("Journal des actions", reverse_lazy("audit_report"), icon_name="history", order=10)


@hooks.register("register_admin_urls")
def audit_urls():
    return [
        path("reports/audit/", AuditReport.as_view(), name="audit_report"),
        path("reports/audit/results/", AuditReport.as_view(results_only=True), name="audit_report_results"),
    ]


@hooks.register("construct_help_menu")
def keep_what_is_ours(request, items):
    """Wagtail's news and guide lead out, in English: they are for who builds the product, not for who writes in it."""
    items[:] = [item for item in items if not item.url.startswith("http")]
