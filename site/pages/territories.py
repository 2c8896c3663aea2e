"""Finding the territory of a place, and what the network counts there."""

import re
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from common.folding import plain as fold
from common.models import Place
from network.domain.places import departments, departments_of
from network.models import Partner, Structure, Territory
from network.validators import POSTCODES
from pages.regions import ABROAD, REGION_OF

DEPARTMENT = re.compile(r"(0[1-9]|[1-9]\d|2[AB]|97[1-8]|98[678])", re.IGNORECASE)


@dataclass(frozen=True)
class Answer:
    """What was understood of the question, and the territories that answer it."""

    pages: list
    department: str = ""
    communes: tuple = ()
    unknown: bool = False  # a name we do not know: a postcode would help


def covering(department: str, pages: list) -> list:
    return [page for page in pages if department in departments(page.territory)]


def find(asked: str, pages: list) -> Answer:
    """By département number, postcode, name of territory, then commune: the first that says something."""
    compact = asked.replace(" ", "").upper()
    if POSTCODES["FR"].fullmatch(compact):
        return by_postcode(compact, pages)
    if DEPARTMENT.fullmatch(compact):
        return Answer(covering(compact, pages), compact)
    if POSTCODES["CA"].fullmatch(compact):
        return Answer([page for page in pages if page.territory.country == "CA"])
    return by_name(asked, pages) or by_commune(asked, pages)


def departments_at(postcode: str) -> tuple[str, ...]:
    """The communes we know say it better than the postcode: some have the postcode of the next département."""
    known = Place.objects.filter(postcode=postcode, country="FR").values_list("department", flat=True).first()
    return (known,) if known else departments_of(postcode)


def by_postcode(postcode: str, pages: list) -> Answer:
    found = departments_at(postcode)
    department = next((each for each in found if covering(each, pages)), found[0])
    return Answer(covering(department, pages), department)


def by_name(asked: str, pages: list) -> Answer | None:
    wanted = fold(asked)
    found = [page for page in pages if wanted and wanted in fold(page.territory.name)]
    return Answer(found) if found else None


def by_commune(asked: str, pages: list) -> Answer:
    """Spelling is forgiven: « saint denis », « Évry », « EVRY » find their commune."""
    wanted = fold(asked)
    communes = list(Place.objects.filter(name__iexact=asked)[:20])
    if wanted and not communes:
        communes = [place for place in Place.objects.all() if fold(place.name).startswith(wanted)][:20]
    codes = {place.department for place in communes}
    found = [page for page in pages if codes.intersection(departments(page.territory))]
    return Answer(found, communes=tuple(communes), unknown=not communes)


def region_of(territory) -> str:
    return REGION_OF.get(departments(territory)[0], ABROAD)


def grouped_by_region(pages: list) -> list[tuple[str, list]]:
    groups: dict[str, list] = {}
    for page in pages:
        groups.setdefault(region_of(page.territory), []).append(page)
    return sorted(groups.items(), key=lambda group: (group[0] == ABROAD, fold(group[0])))


def with_figures(pk: int) -> Territory:
    """A territory and its counts, in one query. Counts only: no organisation is named on the public page."""
    open_here = {"territory": OuterRef("pk"), "closed_at": None}
    structures = Structure.objects.filter(**open_here)
    partners = Partner.objects.filter(**open_here)
    return Territory.objects.annotate(
        structure_count=counted(structures),
        in_districts=counted(structures.filter(in_priority_district=True)),
        partner_count=counted(partners),
        partner_kinds=counted(partners, Count("kind", distinct=True)),
    ).get(pk=pk)


def counted(rows, what=None):
    grouped = rows.order_by().values("territory").annotate(n=what or Count("pk")).values("n")
    return Coalesce(Subquery(grouped), 0)


def territory_of_postcode(postcode: str) -> Territory | None:
    """The open territory that covers a postcode; None where the network has none yet."""
    if POSTCODES["CA"].fullmatch(postcode):
        return Territory.objects.open().filter(country="CA").first()
    territories = list(Territory.objects.open())
    asked = departments_at(postcode)
    return next((each for code in asked for each in territories if code in departments(each)), None)
