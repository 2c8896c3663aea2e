"""Conventions: draft, sign, renew, end. Three years by default, with reminders before the end.

A convention being renewed stays in force: it becomes « renouvelée » when the one that follows is signed, so that
a renewal nobody signs changes nothing.

One organisation never has two for the same day, signed or to sign. Intervals are beyond what both databases can
constrain alike, so verbs that give dates lock the organisation first: of two at once, the second sees the first. When
two records of one organisation are reunited, each with one in force, the one that ends last stays (`bring_together`).
"""

from datetime import date, timedelta

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from common.audit import record, snapshot
from common.dates import add_months, in_words
from common.errors import Refused
from common.uploads import check_upload
from network.enums import CONVENTION_TRANSITIONS as MOVES
from network.enums import ConventionState
from network.models import Convention, Partner, Structure

YEARS = 3
MEGABYTES = 10


def default_end(starts_on: date) -> date:
    return add_months(starts_on, 12 * YEARS) - timedelta(days=1)


def alive(party):
    return party.conventions.filter(state__in=[ConventionState.DRAFT, *ConventionState.in_force()])


def overlapping(party, starts_on: date, ends_on: date | None, but: Convention | None = None) -> Convention | None:
    """The one that already runs, or waits to be signed, during these dates."""
    others = alive(party).exclude(pk=but.pk) if but else alive(party)
    return others.filter(starts_on__lte=ends_on or default_end(starts_on), ends_on__gte=starts_on).first()


def said_overlapping(running: Convention, starts_on: date) -> dict[str, list[str]]:
    """At the date that would let both be."""
    if running.starts_on > starts_on:
        return {
            "ends_on": [f"Une convention commence le {in_words(running.starts_on)}\u00a0: terminez celle-ci avant."]
        }
    until = in_words(running.ends_on)
    already = "est déjà à signer," if running.state == ConventionState.DRAFT else "court déjà"
    return {"starts_on": [f"Une convention {already} jusqu’au {until}\u00a0: choisissez une date après."]}


def follower(convention: Convention) -> Convention | None:
    """What renews it, or else the next one of the same organisation, prepared otherwise."""
    later = Q(ends_on__gt=convention.ends_on) | Q(ends_on=convention.ends_on, pk__gt=convention.pk)
    prepared = Convention.objects.filter(renews=convention).first()
    return prepared or convention.party.conventions.filter(later).first()


@transaction.atomic
def draft(
    *,
    by,
    territory,
    structure: Structure | None = None,
    partner: Partner | None = None,
    starts_on: date,
    ends_on: date | None = None,
    referents=(),
    renews: Convention | None = None,
) -> Convention:
    party = structure or partner
    check_parties(territory, structure, partner)
    check_dates(starts_on, ends_on)
    check_free(party, starts_on, ends_on)
    check_referents(party, referents)
    convention = Convention.objects.create(
        territory=territory,
        structure=structure,
        partner=partner,
        starts_on=starts_on,
        ends_on=ends_on or default_end(starts_on),
        renews=renews,
        created_by=by,
    )
    convention.referents.set(referents)
    record(by=by, verb="convention.drafted", obj=convention, referents=[person.pk for person in referents])
    return convention


@transaction.atomic
def update(*, by, convention, starts_on: date, ends_on: date | None = None, referents=None) -> Convention:
    """Dates until it is signed; référents at any time while it lives."""
    lock(convention.party)
    convention = Convention.objects.select_for_update().get(pk=convention.pk)
    before = snapshot(convention)
    ends_on = ends_on or default_end(starts_on)
    if (starts_on, ends_on) != (convention.starts_on, convention.ends_on):
        if convention.state != ConventionState.DRAFT:
            raise Refused("Une convention signée garde ses dates : préparez plutôt son renouvellement.", code="signed")
        check_dates(starts_on, ends_on)
        check_free(convention.party, starts_on, ends_on, but=convention)
    if convention.state in {ConventionState.ENDED, ConventionState.RENEWED}:
        raise Refused("Cette convention est terminée.", code="ended")
    convention.starts_on, convention.ends_on = starts_on, ends_on
    convention.save(update_fields=["starts_on", "ends_on"])
    facts = {}
    if referents is not None:
        check_referents(convention.party, referents)
        convention.referents.set(referents)
        facts["referents"] = [person.pk for person in referents]
    record(by=by, verb="convention.updated", obj=convention, before=before, **facts)
    return convention


def sign(*, by, convention, file, signed_on: date) -> Convention:
    """`file` is the signed PDF. What it renews is renewed from now on."""
    check_upload(file, kinds=("pdf",), megabytes=MEGABYTES)
    if signed_on > timezone.localdate():
        raise Refused({"signed_on": ["La date de signature est dans l’avenir."]})
    file.seek(0)
    content = ContentFile(file.read())
    with transaction.atomic():
        convention = Convention.objects.select_for_update().get(pk=convention.pk)
        check_parties(convention.territory, convention.structure, convention.partner)
        before = snapshot(convention)
        MOVES.move(convention, "sign", signed_at=timezone.now(), signed_by=by, signed_on=signed_on)
        convention.file.save(f"convention-{convention.pk}.pdf", content)
        if convention.renews_id:
            replace(by=by, former=convention.renews)
        record(by=by, verb="convention.signed", obj=convention, before=before)
    return convention


@transaction.atomic
def renew(*, by, convention) -> Convention:
    """A draft that starts the day after, with the same parties and référents. Twice gives the same draft.

    A draft that already follows, prepared for itself, becomes the renewal.
    """
    lock(convention.party)
    convention = Convention.objects.select_for_update().get(pk=convention.pk)
    next_one = follower(convention)
    if next_one and next_one.renews_id == convention.pk:
        return next_one
    if not MOVES.allowed(convention.state, "renew"):
        raise Refused("Seule une convention signée se renouvelle.", code="state")
    if next_one:
        return adopt(by=by, convention=convention, next_one=next_one)
    return draft(
        by=by,
        territory=convention.territory,
        structure=convention.structure,
        partner=convention.partner,
        starts_on=convention.ends_on + timedelta(days=1),
        referents=still_there(convention),
        renews=convention,
    )


def adopt(*, by, convention, next_one) -> Convention:
    if next_one.state != ConventionState.DRAFT or next_one.renews_id:
        raise Refused("Une convention suit déjà celle-ci.", code="followed")
    before = snapshot(next_one)
    next_one.renews = convention
    next_one.save(update_fields=["renews"])
    record(by=by, verb="convention.updated", obj=next_one, before=before)
    return next_one


@transaction.atomic
def discard(*, by, convention) -> Convention:
    """A draft that nobody will sign: as it was. The trail remembers it."""
    convention = Convention.objects.select_for_update().get(pk=convention.pk)
    if convention.state != ConventionState.DRAFT:
        raise Refused("Seul un projet de convention s’efface : celle-ci est signée.", code="state")
    record(by=by, verb="convention.discarded", obj=convention)
    convention.delete()
    return convention


@transaction.atomic
def end(*, by, convention) -> Convention:
    before = snapshot(convention)
    MOVES.move(convention, "end")
    record(by=by, verb="convention.ended", obj=convention, before=before)
    return convention


@transaction.atomic
def bring_together(*, by, keep, duplicate) -> None:
    """Before those of the one become those of the other. A draft too many is for people to choose."""
    for pair in clashing(keep, duplicate):
        if any(one.state == ConventionState.DRAFT for one in pair):
            raise Refused(
                "Chaque fiche a une convention pour les mêmes jours, dont une à signer\u00a0: effacez d’abord le "
                "projet en trop.",
                code="two-conventions",
            )
    for convention in ended_by_reuniting(keep, duplicate):
        end(by=by, convention=convention)


def ended_by_reuniting(keep, duplicate) -> list[Convention]:
    """Of two in force for the same days, the one that ends first."""
    both_run = [pair for pair in clashing(keep, duplicate) if all(one.state != ConventionState.DRAFT for one in pair)]
    first = {min(pair, key=lambda one: (one.ends_on, one.pk)) for pair in both_run}
    return sorted(first, key=lambda one: (one.ends_on, one.pk))


def clashing(keep, duplicate) -> list[tuple[Convention, Convention]]:
    theirs = list(alive(duplicate))
    return [
        (mine, other)
        for mine in alive(keep)
        for other in theirs
        if mine.starts_on <= other.ends_on and other.starts_on <= mine.ends_on
    ]


def replace(*, by, former) -> None:
    before = snapshot(former)
    MOVES.move(former, "renew")
    record(by=by, verb="convention.renewed", obj=former, before=before)


def check_parties(territory, structure, partner) -> None:
    if (structure is None) == (partner is None):
        raise Refused("Une convention lie le territoire à une structure ou à un partenaire.", code="parties")
    party = structure or partner
    if party.territory_id != territory.pk:
        raise Refused("Cette organisation relève d’un autre territoire.", code="territory")
    if party.closed_at:
        raise Refused("Cette organisation est fermée : rouvrez-la d’abord.", code="closed")


def check_dates(starts_on: date, ends_on: date | None) -> None:
    if ends_on and ends_on <= starts_on:
        raise Refused({"ends_on": ["La fin vient après le début."]})


def check_free(party, starts_on: date, ends_on: date | None, but: Convention | None = None) -> None:
    lock(party)
    if running := overlapping(party, starts_on, ends_on, but):
        raise Refused(said_overlapping(running, starts_on), code="overlapping")


def lock(party) -> None:
    type(party).objects.select_for_update().get(pk=party.pk)


def check_referents(party, referents) -> None:
    members = set(party.memberships.active().values_list("user_id", flat=True))
    if strangers := [str(person) for person in referents if person.pk not in members]:
        raise Refused({"referents": [f"N’agit pas pour {party} : {', '.join(strangers)}."]}, code="strangers")


def still_there(convention) -> list:
    members = convention.party.memberships.active().values("user")
    return list(convention.referents.filter(pk__in=members))
