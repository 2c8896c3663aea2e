"""The bulletin des familles: outings by age, in one telling for the page, the feed, the diary and machines."""

import json
import re
import xml.etree.ElementTree as ET
from datetime import date, time

import pytest
from django.test import Client

from resources.bulletins import faces, offer
from resources.models import BulletinIndexPage, BulletinPage
from search.domain.indexing import index
from search.finding import find
from search.registry import KINDS, PUBLIC, Entry, Kind
from tests.resources import books, shelf
from tests.support.keeping import kept
from tests.support.once import copy

pytestmark = pytest.mark.django_db


def text(path: str, status: int = 200) -> str:
    response = Client().get(path)
    assert response.status_code == status, path
    return response.content.decode()


@pytest.fixture(scope="module")
def here_once(once):
    return once(books.two_territories)


@pytest.fixture
def here(here_once, db):
    return copy(here_once[0])


def test_each_outing_says_when_where_how_for_whom_and_that_it_is_free(here):
    page = text(books.bulletin(here).url)
    for piece in ("Nos sorties", "du 1er au 31 décembre 2126", "En famille", "Le cirque", "On rit ensemble."):
        assert piece in page
    told = re.findall(r"</svg>([^<]+)</dt><dd>(.*?)</dd>", page, re.DOTALL)
    facts = {label: re.sub(r"<[^>]+>", " ", value).strip() for label, value in told}
    assert facts["Quand"] == "jeudi 5 décembre à 15\u00a0h\u00a030"
    assert facts["Pour y aller"] == "Tram 1, arrêt Canal."
    assert facts["Prix"].startswith("Gratuit")
    assert "Places offertes par le chapiteau" in facts["Prix"]


def test_sections_go_from_the_family_to_the_oldest_and_leave_out_empty_ages(here):
    outings = [books.typed("Le bal", band="60-ans-et-plus"), books.typed("Le conte", band="0-3-ans"), books.typed()]
    bulletin = books.bulletin(here, outings=outings)
    assert [section.title for section in bulletin.sections] == ["En famille", "0 à 3 ans", "60 ans et plus"]


def test_an_outing_of_several_days_says_when_in_words_and_has_no_diary(here):
    outing = books.typed(day=None, hour=None, when_words="Tous les mardis, à 10 h")
    bulletin = books.bulletin(here, outings=[outing])
    page = text(bulletin.url)
    assert "Tous les mardis, à 10 h" in page
    assert "/agenda/" not in page


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 12, 1), date(2026, 12, 31), "du 1er au 31 décembre 2026"),
        (date(2026, 11, 30), date(2026, 12, 20), "du 30 novembre au 20 décembre 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "du 28 décembre 2026 au 3 janvier 2027"),
    ],
)
def test_a_period_says_once_what_its_two_days_share(first, last, said):
    assert faces.period(first, last) == said


def test_a_diary_takes_an_outing_with_its_hour_or_for_the_whole_day(here):
    outings = [books.typed(), books.typed("La fête, le soir", hour=None)]
    bulletin = books.bulletin(here, outings=outings)
    first, second = (block.id for block in bulletin.outings)
    diary = Client().get(f"{bulletin.url}agenda/{first}/")
    assert diary["Content-Type"] == "text/calendar; charset=utf-8"
    body = diary.content.decode()
    assert "DTSTART:21261205T143000Z" in body
    assert "LOCATION:Chapiteau du Canal\\, Saint-Denis" in body
    whole = text(f"{bulletin.url}agenda/{second}/")
    assert "DTSTART;VALUE=DATE:21261205" in whole
    assert "SUMMARY:La fête\\, le soir" in whole
    text(f"{bulletin.url}agenda/inconnue/", 404)


def test_machines_are_told_of_the_issue_and_of_each_dated_outing(here):
    bulletin = books.bulletin(
        here, outings=[books.typed(), books.typed("Sans jour", day=None, hour=None, when_words="Le soir")]
    )
    graph = json.loads(re.search(r'ld\+json">(.*?)</script>', text(bulletin.url), re.DOTALL)[1])["@graph"]
    events = [node for node in graph if node["@type"] == "Event"]
    assert [event["name"] for event in events] == ["Le cirque"]
    assert events[0]["startDate"] == "2126-12-05T15:30:00+01:00"
    assert next(node for node in graph if node["@type"] == "PublicationIssue")["issueNumber"] == 1


def test_the_national_list_tells_all_and_a_territory_its_own(here):
    there = books.territory_page("63")
    books.bulletin(here, "Sortir en Seine")
    books.bulletin(there, "Sortir en montagne")
    section = shelf.section()
    nation = section.add_child(instance=BulletinIndexPage(title="Bulletins", slug="bulletins", locale=section.locale))
    every = text(nation.url)
    assert "Sortir en Seine" in every
    assert "Sortir en montagne" in every
    assert "Sortir en montagne" not in text(nation.url + "?territoire=seine-saint-denis")
    own = text(here.url + "bulletins/")
    assert "Sortir en Seine" in own
    assert "Sortir en montagne" not in own
    feed = ET.fromstring(Client().get(there.url + "bulletins/rss/").content)
    assert [item.findtext("title") for item in feed.iter("item")] == ["Sortir en montagne"]
    feed = ET.fromstring(Client().get(nation.url + "rss/").content)
    assert len(list(feed.iter("item"))) == 2


def test_the_bulletins_of_a_territory_are_kept_and_those_of_nowhere_are_not(here, settings):
    settings.PAGE_CACHE_SECONDS = 60
    section = shelf.section()
    nation = section.add_child(instance=BulletinIndexPage(title="Bulletins", slug="bulletins", locale=section.locale))
    asked = ["territoire=seine-saint-denis", "page=1", "territoire=nulle-part", "page=2"]
    assert [kept(f"{nation.url}?{each}") for each in asked] == [True, True, False, False]


@pytest.mark.parametrize("count", [1, 3])
def test_lists_and_bulletins_ask_as_much_with_three_items_as_with_one(here, count, django_assert_max_num_queries):
    outings = [books.typed(f"Sortie {number}") for number in range(count)]
    for number in range(count):
        books.bulletin(here, f"Numéro {number}", slug=f"n{number}", outings=outings)
    for path, queries in ((here.url + "bulletins/", 15), (here.url + "bulletins/n0/", 18)):
        text(path)
        with django_assert_max_num_queries(queries):
            assert Client().get(path, {"frais": count}).status_code == 200


def test_an_empty_list_says_what_a_bulletin_is(here):
    books.bulletin(here).unpublish()
    assert "Pas encore de bulletin ici" in text(here.url + "bulletins/")


def test_a_bulletin_is_found_until_its_last_day(here):
    bulletin = books.bulletin(here)
    bulletin.save_revision().publish()
    assert [hit.kind.slug for hit in find(text="cirque", viewer=frozenset({PUBLIC})).hits] == ["bulletin"]
    found = find(text="", kinds=("bulletin",), facets={"territory": ["93"]}, viewer=frozenset({PUBLIC}))
    assert [hit.title for hit in found.hits] == ["Nos sorties"]
    bulletin.starts_on, bulletin.ends_on = date(2020, 1, 1), date(2020, 1, 31)
    bulletin.save_revision().publish()
    assert find(text="cirque", viewer=frozenset({PUBLIC})).total == 0


class Show:
    """What another room might offer one day."""

    def __init__(self, pk, title, day, **extra):
        self.pk, self.title, self.day, self.extra = pk, title, day, extra


@pytest.fixture
def live_offer(db):
    class Shows(Kind):
        slug, label, plural, room, model = "outing", "sortie", "sorties", "reserve", Show

        def objects(self):
            return []

        def entries(self, show):
            return [Entry(title=show.title, url=f"/sorties/{show.pk}/", day=show.day, extra=show.extra)]

    KINDS["outing"] = Shows()
    yield lambda *args, **extra: index(Show(*args, **extra))
    del KINDS["outing"]


def chosen(number: str, **fields) -> tuple[str, dict]:
    return "chosen", {"outing": number, "band": "famille", "why": "Pour voir."} | fields


def test_an_outing_chosen_from_the_offer_is_told_as_the_offer_tells_it_today(here, live_offer):
    live_offer(
        7,
        "Le bal",
        date(2126, 12, 9),
        place="Le Foyer",
        town="Pantin",
        time="20:00",
        offered_by="la ville",
        access="a, b",
    )
    (section,) = books.bulletin(here, outings=[chosen("7")]).sections
    (one,) = section.outings
    assert (one.title, one.where, one.hour, one.access) == ("Le bal", "Le Foyer, Pantin", time(20), ("a", "b"))
    assert one.why == "Pour voir."
    page = text(BulletinPage.objects.get().url)
    assert 'href="/sorties/7/"' in page
    live_offer(7, "Le grand bal", date(2126, 12, 10), time="pas une heure")
    (section,) = BulletinPage.objects.get().sections
    assert (section.outings[0].title, section.outings[0].hour) == ("Le grand bal", None)


def test_an_outing_that_is_no_longer_offered_is_not_shown(here, live_offer):
    live_offer(7, "Le bal", date(2126, 12, 9))
    bulletin = books.bulletin(here, outings=[chosen("7"), chosen("8"), books.typed()])
    assert [one.title for section in bulletin.sections for one in section.outings] == ["Le bal", "Le cirque"]


def test_outings_to_choose_are_those_to_come_the_nearest_first(here, live_offer):
    live_offer(1, "Plus tard", date(2126, 12, 9), place="Le Foyer")
    live_offer(2, "Bientôt", date(2126, 12, 2))
    live_offer(3, "Passée", date(2020, 1, 1))
    assert [number for number, _label in offer.choices()] == ["2", "1"]
    assert offer.choices()[1][1] == "lundi 9 décembre · Plus tard · Le Foyer"


def offered_blocks() -> set[str]:
    block = BulletinPage._meta.get_field("outings").stream_block
    return {child.name for _group, children in block.grouped_child_blocks() for child in children}


def test_the_choice_from_the_offer_is_not_proposed_until_a_room_brings_outings():
    assert offered_blocks() == {"typed"}
    assert offer.choices() == []
    assert offer.outings(["7"]) == {}


def test_the_choice_from_the_offer_is_proposed_once_a_room_brings_outings(live_offer):
    assert offered_blocks() == {"typed", "chosen"}


def test_a_new_bulletin_takes_the_number_after_the_last_of_its_list(here):
    last = books.bulletin(here, number=7)
    form = BulletinPage.get_edit_handler().get_form_class()
    assert form(instance=BulletinPage(), parent_page=last.get_parent()).initial["number"] == 8
    assert form(instance=last, parent_page=last.get_parent()).initial["number"] == 7


def test_a_bulletin_ends_after_it_begins(here):
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError) as caught:
        books.bulletin(here, ends_on=date(2126, 11, 1))
    assert "Le dernier jour vient après le premier." in str(caught.value)
