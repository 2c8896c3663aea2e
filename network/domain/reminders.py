"""What the calendar does to conventions: reminders at six, three and one month, then the end.

Each pass looks at where a convention stands today rather than at what the last pass did: days may be missed and
passes may overlap. A reminder is claimed by compare-and-swap before its mails are queued, in one transaction.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, Q

from accounts.models import User
from accounts.roles import Coordinator
from common.audit import record, snapshot
from common.dates import add_months
from network import mail
from network.domain import conventions
from network.enums import ConventionState
from network.models import Convention, Membership, Territory

MONTHS = (6, 3, 1)


def today_in(zone: str):
    return datetime.now(ZoneInfo(zone)).date()


def zones() -> list[str]:
    return list(Territory.objects.order_by("time_zone").values_list("time_zone", flat=True).distinct())


def end_due() -> int:
    """A convention ends when its last day is over where the territory is."""
    done = 0
    for zone in zones():
        over = Convention.objects.in_force().filter(territory__time_zone=zone, ends_on__lt=today_in(zone))
        for convention in over:
            done += end_one(convention)
    return done


def end_one(convention) -> bool:
    with transaction.atomic():
        row = Convention.objects.in_force().select_for_update().filter(pk=convention.pk).first()
        if row is None:
            return False  # renewed or ended meanwhile
        conventions.end(by=None, convention=row)
        return True


def remind_due() -> int:
    done = 0
    for zone in zones():
        today = today_in(zone)
        for convention in to_remind(zone, today):
            done += remind(convention, threshold(convention, today))
    return done


def to_remind(zone: str, today):
    """In force, close to an end that no later convention covers, and not yet told so at this distance."""
    near = Q()
    for months in MONTHS:
        untold = Q(reminded_months=None) | Q(reminded_months__gt=months)
        near |= Q(ends_on__lte=add_months(today, months)) & untold
    ahead = Convention.objects.in_force().filter(territory__time_zone=zone, ends_on__gte=today)
    return ahead.filter(near, ~Exists(Convention.objects.in_force().outlasting())).with_parties()


def threshold(convention, today) -> int:
    """The nearest one: a clock that missed the sixth month says three, once."""
    return min(months for months in MONTHS if convention.ends_on <= add_months(today, months))


@transaction.atomic
def remind(convention, months: int) -> bool:
    before = snapshot(convention)
    claimed = Convention.objects.in_force().filter(pk=convention.pk, reminded_months=convention.reminded_months)
    if claimed.update(reminded_months=months, state=ConventionState.ENDING) != 1:
        return False
    convention.refresh_from_db()
    for person in to_tell(convention):
        tell(person, convention, months)
    record(by=None, verb="convention.reminded", obj=convention, before=before)
    return True


def to_tell(convention):
    """The coordination of the territory, the managers of the organisation and the référents named."""
    party = {"structure": convention.structure, "partner": convention.partner}
    coordination = Q(territory=convention.territory, role=Coordinator.slug)
    managers = Q(**party, organisation=convention.party._meta.model_name, role__endswith="-manager")
    members = Membership.objects.active().filter(coordination | managers).values("user")
    return User.objects.filter(Q(pk__in=members) | Q(conventions=convention), is_active=True).distinct()


def tell(person, convention, months: int) -> None:
    mail.send(
        to=person.email,
        template="convention_ending",
        language=person.language,
        person=person,
        convention=convention,
        months=months,
        link=f"{settings.BASE_URL}/espace/conventions/{convention.pk}/",
    )
