"""A year of use, so that « Ce qui sert » and « Ce que l’on cherche » have something to say: how often, and of nobody.

Written as the counts of a year would have been (domain/usage.py, search/domain/counts.py), many rows at once.
"""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from common.demo import World, stage
from resources import models
from resources.enums import What
from resources.models import KitItem, ResourcePage, Use
from search.finding import find
from search.models import SearchCount
from search.viewers import VISITOR

SEARCHES = Path(__file__).parent / "content" / "searches.toml"
YEAR, MONTH = 365, 30
BATCH = 2000
# Everybody is away in August, and everything begins again in September.
SEASONS = {1: 1.1, 2: 0.9, 3: 1.1, 4: 0.9, 5: 0.9, 6: 1.0, 7: 0.5, 8: 0.25, 9: 1.4, 10: 1.3, 11: 1.2, 12: 0.8}
WEEKEND = 0.2
GROWTH = {1: 1, 10: 6, 100: 20}  # by scale: more people read the same resources
READINGS = 0.9  # a day, of a resource like the others
# For a hundred readings: how many are taken away, how many printed.
SHARES = {
    models.TechniquePage: (4, 30),
    models.GuidePage: (22, 6),
    models.BookletPage: (25, 9),
    models.BulletinPage: (8, 45),
    models.ReflectionPage: (15, 0),
    models.InterviewPage: (5, 0),
}
TOOL = 0.25  # a day, of a file of a kit


@stage(
    "uses",
    label="Une année de lectures",
    after=("techniques", "guides", "booklets", "bulletins", "kits", "dossiers"),
)
def uses(world: World) -> None:
    rows = [row for page in world.each(resources()) for row in of_page(world, page)]
    files = KitItem.objects.order_by("file").values_list("file", flat=True).distinct()
    rows += [row for file in files for row in counted(world, What.DOWNLOAD, TOOL, document_id=file)]
    Use.objects.bulk_create(rows, batch_size=BATCH)


def resources() -> Iterable[Page]:
    return Page.objects.live().type(ResourcePage).select_related("locale").order_by("path")


def of_page(world: World, page: Page) -> Iterator[Use]:
    """A few are known everywhere, many are looked at now and then; French is read more than its translation."""
    liked = READINGS * world.random.paretovariate(1.6) / 2 * (1 if page.locale.language_code == "fr" else 0.2)
    model = ContentType.objects.get_for_id(page.content_type_id).model_class()
    downloads, prints = SHARES.get(model, (0, 0))
    shares = {What.VIEW: 100, What.DOWNLOAD: downloads, What.PRINT: prints}
    for what, share in shares.items():
        yield from counted(world, what, liked * share / 100, page_id=page.pk)


def counted(world: World, what: What, a_day: float, **of) -> Iterator[Use]:
    """One row for each day on which it happened."""
    for day, number in days(world, a_day * GROWTH[world.scale]):
        yield Use(what=what, day=day, count=number, **of)


def days(world: World, usual: float) -> Iterator[tuple[date, int]]:
    for back in range(YEAR if usual else 0, 0, -1):
        day = world.today - timedelta(days=back)
        rhythm = SEASONS[day.month] * (WEEKEND if day.weekday() >= 5 else 1.3)
        number = int(usual * rhythm * world.random.expovariate(1) + 0.5)
        if number:
            yield day, number


@stage(
    "searches", label="Une année de recherches", after=("uses", "words", "english", "synonyms", "contributions", "news")
)
def searches(world: World) -> None:
    asked = tomllib.loads(SEARCHES.read_text("utf-8"))
    typed = [(language, words, often) for language, found in asked.items() for words, often in found]
    rows = [row for each in world.each(typed) for row in looked_for(world, *each)]
    SearchCount.objects.bulk_create(rows, batch_size=BATCH)


def looked_for(world: World, language: str, words: str, often: int) -> Iterator[SearchCount]:
    found = find(text=words, viewer=VISITOR, language=language)
    vain = not found.total or found.corrected or found.loose  # as search/views/results.py counts them
    for day, number in days(world, often / MONTH):
        empty = number if vain else 0
        yield SearchCount(day=day, language=language, words=words, searches=number, empty=empty)
