"""Structures and partners: brought in, corrected, closed, reopened; their places."""

import datetime as dt

import pytest
from django.utils import timezone

from common.errors import Refused
from common.models import AccessFeature, AuditEntry
from network.domain import conventions, invitations, organisations, people, venues
from network.domain.organisations import PossibleDuplicate
from network.models import Partner, Structure, Venue
from tests.factories import StructureFactory, TerritoryFactory, UserFactory

SIRET = "73282932000074"
GIVEN = {"name": "Centre social  Les Tilleuls", "kind": "social-centre", "postcode": "93 200", "commune": "Saint-Denis"}


@pytest.fixture(autouse=True)
def terms(db):
    from common.domain.taxonomy import ensure_reference_terms

    ensure_reference_terms()


def create(territory, by=None, model=Structure, **fields):
    return organisations.create(by=by, model=model, territory=territory, **(GIVEN | fields))


def messages(refusal, field):
    return " ".join(refusal.value.message_dict[field])


def test_what_is_given_is_made_regular(admin, territory):
    made = create(
        territory,
        by=admin,
        phone="0199001000",
        email="ACCUEIL@example.org",
        website="example.org",
        siret="732829320 00074",
    )
    made.refresh_from_db()
    assert (made.name, made.postcode, made.phone) == ("Centre social Les Tilleuls", "93200", "01 99 00 10 00")
    assert (made.email, made.website, made.siret) == ("accueil@example.org", "https://example.org", SIRET)
    assert made.folded_name == "centre social tilleuls"
    assert made.created_by == admin
    entry = AuditEntry.objects.get(verb="structure.created")
    assert (entry.actor_id, entry.object_id, entry.after["siret"]) == (admin.pk, str(made.pk), SIRET)


def test_audiences_and_forms_are_kept(territory):
    from common.models import ArtForm, Audience

    terms = list(Audience.objects.all()[:2])
    assert set(create(territory, audiences=terms).audiences.all()) == set(terms)
    form = ArtForm.objects.get(slug="theatre")
    made = create(territory, model=Partner, kind="theatre", name="Théâtre", art_forms=[form])
    assert list(made.art_forms.all()) == [form]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("siret", "123", "SIRET"),
        ("postcode", "9320", None),
        ("postcode", "932000", "code postal"),
        ("postcode", "", "vide"),
        ("phone", "12", "téléphone"),
        ("email", "accueil", "valide"),
        ("website", "pas une adresse", "valide"),
        ("kind", "zorglub", "n’est pas un choix valide"),
        ("name", "", "vide"),
    ],
)
def test_each_faulty_field_says_so_beside_it(territory, field, value, said):
    if said is None:
        assert create(territory, **{field: value}).postcode == "09320"  # the zero a spreadsheet ate
        return
    with pytest.raises(Refused) as refusal:
        create(territory, **{field: value})
    assert said in messages(refusal, field)
    assert not Structure.objects.exists()


def test_every_fault_is_said_at_once(territory):
    with pytest.raises(Refused) as refusal:
        create(territory, postcode="1", phone="2")
    assert set(refusal.value.message_dict) == {"postcode", "phone"}


def test_another_country_has_its_own_numbers(db):
    quebec = TerritoryFactory(country="CA", time_zone="America/Montreal")
    made = create(quebec, postcode="h2x1y4", phone="5145550100")
    assert (made.postcode, made.phone) == ("H2X 1Y4", "514 555-0100")
    with pytest.raises(Refused) as refusal:
        create(quebec, name="Autre", postcode="H2X 1Y4", siret=SIRET)
    assert "pas de SIRET dans ce pays" in messages(refusal, "siret")


def test_a_closed_territory_takes_nobody_in(territory):
    territory.closed_at = timezone.now()
    with pytest.raises(Refused, match="territoire est fermé"):
        create(territory)


def test_a_possible_duplicate_is_shown_and_may_be_confirmed(territory):
    first = create(territory)
    with pytest.raises(PossibleDuplicate, match="existe peut-être déjà") as refusal:
        create(territory, name="CENTRE SOCIAL les tilleuls (association)", commune="St-Denis")
    assert [match.organisation for match in refusal.value.matches] == [first]
    assert create(territory, confirmed=True).pk != first.pk


def test_two_open_organisations_never_share_a_siret(territory):
    create(territory, siret=SIRET)
    with pytest.raises(PossibleDuplicate, match="même SIRET"):
        create(territory, name="Autre", siret=SIRET, confirmed=True)


def test_a_correction_is_recorded_with_what_was_before(admin, structure):
    organisations.update(by=admin, organisation=structure, commune="Pantin", phone="01 99 00 11 11")
    structure.refresh_from_db()
    assert (structure.commune, structure.phone) == ("Pantin", "01 99 00 11 11")
    entry = AuditEntry.objects.get(verb="structure.updated")
    assert (entry.before["commune"], entry.after["commune"]) == ("Saint-Denis", "Pantin")


def test_a_correction_that_changes_nothing_leaves_no_trace(admin, structure):
    organisations.update(by=admin, organisation=structure, commune=structure.commune)
    assert not AuditEntry.objects.exists()


def test_a_new_name_is_folded_and_looked_up(admin, structure):
    other = StructureFactory(territory=structure.territory, name="La Passerelle")
    with pytest.raises(PossibleDuplicate):
        organisations.update(by=admin, organisation=structure, name="La  PASSERELLE")
    renamed = organisations.update(by=admin, organisation=structure, name="Le Nid")
    assert renamed.folded_name == "nid"
    assert other.folded_name == "passerelle"


def test_audiences_are_changed_and_traced(admin, structure):
    from common.models import Audience

    term = Audience.objects.get(slug="familles")
    organisations.update(by=admin, organisation=structure, audiences=[term])
    assert list(structure.audiences.all()) == [term]
    assert AuditEntry.objects.get(verb="structure.updated").after["audiences"] == ["familles"]
    organisations.update(by=admin, organisation=structure, audiences=[term], name="Autre nom")
    assert set(AuditEntry.objects.filter(verb="structure.updated").latest("pk").after) == {"name", "folded_name"}
    organisations.update(by=admin, organisation=structure, audiences=[term])
    assert AuditEntry.objects.filter(verb="structure.updated").count() == 2


def test_a_faulty_correction_changes_nothing(admin, structure):
    with pytest.raises(Refused):
        organisations.update(by=admin, organisation=structure, commune="Pantin", postcode="x")
    structure.refresh_from_db()
    assert structure.commune == "Saint-Denis"


def test_closing_ends_what_hung_on_it(admin, structure, user):
    membership = people.add_member(by=admin, user=user, target=structure, role="referent")
    invitation, _ = invitations.invite(by=admin, target=structure, role="referent", email="x@example.org")
    convention = conventions.draft(
        by=admin, territory=structure.territory, structure=structure, starts_on=dt.date(2026, 1, 1)
    )
    type(convention).objects.update(state="signed")
    closed = organisations.close(by=admin, organisation=structure)
    for each in (membership, invitation, convention):
        each.refresh_from_db()
    assert (closed.closed_by, membership.ended_by, invitation.revoked_by) == (admin, admin, admin)
    assert convention.state == "ended"
    assert AuditEntry.objects.filter(verb="structure.closed", actor_id=admin.pk).count() == 1


def test_what_is_closed_is_neither_corrected_nor_closed_again(admin, structure):
    organisations.close(by=admin, organisation=structure)
    with pytest.raises(Refused, match="fermée"):
        organisations.close(by=admin, organisation=structure)
    with pytest.raises(Refused, match="fermée"):
        organisations.update(by=admin, organisation=structure, commune="Pantin")


def test_reopening_brings_the_organisation_back_without_its_people(admin, structure, user):
    people.add_member(by=admin, user=user, target=structure, role="referent")
    organisations.close(by=admin, organisation=structure)
    opened = organisations.reopen(by=admin, organisation=structure)
    assert (opened.closed_at, opened.closed_by) == (None, None)
    assert not structure.memberships.active().exists()
    with pytest.raises(Refused, match="déjà ouverte"):
        organisations.reopen(by=admin, organisation=structure)


def test_reopening_is_refused_when_another_took_the_siret(admin, territory):
    first = create(territory, siret=SIRET)
    organisations.close(by=admin, organisation=first)
    create(territory, siret=SIRET)
    with pytest.raises(Refused, match="SIRET"):
        organisations.reopen(by=admin, organisation=first)


def test_a_merged_record_is_not_reopened(admin, structure):
    other = StructureFactory(territory=structure.territory, name="Copie")
    organisations.merge(by=admin, keep=structure, duplicate=other)
    with pytest.raises(Refused, match="réunie à"):
        organisations.reopen(by=admin, organisation=other)


PLACE = {"name": "Grande salle", "address": "1 rue du Lavoir", "postcode": "93 200", "commune": "Saint-Denis"}


def test_a_venue_is_added_corrected_and_removed(admin, partner):
    access = list(AccessFeature.objects.filter(slug__in=["fauteuil", "boucle"]))
    venue = venues.add(by=admin, partner=partner, access=access, **PLACE)
    assert (venue.postcode, set(venue.access.all())) == ("93200", set(access))
    venue = venues.update(by=admin, venue=venue, name="Petite salle", access=access[:1])
    assert (venue.name, list(venue.access.all())) == ("Petite salle", access[:1])
    venue = venues.update(by=admin, venue=venue, transport="Bus 4,\narrêt Mairie")
    assert (venue.transport, venue.access.count()) == ("Bus 4,\narrêt Mairie", 1)
    venues.remove(by=admin, venue=venue)
    assert not Venue.objects.exists()
    assert list(AuditEntry.objects.order_by("pk").values_list("verb", flat=True)) == [
        "venue.added",
        "venue.updated",
        "venue.updated",
        "venue.removed",
    ]


def test_a_venue_needs_a_place_and_an_open_partner(admin, partner):
    with pytest.raises(Refused) as refusal:
        venues.add(by=admin, partner=partner, **(PLACE | {"address": ""}))
    assert "address" in refusal.value.message_dict
    partner.closed_at = timezone.now()
    with pytest.raises(Refused, match="fermé"):
        venues.add(by=admin, partner=partner, **PLACE)


def test_trails_are_kept_of_whoever_is_not_named(territory):
    create(territory, by=UserFactory())
    create(territory, by=None, name="Autre")
    assert AuditEntry.objects.filter(actor_id=None).count() == 1
