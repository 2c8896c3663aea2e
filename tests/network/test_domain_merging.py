"""Two records of one organisation become one, whatever hung on them; twice changes nothing."""

import datetime as dt

import pytest

from common.errors import Refused
from common.models import ArtForm, Audience, AuditEntry
from network.domain import conventions, invitations, people, venues
from network.domain.merging import merge
from network.domain.organisations import close
from network.models import Invitation, Membership
from tests.factories import PartnerFactory, StructureFactory, UserFactory, VolunteerFactory
from tests.network.papers import pdf

SIRET, OTHER = "73282932000074", "35600000000048"


@pytest.fixture
def duplicate(structure):
    return StructureFactory(territory=structure.territory, name="Copie")


def test_everything_moves_to_the_record_kept(admin, structure, duplicate):
    member = people.add_member(by=admin, user=UserFactory(), target=duplicate, role="referent")
    invitation, _ = invitations.invite(by=admin, target=duplicate, role="referent", email="x@example.org")
    convention = conventions.draft(
        by=admin, territory=structure.territory, structure=duplicate, starts_on=dt.date(2026, 1, 1)
    )
    volunteer = VolunteerFactory(territory=structure.territory, structure=duplicate)
    kept = merge(by=admin, keep=structure, duplicate=duplicate)
    for each in (member, invitation, convention, volunteer, duplicate):
        each.refresh_from_db()
    assert {member.structure, invitation.structure, convention.structure, volunteer.structure} == {kept}
    assert (duplicate.merged_into, duplicate.closed_by) == (structure, admin)
    assert AuditEntry.objects.get(verb="structure.merged").after["moved"] == {"conventions": 1, "volunteers": 1}
    assert AuditEntry.objects.filter(object_type="network.Structure", verb="structure.merged-away").exists()


def test_places_and_forms_of_a_partner_move_too(admin, partner):
    other = PartnerFactory(territory=partner.territory, name="Copie")
    place = {"name": "Salle", "address": "1 rue", "postcode": "93200", "commune": "Saint-Denis"}
    venue = venues.add(by=admin, partner=other, **place)
    form = ArtForm.objects.create(slug="danse", label="Danse")
    other.art_forms.add(form)
    merge(by=admin, keep=partner, duplicate=other)
    venue.refresh_from_db()
    assert venue.partner == partner
    assert list(partner.art_forms.all()) == [form]


def test_what_was_known_on_one_side_only_is_kept(admin, structure, duplicate):
    audience = Audience.objects.create(slug="familles", label="Familles")
    duplicate.audiences.add(audience)
    type(duplicate).objects.filter(pk=duplicate.pk).update(
        siret=SIRET, phone="01 99 00 10 00", email="copie@example.org", in_priority_district=True
    )
    type(structure).objects.filter(pk=structure.pk).update(email="origine@example.org")
    kept = merge(by=admin, keep=structure, duplicate=duplicate)
    assert (kept.siret, kept.phone, kept.email) == (SIRET, "01 99 00 10 00", "origine@example.org")
    assert kept.in_priority_district
    assert list(kept.audiences.all()) == [audience]


def signed(admin, party, year: int, years: int):
    starts_on, ends_on = dt.date(year, 1, 1), dt.date(year + years - 1, 12, 31)
    given = {"by": admin, "territory": party.territory, "structure": party, "starts_on": starts_on, "ends_on": ends_on}
    return conventions.sign(by=admin, convention=conventions.draft(**given), file=pdf(), signed_on=dt.date(2026, 1, 1))


@pytest.mark.parametrize("kept_ends_last", [True, False])
def test_of_two_conventions_in_force_the_one_that_ends_last_stays(admin, structure, duplicate, kept_ends_last):
    long, short = (structure, duplicate) if kept_ends_last else (duplicate, structure)
    stays, goes = signed(admin, long, 2026, 3), signed(admin, short, 2025, 3)
    merge(by=admin, keep=structure, duplicate=duplicate)
    assert list(structure.conventions.in_force()) == [stays]
    assert list(structure.conventions.filter(state="ended")) == [goes]
    assert AuditEntry.objects.get(verb="convention.ended").actor_id == admin.pk


def test_conventions_that_follow_one_another_both_stay(admin, structure, duplicate):
    signed(admin, structure, 2026, 1)
    signed(admin, duplicate, 2027, 1)
    merge(by=admin, keep=structure, duplicate=duplicate)
    assert structure.conventions.in_force().count() == 2


def test_a_draft_for_days_already_taken_is_for_people_to_choose(admin, structure, duplicate):
    signed(admin, structure, 2026, 3)
    start = dt.date(2027, 1, 1)
    waiting = conventions.draft(by=admin, territory=structure.territory, structure=duplicate, starts_on=start)
    with pytest.raises(Refused, match="effacez d’abord le projet en trop"):
        merge(by=admin, keep=structure, duplicate=duplicate)
    conventions.discard(by=admin, convention=waiting)
    assert merge(by=admin, keep=structure, duplicate=duplicate) == structure


def test_whoever_had_the_role_twice_has_it_once(admin, structure, duplicate, user):
    for target in (structure, duplicate):
        people.add_member(by=admin, user=user, target=target, role="referent")
    merge(by=admin, keep=structure, duplicate=duplicate)
    assert Membership.objects.active().filter(user=user, structure=structure).count() == 1
    assert Membership.objects.filter(user=user, structure=structure).count() == 2


def test_somebody_invited_twice_is_invited_once(admin, structure, duplicate):
    for target in (structure, duplicate):
        invitations.invite(by=admin, target=target, role="referent", email="x@example.org")
    merge(by=admin, keep=structure, duplicate=duplicate)
    assert Invitation.objects.pending().filter(structure=structure).count() == 1
    assert Invitation.objects.exclude(revoked_at=None).filter(structure=structure).count() == 1


def test_merging_twice_changes_nothing(admin, structure, duplicate):
    merge(by=admin, keep=structure, duplicate=duplicate)
    trail = AuditEntry.objects.count()
    assert merge(by=admin, keep=structure, duplicate=duplicate) == structure
    assert AuditEntry.objects.count() == trail


def test_a_chain_of_merges_leads_to_the_last_record(admin, structure, duplicate):
    third = StructureFactory(territory=structure.territory, name="Troisième")
    merge(by=admin, keep=duplicate, duplicate=third)
    merge(by=admin, keep=structure, duplicate=duplicate)
    third.refresh_from_db()
    assert third.merged_into == structure


def test_different_kinds_are_not_merged(admin, structure, partner):
    with pytest.raises(Refused, match="ne se réunissent pas"):
        merge(by=admin, keep=structure, duplicate=partner)


def test_a_record_is_not_merged_with_itself(admin, structure):
    with pytest.raises(Refused, match="deux fiches différentes"):
        merge(by=admin, keep=structure, duplicate=structure)


def test_records_of_two_territories_are_not_merged(admin, structure):
    with pytest.raises(Refused, match="territoires différents"):
        merge(by=admin, keep=structure, duplicate=StructureFactory())


def test_records_with_two_numbers_are_not_merged(admin, structure, duplicate):
    for each, number in ((structure, SIRET), (duplicate, OTHER)):
        type(each).objects.filter(pk=each.pk).update(siret=number)
    with pytest.raises(Refused, match="SIRET différents"):
        merge(by=admin, keep=structure, duplicate=duplicate)


def test_a_closed_record_is_not_merged(admin, structure, duplicate):
    close(by=admin, organisation=duplicate)
    with pytest.raises(Refused, match="fermée"):
        merge(by=admin, keep=structure, duplicate=duplicate)
