"""The live offer, as the one search tells it. Rooms that hold outings register the kind « outing »; this one knows
nothing else of them. What its entries may say in `extra`: place, town, time, who, offered_by, way, access (by commas).
"""

from django.utils import timezone

from common.dates import in_words
from search.finding import find
from search.models import Text
from search.registry import PUBLIC, kinds

KIND = "outing"
MOST = 200


def is_open() -> bool:
    return KIND in kinds()


def choices() -> list[tuple[str, str]]:
    """The outings to come, the nearest first."""
    if not is_open():
        return []
    hits = find(kinds=(KIND,), viewer=frozenset({PUBLIC}), sort="day", per_page=MOST).hits
    coming = [hit for hit in hits if hit.day is None or hit.day >= timezone.localdate()]
    coming.sort(key=lambda hit: (hit.day is None, hit.day, hit.title))
    return [(hit.object_id, label(hit)) for hit in coming]


def label(hit) -> str:
    where = hit.extra.get("place", "")
    return " · ".join(part for part in (in_words(hit.day, "l j F") if hit.day else "", hit.title, where) if part)


def outings(ids: list[str], language: str = "fr") -> dict[str, Text]:
    """Those everybody may see, by their number. One query, none when nothing was chosen."""
    if not ids or not is_open():
        return {}
    rows = Text.objects.select_related("row__audience").filter(
        row__kind=KIND, row__object_id__in=ids, row__language=language, row__audience__each__token=PUBLIC
    )
    return {text.row.object_id: text for text in rows}
