from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from accounts.roles import ROLES
from network.domain import conventions, invitations, people, volunteers
from network.enums import ConventionState
from network.models import Convention, ImportRun, Membership, Structure
from network.workspace import registry
from tests.support import world as small
from tests.support.sign_in import signed_in


def test_a_visitor_is_sent_to_sign_in(net):
    response = Client().get("/espace/")
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/compte/connexion/")


@pytest.mark.parametrize("role", ROLES)
def test_every_role_has_a_home_that_says_for_whom_they_act(desk, net, role):
    page = desk(role).get("/espace/").content.decode()
    assert f"{ROLES[role].label} · {net.memberships[role].target or 'la coordination nationale'}" in page
    assert "À faire aujourd’hui" in page


@pytest.mark.parametrize(
    ("role", "card"),
    [
        ("national-admin", "Le réseau"),
        ("national-editor", "Ouvrir l’éditeur"),
        ("trainee", "Votre espace de formation"),
        ("auditor", "Votre espace de formation"),
        ("coordinator", "conventions en cours"),
        ("volunteer", "cdc93@example.org"),
        ("referent", "Les sorties arrivent"),
        ("structure-manager", "Votre convention"),
        ("partner-member", "Offrir des places"),
    ],
)
def test_each_role_finds_its_own_cards(desk, role, card):
    assert card in desk(role).get("/espace/").content.decode()


@pytest.mark.parametrize("named", [True, False])
def test_a_convention_to_sign_is_something_to_do_for_those_who_lead_or_are_named(desk, net, named):
    referents = [net.people["referent"]] if named else []
    today = {"by": None, "territory": net.territory, "starts_on": date(2026, 1, 1), "referents": referents}
    conventions.draft(structure=net.structure, **today)
    page = desk("structure-manager").get("/espace/").content.decode()
    assert "Votre convention est à signer" in page
    assert "Rien ne vous attend" not in page
    theirs = desk("referent").get("/espace/").content.decode()
    assert ("faites-la signer par votre responsable" in theirs) is named
    assert ("Rien ne vous attend" in theirs) is not named
    assert ("la personne responsable de votre organisation la fait signer" in theirs) is not named


def test_people_without_a_second_factor_are_a_quiet_line_for_the_nation_and_a_card_for_a_territory(desk):
    home = desk("national-admin").get("/espace/")
    today = home.context["columns"][0]
    assert [card.title for card in today["quiet"]] == ["8 personnes sans double vérification"]
    assert "<summary>8 personnes sans double vérification</summary>" in home.content.decode()
    near = desk("coordinator").get("/espace/").context["columns"][0]
    assert near["quiet"] == []
    assert "Personnes sans double vérification" in [card.title for card in near["cards"]]


def test_a_trainee_is_not_told_about_conventions(desk):
    assert "onvention" not in desk("trainee").get("/espace/").content.decode()


def test_somebody_without_membership_sees_who_to_ask(net):
    client = signed_in(User.objects.create_user("seule@example.org"))
    page = client.get("/espace/").content.decode()
    assert "n’est rattaché à aucune organisation" in page
    assert "mailto:cdc93@example.org" in page
    refused = client.get("/espace/structures/")
    assert refused.status_code == 403
    assert "n’est rattaché à aucune organisation" in refused.content.decode()


def fill(net, count: int, start: int = 0) -> None:
    by = net.people["coordinator"]
    for n in range(start, start + count):
        conventions.draft(by=by, territory=net.territory, partner=net.partner, starts_on=date(2030 + 3 * n, 1, 1))
        volunteers.add(by=by, territory=net.territory, first_name=f"Odile {n}", email="odile@example.org")
        invitations.invite(by=by, target=net.structure, role="referent", email=f"invite{n}@example.org")
        person = User.objects.create_user(f"passage{n}@example.org", first_name="De", last_name=f"passage {n}")
        until = timezone.localdate() + timedelta(days=9)
        people.add_member(by=by, user=person, target=net.structure, role="referent", ends_on=until)


def test_the_home_of_a_coordination_costs_the_same_with_one_and_three_of_each(desk, net, check_costs):
    client = desk("coordinator")
    fill(net, 1)
    check_costs(client, "/espace/", 15)
    fill(net, 2, start=1)
    check_costs(client, "/espace/", 15)
    page = client.get("/espace/").content.decode()
    assert "Conventions à faire signer" in page
    assert "Odile 2" in page
    assert "De passage 2" in page
    assert "invite2@example.org" in page


@pytest.mark.parametrize("role", ["structure-manager", "partner-member"])
def test_the_home_of_an_organisation_asks_once_for_its_convention(desk, django_assert_max_num_queries, role):
    client = desk(role)
    client.get("/espace/")
    with django_assert_max_num_queries(8) as asked:
        client.get("/espace/")
    assert sum("network_convention_referents" in query["sql"] for query in asked.captured_queries) == 1


def test_each_card_of_conventions_shows_the_first_of_its_own_and_counts_all(desk, net):
    today = timezone.localdate()
    for n in range(7):
        given = {"by": None, "territory": net.territory}
        party = small.organisation(Structure, net.territory, f"Maison {n}", kind="ccas")
        conventions.draft(structure=party, starts_on=today, ends_on=today + timedelta(days=50 + n), **given)
    Convention.objects.update(state=ConventionState.SIGNED)
    conventions.draft(partner=net.partner, starts_on=today, **given)
    cards = {card.title: card for card in desk("coordinator").get("/espace/").context["columns"][0]["cards"]}
    ending, to_sign = cards["Conventions qui se terminent"], cards["Conventions à faire signer"]
    assert (ending.count, [line.text for line in ending.lines]) == (7, [f"Maison {n}" for n in range(5)])
    assert (to_sign.count, [line.text for line in to_sign.lines]) == (1, [net.partner.name])


@pytest.mark.parametrize(("good", "said"), [(0, "0 ligne prête,"), (1, "1 ligne prête,"), (2, "2 lignes prêtes,")])
def test_an_import_to_check_says_its_lines_in_the_right_number(desk, net, good, said):
    ImportRun.objects.create(kind="structure", territory=net.territory, name="a.csv", state="planned", good=good)
    assert said in desk("coordinator").get("/espace/").content.decode()


def two_hats(net) -> tuple[Client, Membership]:
    """The référente acts for the partner too."""
    user = net.people["referent"]
    second = people.add_member(by=None, user=user, target=net.partner, role="partner-member")
    return signed_in(user, acting_for=net.memberships["referent"]), second


def test_the_switch_changes_for_whom_one_acts(net):
    client, second = two_hats(net)
    response = client.post("/espace/agir/", {"membership": second.pk, "next": "/espace/"}, follow=True)
    assert "Vous agissez maintenant pour Théâtre des Essais." in response.content.decode()
    assert response.wsgi_request.acting.membership == second


@pytest.mark.parametrize("value", ["999999", "", "abc", "-1", "9" * 30])
def test_the_switch_refuses_what_is_not_a_membership(net, value):
    client, _ = two_hats(net)
    response = client.post("/espace/agir/", {"membership": value}, follow=True)
    assert "Vous ne pouvez pas agir pour cette organisation" in response.content.decode()
    assert response.wsgi_request.acting.membership == net.memberships["referent"]


def test_the_switch_refuses_somebody_else_s_membership(net):
    client, _ = two_hats(net)
    client.post("/espace/agir/", {"membership": net.memberships["coordinator"].pk})
    assert client.get("/espace/structures/").status_code == 403


def test_the_switch_refuses_a_membership_that_ended(net):
    client, second = two_hats(net)
    people.end_membership(by=None, membership=second)
    response = client.post("/espace/agir/", {"membership": second.pk}, follow=True)
    assert "Vous ne pouvez pas agir pour cette organisation" in response.content.decode()


@pytest.mark.parametrize("target", ["//evil.example", "https://evil.example/", "javascript:alert(1)"])
def test_the_switch_leads_nowhere_outside(net, target):
    client, second = two_hats(net)
    response = client.post("/espace/agir/", {"membership": second.pk, "next": target})
    assert response.headers["Location"] == "/espace/"


def test_the_switch_is_not_a_link(net):
    client, _ = two_hats(net)
    assert client.get("/espace/agir/").headers["Location"] == "/espace/"


def test_a_person_removed_while_signed_in_is_told_and_acts_elsewhere(net):
    client, second = two_hats(net)
    people.end_membership(by=None, membership=net.memberships["referent"])
    page = client.get("/espace/").content.decode()
    assert "Vous n’agissez plus pour" in page
    assert client.get("/espace/").wsgi_request.acting.membership == second


def test_a_person_removed_from_everywhere_keeps_no_right(net, desk):
    client = desk("coordinator")
    people.end_membership(by=None, membership=net.memberships["coordinator"])
    assert client.get("/espace/structures/").status_code == 403
    assert client.post("/espace/structures/ajouter/", {"name": "X"}).status_code == 403


@pytest.fixture
def foreign_card():
    @registry.card("foreign", column="today", scopes={"structure"}, order=1)
    def build(acting):
        return registry.Card("Une carte d’une autre pièce", lines=(registry.Line("Une ligne", "/ici/", "note"),))

    yield
    del registry.CARDS["foreign"]


def test_another_room_adds_its_card_without_touching_this_one(desk, foreign_card):
    page = desk("referent").get("/espace/").content.decode()
    assert "Une carte d’une autre pièce" in page
    assert '<a href="/ici/">Une ligne</a>' in page
    assert "Une carte d’une autre pièce" not in desk("partner-member").get("/espace/").content.decode()


def test_a_card_in_an_unknown_column_is_refused_at_start():
    with pytest.raises(ValueError, match="today, coming, figures"):
        registry.card("x", column="yesterday")
