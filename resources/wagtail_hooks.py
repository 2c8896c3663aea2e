"""Wiring of the resource centre into the editor. What it does is elsewhere."""

from django.http import Http404
from django.urls import path, reverse, reverse_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet

from resources.domain.imports import places as imports
from resources.models import BulletinPage
from resources.reports import UseReport
from resources.views import documents, limits
from resources.viewsets import ResourcesGroup

register_snippet(ResourcesGroup)


@hooks.register("register_page_header_buttons")
def send_bulletin(page, user, view_name, next_url=None):
    """The way from the editor to the screen that sends; who may is asked there."""
    if (
        isinstance(page, BulletinPage)
        and page.live
        and page.territory
        and page.permissions_for_user(user).can_publish()
    ):
        address = reverse("resources:bulletin_send", args=[page.pk])
        yield Button("Envoyer aux structures", address, icon_name="mail", priority=35)


@hooks.register("register_page_header_buttons")
def import_catalogue(page, user, view_name, next_url=None):
    """From a catalogue, or the section of a territory, to the screen that fills it."""
    if imports.takes_cards(page) and page.permissions_for_user(user).can_add_subpage():
        address = f"{reverse('resources:catalogue_import_new')}?catalogue={page.pk}"
        yield Button("Importer un catalogue", address, icon_name="upload", priority=36)


@hooks.register("before_serve_page")
def limit_what_costs(page, request, serve_args, serve_kwargs):
    return limits.before_serving(page, request)


@hooks.register("before_serve_document", order=-10)
def closed_to_a_signed_in_reader(document, request):
    """Before Wagtail's own check, which would send them to sign in, and back, without end."""
    if request.user.is_authenticated and documents.kept_for_a_group(document, request):
        raise Http404


@hooks.register("before_serve_document", order=10)
def serve_by_role_and_in_parts(document, request):
    """After Wagtail's own check of the collection: signed in is not enough, and what is sent is counted."""
    return documents.before_serving(request, document)


@hooks.register("register_reports_menu_item")
def use_menu():
    return MenuItem("Ce qui sert", reverse_lazy("use_report"), icon_name="view", order=20)


@hooks.register("register_admin_urls")
def use_urls():
    return [
        path("reports/use/", UseReport.as_view(), name="use_report"),
        path("reports/use/results/", UseReport.as_view(results_only=True), name="use_report_results"),
    ]
