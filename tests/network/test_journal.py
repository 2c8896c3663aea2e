"""What the journal says of the network's verbs, to somebody who has never read a line of code."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.models import User
from common import audit, journal
from common.journal.telling import told
from common.models import Audience, AuditEntry
from network.domain import conventions, organisations, people, venues
from network.views.history import history
from tests.support import world as small

TECHNICAL = ("_id", "_by", "_at", "None", "True", "False", "{", "[")


@pytest.fixture
def net(db):
    return small.build()


def last(verb: str):
    return told(AuditEntry.objects.filter(verb=verb)[:1])[0]


def test_a_last_day_that_moved_is_not_told_as_another_role(net):
    until = date(2099, 6, 30)
    people.change(by=None, membership=net.memberships["referent"], role="referent", ends_on=until)
    assert last("membership.changed").sentence == "a changé le rôle d’une personne, ou sa durée"


def test_a_changed_structure_shows_labels_of_choices_and_hides_what_stayed(net):
    families = Audience.objects.create(slug="familles", label="Familles")
    admin = net.people["national-admin"]
    organisations.update(
        by=admin, organisation=net.structure, kind="ccas", in_priority_district=True, audiences=[families]
    )
    said = last("structure.updated")
    assert (said.who, said.sentence) == ("Personne national-admin", "a modifié une structure")
    assert (said.name, said.address) == (
        "Centre social des Essais",
        reverse("network:structure", args=[net.structure.pk]),
    )
    assert said.lines == [
        "type : Centre social → CCAS ou CIAS",
        "en quartier prioritaire (QPV) : non → oui",
        "publics accompagnés : Familles",
    ]


def test_dates_are_in_french_and_people_by_name(net):
    referent = net.people["referent"]
    conventions.draft(
        by=None,
        territory=net.territory,
        structure=net.structure,
        starts_on=date(2026, 12, 1),
        ends_on=date(2029, 11, 30),
        referents=[referent],
    )
    said = last("convention.drafted")
    assert (said.who, said.name) == ("le portail", "Convention avec Centre social des Essais")
    assert said.lines == [
        "territoire : Seine-Saint-Denis",
        "structure : Centre social des Essais",
        "du : 1er décembre 2026",
        "au : 30 novembre 2029",
        "référent·es nommé·es : Personne referent",
    ]


def test_a_removed_object_is_still_called_by_its_name_and_leads_nowhere(net):
    venue = venues.add(by=None, partner=net.partner, name="Petite salle", **small.PLACE)
    venues.remove(by=None, venue=venue)
    said = last("venue.removed")
    assert (said.name, said.kind, said.address) == ("Petite salle (n’existe plus)", "lieu", "")


def test_personal_values_are_not_told_and_an_erased_account_has_no_name(net):
    person = User.objects.get(pk=net.people["referent"].pk)
    before = audit.snapshot(person)
    person.first_name = "Autrement"
    person.save()
    audit.record(by=person, verb="person.changed", obj=person, before=before)
    assert last("person.changed").lines == ["prénom : modifié, sans que le journal en garde la valeur"]
    person.erased_at = person.date_joined
    person.save()
    assert last("person.changed").who == "un compte effacé"


def test_a_role_given_then_ended_is_told_by_its_label(net):
    people.end_membership(by=net.people["coordinator"], membership=net.memberships["volunteer"])
    started = told(AuditEntry.objects.filter(verb="membership.started", object_id=net.memberships["volunteer"].pk))[0]
    assert "rôle : Bénévole" in started.lines
    ended = last("membership.ended")
    assert ended.name == "Bénévole, Seine-Saint-Denis"
    assert [line.split(" : ")[0] for line in ended.lines] == ["terminé le"]


def test_nothing_that_happens_to_a_small_network_is_told_in_the_machine_s_words(net):
    small.furnish(net)
    sentences, kinds = journal.sentences(), journal.addresses()
    for entry in AuditEntry.objects.all():
        assert entry.verb in sentences
        assert entry.object_type in kinds
    for said in told(AuditEntry.objects.all()):
        for line in said.lines:
            assert not [each for each in TECHNICAL if each in line], line


def test_a_batch_costs_the_same_however_long(net, django_assert_num_queries):
    entries = list(AuditEntry.objects.filter(verb="membership.started"))
    with django_assert_num_queries(5):
        told(entries[:5])
    with django_assert_num_queries(5):
        told(entries)


def test_the_history_of_a_record_has_no_word_of_the_machine(net):
    other = small.organisation(type(net.structure), net.territory, "Centre social en double", kind="social-centre")
    organisations.merge(by=net.people["coordinator"], keep=net.structure, duplicate=other)
    other.refresh_from_db()
    assert [event.what for event in history(other)] == ["A fermé la fiche en double d’une structure", "Fiche créée"]
