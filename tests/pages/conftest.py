"""A small site: a home, two territories with their desks, and the people who write there."""

from dataclasses import dataclass

import pytest
from wagtail.models import Locale

from accounts.models import User
from network.domain import people, territories
from pages.domain.tree import ensure_territory_index
from pages.models import ContactPage, HomePage, NewsIndexPage, NewsPage, TerritoryIndexPage, TerritoryPage
from tests.support.once import copy
from tests.support.sign_in import signed_in


@dataclass
class SmallSite:
    home: HomePage
    index: TerritoryIndexPage
    news: NewsIndexPage
    contact: ContactPage
    here: TerritoryPage
    there: TerritoryPage

    def tell(self, title: str, *, under=None, **fields) -> NewsPage:
        return (under or self.news).add_child(instance=NewsPage(title=title, locale=self.home.locale, **fields))


def small_site() -> SmallSite:
    index = ensure_territory_index(by=None)
    home = HomePage.objects.get()
    made = {
        "news": NewsIndexPage(title="Actualités", slug="actualites", locale=home.locale),
        "contact": ContactPage(title="Contact", slug="contact", locale=home.locale),
    }
    for page in made.values():
        home.add_child(instance=page)
    for code, name in (("93", "Seine-Saint-Denis"), ("63", "Puy-de-Dôme")):
        territories.create(
            by=None, code=code, name=name, association=f"CdC {code}", email=f"cdc{code}@example.org", departments=code
        )
    here, there = TerritoryPage.objects.order_by("-title")
    return SmallSite(home, index, here=here, there=there, **made)


@pytest.fixture(scope="module")
def site_once(once):
    return once(small_site)


@pytest.fixture
def site(site_once, db) -> SmallSite:
    return copy(site_once)


@pytest.fixture
def english(site):
    locale, _ = Locale.objects.get_or_create(language_code="en")
    home = site.home.copy_for_translation(locale)
    home.title, home.slug = "Home", "home"
    home.save_revision().publish()
    return home


@pytest.fixture
def member(site):
    """`member("territory-editor", site.here)` → a signed-in client; its person is `client.person`."""

    def sign_in(role: str, page=None):
        user = User.objects.create_user(f"{role}-{page.pk if page else 0}@example.org")
        people.add_member(by=None, user=user, target=page.territory if page else None, role=role)
        client = signed_in(User.objects.get(pk=user.pk))
        client.person = user
        return client

    return sign_in
