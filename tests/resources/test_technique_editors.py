"""Who writes techniques: the national team in the catalogue, a territory's people in their own section."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from accounts.models import User
from network.domain import people, territories
from pages.models import TerritoryPage
from resources.models import TechniquePage
from resources.techniques import browsing
from search.viewers import VISITOR
from tests.resources import shelf
from tests.resources.conftest import published
from tests.support.sign_in import signed_in


@pytest.fixture
def here(terms):
    shelf.techniques()
    territories.create(
        by=None, code="93", name="Seine-Saint-Denis", association="CdC 93", email="cdc93@example.org", departments="93"
    )
    return TerritoryPage.objects.get()


def member(role: str, target=None):
    person = User.objects.create_user(f"{role}@example.org")
    people.add_member(by=None, user=person, target=target, role=role)
    return User.objects.get(pk=person.pk)


@pytest.mark.parametrize(
    ("role", "of_territory", "in_catalogue", "in_section"),
    [
        ("national-admin", False, {"add_subpage", "publish_subpage"}, {"add_subpage", "publish_subpage"}),
        ("coordinator", True, set(), {"add_subpage", "publish_subpage"}),
        ("territory-editor", True, set(), {"add_subpage"}),
    ],
)
def test_each_role_writes_and_publishes_where_it_is_at_home(here, role, of_territory, in_catalogue, in_section):
    person = member(role, here.territory if of_territory else None)
    for page, expected in ((shelf.techniques(), in_catalogue), (here, in_section)):
        rights = Page.objects.get(pk=page.pk).permissions_for_user(person)
        held = {what for what in ("add_subpage", "publish_subpage") if getattr(rights, f"can_{what}")()}
        assert held == expected


def test_the_form_of_a_technique_opens_in_a_territory_and_not_in_the_catalogue_for_its_editor(here):
    client = signed_in(member("territory-editor", here.territory))
    opened = client.get(reverse("wagtailadmin_pages:add", args=["resources", "techniquepage", here.pk]))
    assert opened.status_code == 200
    refused = client.get(reverse("wagtailadmin_pages:add", args=["resources", "techniquepage", shelf.techniques().pk]))
    assert refused.status_code == 302


def test_a_technique_of_a_territory_is_in_the_catalogue_of_everybody(here, rf):
    page = here.add_child(
        instance=TechniquePage(title="La permanence à ciel ouvert", aim="Sortir.", authors="CdC 93", locale=here.locale)
    )
    published(page)
    found = browsing.ask(browsing.Asked.read(rf.get("/").GET), viewer=VISITOR, language="fr")
    assert [hit.title for hit in found.hits] == ["La permanence à ciel ouvert"]
    assert found.hits[0].facets["territory"] == ["93"]
