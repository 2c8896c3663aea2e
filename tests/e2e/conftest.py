"""Journeys in a real browser, against a live server, in a small network with its site."""

import pytest

from network.domain import people
from tests.support import world as small
from tests.support.browser import PATIENCE
from tests.support.sign_in import carry, signed_in
from tests.support.worker import worker

__all__ = ["worker"]


@pytest.fixture
def network(transactional_db):
    from pages.domain.tree import ensure_territory_index
    from pages.models import ContactPage, HomePage, NewsIndexPage

    ensure_territory_index(by=None)
    home = HomePage.objects.get()
    home.add_child(instance=NewsIndexPage(title="Actualités", slug="actualites", locale=home.locale))
    home.add_child(instance=ContactPage(title="Contact", slug="contact", locale=home.locale))
    return small.build()


@pytest.fixture
def enter(page, live_server, network):
    """enter("coordinator") → the page, signed in with what the role asks for, without the screens of sign-in."""

    def as_role(slug: str):
        client = signed_in(network.people[slug], acting_for=network.memberships[slug])
        return carry(page, client, live_server.url)

    return as_role


@pytest.fixture
def both(network):
    """The référent of the structure also welcomes people at the theatre."""
    return people.add_member(by=None, user=network.people["referent"], target=network.partner, role="partner-member")


@pytest.fixture
def without_script(browser, live_server, slow_hands):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False, locale="fr-FR")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()
