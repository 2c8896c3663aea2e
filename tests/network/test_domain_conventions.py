import datetime as dt

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from common.errors import Refused
from common.models import AuditEntry
from network.domain import conventions, organisations, people
from network.models import Convention
from tests.factories import MembershipFactory, TerritoryFactory, UserFactory
from tests.network.papers import pdf

START = dt.date(2026, 1, 1)


@pytest.fixture
def draft(admin, structure):
    return conventions.draft(by=admin, territory=structure.territory, structure=structure, starts_on=START)


@pytest.fixture
def signed(admin, draft):
    return conventions.sign(by=admin, convention=draft, file=pdf(), signed_on=START)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (dt.date(2026, 1, 1), dt.date(2028, 12, 31)),
        (dt.date(2028, 2, 29), dt.date(2031, 2, 27)),
        (dt.date(2025, 3, 1), dt.date(2028, 2, 29)),
    ],
)
def test_three_years_by_default(start, end):
    assert conventions.default_end(start) == end


def test_a_draft_names_its_parties_and_its_referents(admin, structure):
    referent = MembershipFactory(role="referent", target=structure).user
    made = conventions.draft(
        by=admin, territory=structure.territory, structure=structure, starts_on=START, referents=[referent]
    )
    assert (made.state, made.party, made.ends_on) == ("draft", structure, dt.date(2028, 12, 31))
    assert list(made.referents.all()) == [referent]
    assert str(made) == f"Convention avec {structure}"
    assert AuditEntry.objects.get(verb="convention.drafted").after["referents"] == [referent.pk]


def test_a_partner_signs_too(admin, partner):
    made = conventions.draft(
        by=admin, territory=partner.territory, partner=partner, starts_on=START, ends_on=dt.date(2026, 12, 31)
    )
    assert (made.party, made.ends_on) == (partner, dt.date(2026, 12, 31))


def test_parties_must_make_sense(admin, structure, partner):
    territory = structure.territory
    for parties in ({}, {"structure": structure, "partner": partner}):
        with pytest.raises(Refused, match="à une structure ou à un partenaire"):
            conventions.draft(by=admin, territory=territory, starts_on=START, **parties)
    with pytest.raises(Refused, match="autre territoire"):
        conventions.draft(by=admin, territory=TerritoryFactory(), structure=structure, starts_on=START)
    structure.closed_at = timezone.now()
    with pytest.raises(Refused, match="fermée"):
        conventions.draft(by=admin, territory=territory, structure=structure, starts_on=START)


def test_the_end_comes_after_the_start(admin, structure):
    with pytest.raises(Refused) as refusal:
        conventions.draft(by=admin, territory=structure.territory, structure=structure, starts_on=START, ends_on=START)
    assert "ends_on" in refusal.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        Convention.objects.create(territory=structure.territory, structure=structure, starts_on=START, ends_on=START)


def test_one_organisation_has_one_convention_for_a_day(admin, signed):
    given = {"by": admin, "territory": signed.territory, "structure": signed.structure}
    for start, end in ((START, None), (dt.date(2028, 12, 31), None)):
        with pytest.raises(Refused) as refusal:
            conventions.draft(starts_on=start, ends_on=end, **given)
        assert "court déjà jusqu’au 31 décembre 2028" in refusal.value.message_dict["starts_on"][0]
    with pytest.raises(Refused) as refusal:
        conventions.draft(starts_on=dt.date(2025, 1, 1), ends_on=START, **given)
    [said] = refusal.value.message_dict["ends_on"]
    assert said == "Une convention commence le 1er janvier 2026\u00a0: terminez celle-ci avant."
    assert Convention.objects.count() == 1
    assert conventions.draft(starts_on=dt.date(2029, 1, 1), **given)
    with pytest.raises(Refused, match="déjà à signer"):
        conventions.draft(starts_on=dt.date(2030, 1, 1), **given)
    conventions.end(by=admin, convention=signed)
    assert conventions.draft(starts_on=START, **given)


def test_a_draft_is_not_moved_onto_one_that_runs(admin, signed):
    later = conventions.renew(by=admin, convention=signed)
    with pytest.raises(Refused, match="court déjà"):
        conventions.update(by=admin, convention=later, starts_on=dt.date(2028, 12, 31))
    moved = conventions.update(by=admin, convention=later, starts_on=dt.date(2029, 2, 1))
    assert moved.starts_on == dt.date(2029, 2, 1)


def test_a_referent_must_act_for_the_party(admin, structure):
    stranger = UserFactory(first_name="Paul", last_name="Varga")
    with pytest.raises(Refused, match="Paul Varga"):
        conventions.draft(
            by=admin, territory=structure.territory, structure=structure, starts_on=START, referents=[stranger]
        )


def test_a_draft_may_still_change(admin, draft):
    referent = MembershipFactory(role="referent", target=draft.structure).user
    changed = conventions.update(
        by=admin, convention=draft, starts_on=START, ends_on=dt.date(2027, 1, 1), referents=[referent]
    )
    assert changed.ends_on == dt.date(2027, 1, 1)
    assert list(changed.referents.all()) == [referent]
    with pytest.raises(Refused):
        conventions.update(by=admin, convention=draft, starts_on=START, ends_on=START)


def test_a_signed_one_keeps_its_dates_but_not_its_referents(admin, signed):
    referent = MembershipFactory(role="referent", target=signed.structure).user
    conventions.update(by=admin, convention=signed, starts_on=signed.starts_on, referents=[referent])
    assert list(signed.referents.all()) == [referent]
    with pytest.raises(Refused, match="garde ses dates"):
        conventions.update(by=admin, convention=signed, starts_on=dt.date(2026, 2, 1))
    conventions.end(by=admin, convention=signed)
    with pytest.raises(Refused, match="terminée"):
        conventions.update(by=admin, convention=signed, starts_on=signed.starts_on, referents=[])


def test_signing_keeps_the_file_out_of_the_site(admin, signed):
    assert (signed.state, signed.signed_by, signed.signed_on) == ("signed", admin, START)
    assert signed.file.name.startswith(f"conventions/convention-{signed.pk}")
    with signed.file.open("rb") as kept:
        assert kept.read(5) == b"%PDF-"
    assert not signed.file.url.startswith("/media/")


def test_a_signature_is_not_in_the_future(admin, draft):
    with pytest.raises(Refused) as refusal:
        conventions.sign(by=admin, convention=draft, file=pdf(), signed_on=timezone.localdate() + dt.timedelta(days=1))
    assert "signed_on" in refusal.value.message_dict


@pytest.mark.parametrize(
    "file",
    [
        ContentFile(b"<html>", name="convention.pdf"),
        ContentFile(b"", name="convention.pdf"),
        ContentFile(pdf().read()[:-40], name="convention.pdf"),
        ContentFile(pdf().read(), name="convention.exe"),
        ContentFile(pdf().read().replace(b"/Root", b"/Encrypt 9 0 R /Root"), name="convention.pdf"),
        ContentFile(pdf().read() + b"\0" * (10 * 2**20) + b"%%EOF", name="convention.pdf"),
    ],
    ids=["disguised", "empty", "cut", "named otherwise", "locked", "too large"],
)
def test_a_file_that_is_no_plain_pdf_signs_nothing(admin, draft, file):
    with pytest.raises(Refused):
        conventions.sign(by=admin, convention=draft, file=file, signed_on=START)
    draft.refresh_from_db()
    assert (draft.state, bool(draft.file)) == ("draft", False)


def test_a_convention_is_signed_once(admin, signed):
    with pytest.raises(Refused, match="n’est pas possible"):
        conventions.sign(by=admin, convention=signed, file=pdf(), signed_on=START)


def test_a_renewal_starts_the_day_after_and_waits_to_be_signed(admin, structure, signed):
    stays = MembershipFactory(role="referent", target=structure)
    leaves = MembershipFactory(role="referent", target=structure)
    signed.referents.set([stays.user, leaves.user])
    people.end_membership(by=admin, membership=leaves)
    new = conventions.renew(by=admin, convention=signed)
    assert (new.starts_on, new.renews, new.state) == (dt.date(2029, 1, 1), signed, "draft")
    assert list(new.referents.all()) == [stays.user]
    signed.refresh_from_db()
    assert signed.state == "signed"
    conventions.sign(by=admin, convention=new, file=pdf(), signed_on=START)
    signed.refresh_from_db()
    assert signed.state == "renewed"
    assert AuditEntry.objects.filter(verb="convention.renewed", object_id=str(signed.pk)).exists()


def test_renewing_twice_gives_the_same_draft(admin, signed):
    assert conventions.renew(by=admin, convention=signed) == conventions.renew(by=admin, convention=signed)


@pytest.fixture
def next_one(admin, signed):
    """Prepared for itself rather than as a renewal."""
    given = {"by": admin, "territory": signed.territory, "structure": signed.structure}
    return conventions.draft(starts_on=dt.date(2029, 1, 1), **given)


def test_a_draft_that_follows_becomes_the_renewal(admin, signed, next_one):
    assert conventions.renew(by=admin, convention=signed) == next_one
    next_one.refresh_from_db()
    assert next_one.renews == signed
    assert AuditEntry.objects.get(verb="convention.updated").object_id == str(next_one.pk)


@pytest.mark.parametrize("ended", [True, False])
def test_one_that_another_follows_is_not_renewed(admin, signed, next_one, ended):
    conventions.sign(by=admin, convention=next_one, file=pdf(), signed_on=START)
    if ended:
        conventions.end(by=None, convention=signed)
    with pytest.raises(Refused, match="Une convention suit déjà celle-ci"):
        conventions.renew(by=admin, convention=signed)
    assert Convention.objects.count() == 2


def test_a_draft_is_not_renewed(admin, draft):
    with pytest.raises(Refused, match="Seule une convention signée"):
        conventions.renew(by=admin, convention=draft)


def test_one_that_ended_is_renewed_too(admin, signed):
    conventions.end(by=None, convention=signed)
    new = conventions.renew(by=admin, convention=signed)
    conventions.sign(by=admin, convention=new, file=pdf(), signed_on=START)
    signed.refresh_from_db()
    assert signed.state == "renewed"


def test_a_draft_may_be_thrown_away_and_leaves_a_trace(admin, draft):
    pk = draft.pk
    conventions.discard(by=admin, convention=draft)
    assert not Convention.objects.filter(pk=pk).exists()
    assert AuditEntry.objects.get(verb="convention.discarded").object_id == str(pk)


def test_a_signed_one_is_not_thrown_away(admin, signed):
    with pytest.raises(Refused, match="est signée"):
        conventions.discard(by=admin, convention=signed)


def test_a_closed_organisation_signs_nothing_and_its_draft_goes(admin, draft, structure):
    type(structure).objects.filter(pk=structure.pk).update(closed_at=timezone.now())
    with pytest.raises(Refused, match="fermée"):
        conventions.sign(by=admin, convention=draft, file=pdf(), signed_on=START)
    type(structure).objects.filter(pk=structure.pk).update(closed_at=None)
    organisations.close(by=admin, organisation=structure)
    assert not Convention.objects.exists()
