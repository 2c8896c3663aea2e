"""Wiring of the editor: menus, the panel of what needs care, guards. What they do is elsewhere."""

from django.core.exceptions import PermissionDenied
from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail_localize import wagtail_hooks as localize

from pages.closed import not_for_them
from pages.models import TerritoryPage
from pages.panels import CarePanel
from pages.translating import only_where_one_may_edit
from pages.views import translation
from pages.viewsets import ContentGroup

register_snippet(ContentGroup)
only_where_one_may_edit(localize.page_listing_more_buttons)
hooks.register("on_serve_page", not_for_them, order=-1)


@hooks.register("register_admin_menu_item")
def back_to_my_space():
    return MenuItem("Mon espace", "/espace/", name="my-space", icon_name="home", order=1)


@hooks.register("register_admin_menu_item")
def see_the_site():
    return MenuItem("Voir le site", "/", name="see-site", icon_name="view", order=2)


@hooks.register("insert_global_admin_css")
def small_screens():
    return format_html('<link rel="stylesheet" href="{}">', static("css/editor.css"))


@hooks.register("construct_homepage_panels")
def add_care_panel(request, panels):
    panels.append(CarePanel(request))


@hooks.register("before_delete_page")
def keep_territory_sections(request, page):
    """A section goes with its territory, not by a click: its desk and its news hang on it."""
    sections = TerritoryPage.objects.descendant_of(page, inclusive=True).select_related("locale")
    if any(section.locale.is_default for section in sections):
        raise PermissionDenied("La page d’un territoire ne se supprime pas : dépubliez-la.")


@hooks.register("before_bulk_action")
def keep_territory_sections_among_others(request, action_type, objects, action):
    if action_type == "delete" and issubclass(action.model, Page):
        for page in objects:
            keep_territory_sections(request, page)


@hooks.register("register_admin_urls", order=-1)
def translation_of_own_pages():
    """Before wagtail-localize's own: there, whoever may translate one page may translate them all."""
    return [
        path("localize/submit/page/<int:page_id>/", translation.Submit.as_view()),
        path("localize/update/<int:translation_source_id>/", translation.Update.as_view()),
        path("localize/reports/translations/", translation.Report.as_view()),
        path("localize/reports/translations/results/", translation.Report.as_view(results_only=True)),
        path("localize/page/<int:page_id>/convert_to_alias/", translation.convert_to_alias),
    ]


@hooks.register("construct_page_action_menu", order=100)
def keep_conversion_to_alias(menu_items, request, context):
    """Only offered to who may publish the page, as its address is."""
    page = context.get("page")
    if page is None or not page.permissions_for_user(request.user).can_publish():
        menu_items[:] = [item for item in menu_items if item.name != "localize-convert-to-alias"]
