"""How big the network is, by territory and as a whole: counts only, one query per kind of row."""

from dataclasses import dataclass, fields
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from common.dates import add_months
from network.enums import ConventionState
from network.models import Convention, Membership, Partner, Structure, Territory, Volunteer

ENDING_MONTHS = 6


@dataclass
class Figures:
    structures: int = 0
    in_priority_districts: int = 0
    partners: int = 0
    conventions: int = 0  # in force
    conventions_ending: int = 0  # of these, within six months
    conventions_to_sign: int = 0
    volunteers: int = 0  # active
    volunteers_to_meet: int = 0
    people: int = 0  # who act for the territory, its structures or its partners

    def __add__(self, other: "Figures") -> "Figures":
        names = [field.name for field in fields(self)]
        return Figures(**{name: getattr(self, name) + getattr(other, name) for name in names})


def by_territory(territories: QuerySet[Territory], on: date | None = None) -> dict[int, Figures]:
    """Figures by the number of the territory: one for the territories, one per kind of row, however many there are."""
    pks = list(territories.values_list("pk", flat=True))
    found = {pk: Figures() for pk in pks}
    for rows in counted(on or timezone.localdate(), pks):
        for row in rows:
            own = found[row.pop("territory_id")]
            for name, count in row.items():
                setattr(own, name, getattr(own, name) + count)
    return found


def of_territory(territory: Territory, on: date | None = None) -> Figures:
    return by_territory(Territory.objects.filter(pk=territory.pk), on)[territory.pk]


def of_nation(on: date | None = None) -> Figures:
    """The sum of the open territories."""
    return sum(by_territory(Territory.objects.open(), on).values(), Figures())


def counted(day: date, pks: list[int]):
    ending = Q(state__in=ConventionState.in_force(), ends_on__lte=add_months(day, ENDING_MONTHS))
    yield tally(Structure.objects.open(), pks, structures=Q(), in_priority_districts=Q(in_priority_district=True))
    yield tally(Partner.objects.open(), pks, partners=Q())
    yield tally(
        Convention.objects.all(),
        pks,
        conventions=Q(state__in=ConventionState.in_force()),
        conventions_ending=ending,
        conventions_to_sign=Q(state=ConventionState.DRAFT),
    )
    yield tally(Volunteer.objects.all(), pks, volunteers=Q(state="active"), volunteers_to_meet=Q(state="candidate"))
    yield people(day, pks)


def tally(rows: QuerySet, pks: list[int], **counts: Q):
    kept = rows.filter(territory__in=pks).order_by().values("territory_id")
    return kept.annotate(**{name: Count("pk", filter=only or None) for name, only in counts.items()})


def people(day: date, pks: list[int]) -> list[dict]:
    """A person who acts in three places of one territory is one person there."""
    seen = {pk: set() for pk in pks}
    active = Membership.objects.active(day).order_by()
    home = ("territory_id", "structure__territory_id", "partner__territory_id")
    among = Q(territory__in=pks) | Q(structure__territory__in=pks) | Q(partner__territory__in=pks)
    for user, *places in active.filter(among).values_list("user_id", *home).iterator():
        seen[next(place for place in places if place)].add(user)
    return [{"territory_id": pk, "people": len(users)} for pk, users in seen.items()]
