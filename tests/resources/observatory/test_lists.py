"""The door, the lists, what gathers, and how they are followed."""

import datetime
import re
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from resources.enums import FoundOrder
from resources.observatory import lists
from tests.support.keeping import kept

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
ATOM = "{http://www.w3.org/2005/Atom}"


def read(address: str, **query) -> str:
    answer = Client().get(address, query)
    assert answer.status_code == 200, address
    return answer.content.decode()


def titles(html: str) -> list[str]:
    return re.findall(r'class="card-title"><a href="[^"]*">([^<]*)</a>', html)


def day(number: int) -> datetime.date:
    return datetime.date(2026, 3, number)


def test_the_door_shows_its_lists_and_the_latest_of_every_kind(observatory):
    observatory.voice("Ancienne", day=day(1))
    observatory.reflection("Récente", day=day(9))
    observatory.dossier("Entre deux", day=day(5))
    html = read("/observatoire/")
    assert titles(html) == ["Récente", "Entre deux", "Ancienne"]
    for address in ("entretiens", "paroles", "reflexions", "dossiers", "abecedaire"):
        assert f'href="/observatoire/{address}/"' in html


def test_an_empty_door_still_says_where_to_go(observatory):
    assert "Paru récemment" not in read("/observatoire/")


def test_everything_on_one_theme_is_gathered_whatever_its_kind(observatory, theme):
    observatory.voice("Sur les liens", themes=[theme("liens")])
    observatory.reflection("Aussi", themes=[theme("liens"), theme("mobilite")], day=day(2))
    observatory.dossier("Autre", themes=[theme("mobilite")])
    assert titles(read("/observatoire/", theme="liens")) == ["Aussi", "Sur les liens"]
    theme("numerique")
    assert "Rien encore sur ce thème" in read("/observatoire/", theme="numerique")
    assert "Paru récemment" in read("/observatoire/", theme="inconnu")


def test_a_list_is_narrowed_by_theme_and_by_district(observatory, theme):
    observatory.voice("Ici", themes=[theme("liens")], priority_district=True)
    observatory.voice("Là", themes=[theme("liens")])
    observatory.voice("Ailleurs", priority_district=True)
    address = "/observatoire/paroles/"
    assert set(titles(read(address))) == {"Ici", "Là", "Ailleurs"}
    assert set(titles(read(address, theme="liens"))) == {"Ici", "Là"}
    assert titles(read(address, theme="liens", qpv="oui")) == ["Ici"]
    assert "Aucune page ne correspond" in read(address, theme="rien")


def test_pages_of_a_list_are_kept_and_invented_ones_are_not(observatory, settings, monkeypatch):
    settings.PAGE_CACHE_SECONDS = 60
    monkeypatch.setattr(lists, "PER_PAGE", 1)
    for title in ("Ici", "Là"):
        observatory.voice(title)
    assert [kept(f"/observatoire/paroles/?page={each}") for each in ("1", "2", "3", "x")] == [True, True, False, False]


def test_reflections_are_not_asked_for_a_district(observatory, theme):
    observatory.reflection(themes=[theme("liens")])
    html = read("/observatoire/reflexions/", qpv="oui")
    assert titles(html) == ["Une place"]
    assert "quartier prioritaire" not in html.lower()


def test_an_empty_list_says_so(observatory):
    assert "Ce qui paraîtra s’affichera à cet endroit." in read("/observatoire/entretiens/")


def test_drafts_and_kept_pages_are_shown_nowhere(observatory, theme):
    draft = observatory.voice("Brouillon", themes=[theme("liens")])
    draft.unpublish()
    kept = observatory.voice("Gardée", themes=[theme("liens")])
    PageViewRestriction.objects.create(page=kept, restriction_type=PageViewRestriction.LOGIN)
    for address in ("/observatoire/", "/observatoire/paroles/", "/observatoire/rss/", "/observatoire/paroles/atom/"):
        html = read(address)
        assert "Brouillon" not in html
        assert "Gardée" not in html
    assert "liens" not in read("/observatoire/")


@pytest.mark.parametrize("address", ["/observatoire/", "/observatoire/paroles/", "/observatoire/reflexions/"])
def test_a_list_costs_the_same_with_one_and_three(observatory, theme, address, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def ask() -> int:
        Client().get(address)
        with CaptureQueriesContext(connection) as asked:
            Client().get(address)
        return len(asked)

    observatory.voice("Une", themes=[theme("liens")])
    observatory.reflection("Une autre", themes=[theme("liens")])
    one = ask()
    for number in (2, 3):
        observatory.voice(f"Voix {number}", themes=[theme("liens")])
        observatory.reflection(f"Réflexion {number}", themes=[theme("liens")])
    assert ask() == one


def test_the_feeds_hold_the_latest_of_all_or_of_one_kind(observatory, film):
    observatory.voice("Parole & <signes>")
    observatory.interview("Entendu", film=film("voix.m4a", poster=None), day=day(9))
    whole = ET.fromstring(read("/observatoire/rss/"))
    assert [item.findtext("title") for item in whole.iter("item")] == ["Entendu", "Parole & <signes>"]
    (enclosure,) = whole.iter("enclosure")
    assert enclosure.get("type") == "audio/mp4"
    assert int(enclosure.get("length")) > 0
    atom = ET.fromstring(read("/observatoire/paroles/atom/"))
    assert [entry.findtext(f"{ATOM}title") for entry in atom.iter(f"{ATOM}entry")] == ["Parole & <signes>"]
    assert Client().get("/observatoire/atom/").headers["Content-Type"].startswith("application/atom+xml")


def test_a_dossier_reads_in_its_order_and_forgets_what_left(observatory):
    first, second, gone = observatory.voice("Première"), observatory.voice("Seconde"), observatory.voice("Partie")
    gone.unpublish()
    chosen = [("page", {"page": page, "why": f"Parce que {page.title}"}) for page in (second, gone, first)]
    observatory.dossier(slug="ici", chosen=chosen)
    html = read("/observatoire/dossiers/ici/")
    assert html.index("Parce que Seconde") < html.index("Parce que Première")
    assert "Partie" not in html


def test_a_dossier_adds_what_has_its_themes_or_happens_in_a_district(observatory, theme):
    chosen = observatory.voice("Choisie", themes=[theme("liens")])
    observatory.reflection("Sur les liens", themes=[theme("liens")], day=day(8))
    observatory.voice("En quartier", priority_district=True, day=day(9))
    observatory.voice("Ailleurs", themes=[theme("mobilite")])
    fields = {"found_themes": [theme("liens")], "found_in_districts": True}
    observatory.dossier(slug="ici", chosen=[("page", {"page": chosen, "why": ""})], **fields)
    assert titles(read("/observatoire/dossiers/ici/")) == ["En quartier", "Sur les liens"]


def test_a_dossier_adds_what_the_search_finds(observatory):
    observatory.voice("Le carnet de la couturière")
    observatory.voice("Autre chose")
    observatory.dossier(slug="ici", found_text="couturière", found_order=FoundOrder.CLOSEST)
    assert titles(read("/observatoire/dossiers/ici/")) == ["Le carnet de la couturière"]


def test_a_dossier_that_asks_for_nothing_more_adds_nothing(observatory, theme):
    observatory.voice("Une voix", themes=[theme("liens")])
    observatory.dossier(slug="ici", found_themes=[theme("liens")], found_most=0)
    assert "Ce dossier se prépare" in read("/observatoire/dossiers/ici/")
