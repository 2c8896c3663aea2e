"""The demo's year of use: the same every time, of the past, and told by both reports."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db.models import Sum

from common.demo import World, discover
from resources.demo import use
from resources.enums import What
from resources.models import Use
from search.models import SearchCount
from tests.resources import shelf
from tests.resources.kits import kit

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 21)


def world(stage: str, scale=1) -> World:
    made = World(seed=1998, scale=scale, today=TODAY)
    made.reseed(stage)
    return made


@pytest.fixture
def card():
    return shelf.technique("Une image pour dire l’envie")


def lived(scale=1) -> list[tuple]:
    Use.objects.all().delete()
    use.uses(world("uses", scale))
    return list(Use.objects.order_by("day", "what", "pk").values_list("day", "what", "page", "document", "count"))


def test_a_year_is_lived_again_the_same_way(card):
    assert lived() == lived() != []


def test_every_day_is_passed_and_within_the_year(card):
    days = {row[0] for row in lived()}
    assert max(days) < TODAY
    assert min(days) >= TODAY - timedelta(days=365)


def test_a_card_is_read_more_than_printed_and_printed_more_than_taken_away(card):
    totals = Counter()
    for _day, what, page, _document, count in lived(scale=10):
        assert page == card.pk
        totals[what] += count
    assert totals[What.VIEW] > totals[What.PRINT] > totals[What.DOWNLOAD] > 0


def test_august_is_quiet_and_so_are_sundays(card):
    rows = lived(scale=100)
    months, weekdays = Counter(), Counter()
    for day, _what, _page, _document, count in rows:
        months[day.month] += count
        weekdays[day.weekday()] += count
    assert months[8] < months[10] / 2
    assert weekdays[6] < weekdays[1] / 2


def test_the_files_of_a_kit_are_taken_away(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    files = set(kit(tools=("Affiche", "Logo")).tools.values_list("file", flat=True))
    assert {row[3] for row in lived() if row[1] == What.DOWNLOAD} == files


def test_words_that_find_nothing_are_counted_in_vain_and_the_others_not(card):
    use.searches(world("searches"))
    told = SearchCount.objects.order_by().values("words").annotate(asked=Sum("searches"), vain=Sum("empty"))
    found = {row["words"]: (row["asked"], row["vain"]) for row in told}
    assert found["permanence"][0] > found["manga"][0] > 0
    assert all(vain in (0, asked) for asked, vain in found.values())
    asked, vain = found["zumba"]
    assert asked == vain > 0


def test_it_comes_after_what_is_read_and_found():
    names = [stage.name for stage in discover()]
    assert names.index("uses") > max(names.index(each) for each in ("techniques", "guides", "booklets", "kits"))
    assert names.index("searches") > max(names.index(each) for each in ("uses", "words", "synonyms"))
