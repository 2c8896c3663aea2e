"""All the rows of a language as bits: who may see them, and which values they have.

One number for each value and each reader, with a bit for each row, the first of the list of everything first. A filter
is an AND, a count is the bits that are left: a hundred thousand rows are counted by every facet in some milliseconds,
where the database needs to read them all. Each process makes it when it is first asked, and again when the index has
changed.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice

from django.db import connection
from django.db.models import F
from django.utils import timezone
from django.utils.functional import cached_property

from common.generations import Generation
from search.models import AudienceToken, Row, Term

generation = Generation("search-index")
Bits = int


@dataclass(frozen=True)
class Standing:
    ids: list[int]
    values: Mapping[tuple[str, str], Bits]  # facet and slug → the rows that have it
    readers: Mapping[str, Bits]  # token → the rows it opens

    @cached_property
    def places(self) -> dict[int, int]:
        return {pk: place for place, pk in enumerate(self.ids)}

    def having(self, facet: str, slugs: Iterable[str]) -> Bits:
        return union(self.values.get((facet, slug), 0) for slug in slugs)


@dataclass(frozen=True)
class Selected:
    """As `asking.Answer`."""

    standing: Standing
    seen: Bits
    held: Mapping[str, Bits]  # chosen facet → the rows that have one of its values

    def but(self, facet: str = "") -> Bits:
        """What is seen and chosen, a facet left aside: a choice does not narrow its own counts."""
        left = self.seen
        for name, bits in self.held.items():
            if name != facet:
                left &= bits
        return left

    @property
    def total(self) -> int:
        return self.but().bit_count()

    def tally(self, facets: Iterable[str]) -> Counter:
        within = {facet: self.but(facet) for facet in facets}
        return Counter(
            {
                (facet, slug): (bits & within[facet]).bit_count()
                for (facet, slug), bits in self.standing.values.items()
                if facet in within
            }
        )

    def ids(self, start: int, most: int) -> list[int]:
        places = islice(places_of(self.but()), start, start + most)
        return [self.standing.ids[place] for place in places]


def usable() -> bool:
    """Within a transaction one reads one's own changes, which are nobody else's yet."""
    return not connection.in_atomic_block


def select(scope, *, among: list[int] | None = None) -> Selected:
    """`among`: the numbers of the rows that match; all do where nothing is looked for."""
    here = standing(scope.language, timezone.localdate(), generation.now())
    seen = union(here.readers.get(token, 0) for token in scope.viewer)
    if among is not None:
        seen &= bits_of((here.places[pk] for pk in among if pk in here.places), len(here.ids))
    if scope.kinds:
        seen &= here.having("kind", scope.kinds)
    return Selected(here, seen, {facet: here.having(facet, slugs) for facet, slugs in scope.wanted.items()})


def near(pk: int, scope, *, apart_from: Iterable[str], most: int) -> list[int]:
    """The rows that have the most values in common with one, rare values above all; some facets say nothing of it."""
    found = select(scope)
    here = found.standing
    if pk not in here.places:
        return []
    own = here.places[pk]
    common = [bits for (facet, _slug), bits in here.values.items() if facet not in apart_from and bits >> own & 1]
    rows, sums = found.but() & union(common) & ~(1 << own), []
    for bits in common:
        add(sums, bits & rows, round(weight(bits) * 256))
    scores, best = Counter(), heaviest(sums, rows, most)
    for bits in common:
        for place in places_of(bits & best):
            scores[place] += weight(bits)
    ranked = sorted(scores, key=lambda place: (-round(scores[place], 9), here.ids[place]))
    return [here.ids[place] for place in ranked[:most]]


def weight(bits: Bits) -> float:
    return 1 / math.log(2 + bits.bit_count())


def add(sums: list[Bits], bits: Bits, number: int) -> None:
    """Adds a number to the sum of each of these rows at once: `sums` holds their units, their twos, their fours…"""
    for power in range(number.bit_length()):
        at, carried = power, bits if number >> power & 1 else 0
        while carried:
            sums += [0] * (at + 1 - len(sums))
            sums[at], carried = sums[at] ^ carried, sums[at] & carried
            at += 1


def heaviest(sums: list[Bits], rows: Bits, most: int) -> Bits:
    """The rows of the largest sums: at least as many as are asked for, where there are."""
    sure, level = 0, rows
    for bits in reversed(sums):
        if (sure | level & bits).bit_count() >= most:
            level &= bits
        else:
            sure, level = sure | level & bits, level & ~bits
    return sure | level


@lru_cache(4)
def standing(language: str, today: date, generation: str) -> Standing:
    rows = Row.objects.filter(language=language).exclude(until__lt=today)
    ids, having, read_by = [], defaultdict(list), defaultdict(list)
    listed = rows.order_by("-weight", F("day").desc(nulls_last=True), "pk").values_list("pk", "terms", "audience")
    for place, (pk, terms, audience) in enumerate(listed):
        ids.append(pk)
        read_by[audience].append(place)
        for number in terms.split():
            having[number].append(place)
    terms = Term.objects.order_by().values_list("facet", "slug", "pk")
    readers: dict[str, Bits] = defaultdict(int)
    for token, audience in AudienceToken.objects.order_by().values_list("token", "audience"):
        readers[token] |= bits_of(read_by.get(audience, ()), len(ids))
    values = {(facet, slug): bits_of(having[str(pk)], len(ids)) for facet, slug, pk in terms if str(pk) in having}
    return Standing(ids, values, dict(readers))


def bits_of(places: Iterable[int], length: int) -> Bits:
    held = bytearray(length // 8 + 1)
    for place in places:
        held[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(held, "little")


def places_of(bits: Bits) -> Iterator[int]:
    rows, at = bin(bits)[:1:-1], -1
    while (at := rows.find("1", at + 1)) >= 0:
        yield at


def union(each: Iterable[Bits]) -> Bits:
    found = 0
    for bits in each:
        found |= bits
    return found
