"""The record of what may be harvested follows what is published: whatever made a resource appear, change or leave."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from django.apps import apps
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale

from common.page_cache import generation
from pages.models import queries
from resources.harvesting import sets
from resources.models.harvest import HarvestRecord

FOLLOWED, KEPT_SECONDS = "harvest-followed", 3600


@dataclass(frozen=True)
class Present:
    """A resource as it is now: its identifier ends with `name`."""

    name: str
    collection: str
    version: str


def follow() -> int:
    """Brings the records in step with what the public may read; how many changed. May be repeated at any moment.

    1. what is there now, a few columns of each; 2. what the records say; 3. new rows, changed rows, withdrawn rows,
    all dated now: a harvester that came yesterday must see them, whenever the page itself was written.
    """
    now = timezone.now().replace(microsecond=0)
    present = {each.name: each for each in resources()}
    with transaction.atomic():
        known = {row.identifier: row for row in HarvestRecord.objects.select_for_update().order_by("pk")}
        new = [
            HarvestRecord(identifier=name, collection=each.collection, version=each.version, datestamp=now)
            for name, each in present.items()
            if name not in known
        ]
        changed = [row for row in known.values() if moved(row, present.get(row.identifier), now)]
        HarvestRecord.objects.bulk_create(new, ignore_conflicts=True, batch_size=500)
        HarvestRecord.objects.bulk_update(changed, ["collection", "version", "datestamp", "withdrawn"], batch_size=500)
    return len(new) + len(changed)


def follow_if_turned() -> None:
    """Once after each thing published, withdrawn, moved or deleted: all of them turn the kept pages."""
    now = generation()
    if cache.get(FOLLOWED) != now:
        follow()
        cache.set(FOLLOWED, now, KEPT_SECONDS)


def moved(row: HarvestRecord, present: Present | None, now) -> bool:
    """Writes on the row what is true now; whether something changed."""
    before = row.collection, row.version, row.withdrawn
    row.withdrawn = present is None
    if present is not None:
        row.collection, row.version = present.collection, present.version
    if before == (row.collection, row.version, row.withdrawn):
        return False
    row.datestamp = now
    return True


def resources() -> Iterator[Present]:
    """Everything that everybody may read, page after page and word after word."""
    languages = dict(Locale.objects.values_list("pk", "language_code"))
    for model in apps.get_models():
        if (collection := sets.OF_PAGES.get(model.__name__)) and model._meta.app_label == "resources":
            rows = queries.readable(model.objects.filter(hidden_from_engines=False)).order_by("pk")
            for pk, locale, at, path in rows.values_list("pk", "locale_id", "last_published_at", "url_path"):
                yield Present(f"page-{pk}", collection, f"{languages.get(locale)} {stamp(at)} {hash_of(path)}")
    words = apps.get_model("resources", "GlossaryTerm").objects.filter(live=True).order_by("pk")
    if queries.first("GlossaryPage", "fr", app="resources"):
        for slug, at in words.values_list("slug", "last_published_at"):
            yield Present(f"mot-{slug}", sets.OF_WORDS, stamp(at))


def stamp(at) -> str:
    return at.isoformat() if at else "-"  # to the microsecond: two publications may fall into one second


def hash_of(path: str) -> str:
    """A page that moves has another address: its record changes."""
    return blake2b(path.encode(), digest_size=6).hexdigest()
