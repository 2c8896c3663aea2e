"""The records of one answer: their resources asked together, and asked again whether everybody may read them."""

from itertools import groupby

from django.db.models import prefetch_related_objects
from wagtail.models import Page

from pages.models import queries
from resources.harvesting import answers, dates, dublin_core
from resources.models.glossary import GlossaryTerm
from resources.models.harvest import HarvestRecord

PAGE, WORD = "page-", "mot-"
WITH_PAGES = ("themes", "audiences", "art_forms", "film")


def write_header(parent, row: HarvestRecord, asked, *, deleted: bool) -> None:
    collection = row.collection
    whole = collection.partition(":")[0]
    answers.header(
        parent,
        identifier=asked.full(row.identifier),
        datestamp=dates.written(row.datestamp),
        specs=list(dict.fromkeys((whole, collection))),
        deleted=deleted,
    )


def write_records(parent, rows: list[HarvestRecord], asked) -> None:
    """What left the public since it was recorded is said deleted, and not shown."""
    things = resources_of([row for row in rows if not row.withdrawn])
    for row in rows:
        record = answers.add(parent, "record")
        thing = things.get(row.identifier)
        write_header(record, row, asked, deleted=thing is None)
        if thing is not None:
            pairs, language = described(thing, asked.request)
            answers.dublin_core(record, pairs, language)


def resources_of(rows: list[HarvestRecord]) -> dict[str, object]:
    keys = [int(row.identifier.removeprefix(PAGE)) for row in rows if row.identifier.startswith(PAGE)]
    slugs = [row.identifier.removeprefix(WORD) for row in rows if row.identifier.startswith(WORD)]
    pages = queries.readable(Page.objects.filter(pk__in=keys)).order_by("pk")
    found = {f"{PAGE}{page.pk}": page for page in complete(list(pages.defer_streamfields().specific()))}
    words = GlossaryTerm.objects.filter(slug__in=slugs, live=True).order_by("pk")
    return found | {f"{WORD}{word.slug}": word for word in words}


def complete(pages: list) -> list:
    """With all that a record says of them, in as many queries for fifty pages as for one of each kind."""
    for model, some in groupby(sorted(pages, key=lambda page: page._meta.label), type):
        has = {field.name for field in model._meta.get_fields()}
        prefetch_related_objects(list(some), *(name for name in WITH_PAGES if name in has))
    queries.with_translations(pages)
    return pages


def described(thing, request) -> tuple[list, str]:
    if isinstance(thing, GlossaryTerm):
        return dublin_core.of_word(thing, request), "fr"
    return dublin_core.of_page(thing, request), thing.locale.language_code
