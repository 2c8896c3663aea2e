"""The least a site stands on: languages, home, list of territories, national groups and workflow."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import GroupApprovalTask, Locale, Page, Site, Workflow, WorkflowPage, WorkflowTask

from pages.domain.groups import REVIEWING, national_groups, shared_collection
from pages.models import HomePage, TerritoryIndexPage

NATIONAL_WORKFLOW = "Relecture nationale"


@transaction.atomic
def ensure_site(*, by) -> HomePage:
    """The home in the first language, made when the site has none. Harmless to call again."""
    locale, _ = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    home = HomePage.objects.filter(locale=locale, depth=2).first()
    if home is None:
        home = found_home(by=by, locale=locale)
        groups = national_groups()
        shared_collection()
        attach_workflow(workflow(NATIONAL_WORKFLOW, [groups[REVIEWING]]), Page.get_first_root_node())
    return home


def found_home(*, by, locale) -> HomePage:
    """Takes the place of Wagtail's welcome page, and of the site's root."""
    root = Page.get_first_root_node()
    home = root.add_child(
        instance=HomePage(title=settings.WAGTAIL_SITE_NAME, slug="accueil", locale=locale, owner=by, hero_title="")
    )
    address = urlsplit(settings.BASE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname, site.port = address.hostname, address.port or (443 if address.scheme == "https" else 80)
    site.site_name, site.root_page = settings.WAGTAIL_SITE_NAME, home
    site.save()
    for welcome in root.get_children().type(Page).exclude(pk=home.pk).filter(content_type__model="page"):
        welcome.delete()
    leave_wagtail_groups()
    return home


def leave_wagtail_groups() -> None:
    """Its own two groups and their circuit, in English, would stand beside ours and be nobody's."""
    for task in GroupApprovalTask.objects.filter(groups__name="Moderators"):
        Workflow.objects.filter(workflow_tasks__task=task).delete()
        task.delete()
    Group.objects.filter(name__in=["Moderators", "Editors"], user=None).delete()


@transaction.atomic
def ensure_territory_index(*, by) -> TerritoryIndexPage:
    home = ensure_site(by=by)
    found = TerritoryIndexPage.objects.child_of(home).first()
    return found or home.add_child(
        instance=TerritoryIndexPage(title="Territoires", slug="territoires", locale=home.locale, owner=by)
    )


def workflow(name: str, groups) -> Workflow:
    """One step: somebody of the groups reads, then publishes."""
    task = GroupApprovalTask.objects.create(name=name)
    task.groups.set(groups)
    made = Workflow.objects.create(name=name)
    WorkflowTask.objects.create(workflow=made, task=task, sort_order=0)
    return made


def attach_workflow(made: Workflow, page) -> None:
    WorkflowPage.objects.update_or_create(page=page, defaults={"workflow": made})
