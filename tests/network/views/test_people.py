from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from common.dates import in_words
from network.domain import invitations, people
from network.models import Invitation, Membership
from tests.support import world as small

START = date(2026, 1, 1)


@pytest.fixture
def team(net):
    return f"/espace/equipe/structure-{net.structure.pk}/"


def test_a_coordination_invites_into_a_structure(desk, net, team, outbox):
    client = desk("coordinator")
    page = client.get(f"{team}inviter/").content.decode()
    assert "propose des sorties aux personnes accompagnées" in page
    client.post(f"{team}inviter/", {"email": "nouvelle@example.org", "role": "referent"})
    assert Invitation.objects.get().structure == net.structure
    assert "nouvelle@example.org" in client.get(team).content.decode()


@pytest.mark.parametrize("role", ["national-admin", "coordinator", "nonsense", ""])
def test_a_role_of_elsewhere_is_not_offered_nor_accepted(desk, team, role):
    response = desk("structure-manager").post(f"{team}inviter/", {"email": "x@example.org", "role": role})
    assert response.status_code == 422
    assert 'value="x@example.org"' in response.content.decode()
    assert not Invitation.objects.exists()


def test_inviting_twice_sends_one_invitation_and_says_so(desk, team):
    client, given = desk("coordinator"), {"email": "n@example.org", "role": "referent"}
    client.post(f"{team}inviter/", given)
    response = client.post(f"{team}inviter/", given)
    assert "attend déjà une réponse" in response.content.decode()
    assert Invitation.objects.count() == 1


def test_an_invitation_is_sent_again_and_withdrawn(desk, net, team):
    invitation, token = invitations.invite(by=None, target=net.structure, role="referent", email="n@example.org")
    client = desk("structure-manager")
    client.post(f"/espace/invitations/{invitation.pk}/renvoyer/")
    assert client.get(f"/invitation/{token}/").status_code == 404
    client.post(f"/espace/invitations/{invitation.pk}/annuler/")
    again = client.post(f"/espace/invitations/{invitation.pk}/annuler/", follow=True)
    assert "Cette invitation a été annulée" in again.content.decode()
    invitation.refresh_from_db()
    assert invitation.revoked_by == net.people["structure-manager"]


def test_the_people_of_another_organisation_do_not_exist_for_a_manager(desk, net, elsewhere):
    client = desk("structure-manager")
    invitation, _ = invitations.invite(by=None, target=elsewhere, role="referent", email="n@example.org")
    member = net.memberships["partner-member"]
    assert client.get(f"/espace/equipe/structure-{elsewhere.pk}/").status_code == 404
    assert client.get(f"/espace/equipe/partenaire-{net.partner.pk}/").status_code == 404
    assert client.get("/espace/equipe/reseau/").status_code == 404
    assert client.post(f"/espace/invitations/{invitation.pk}/annuler/").status_code == 404
    assert client.post(f"/espace/personnes/{member.pk}/terminer/").status_code == 404


def test_a_coordination_does_not_manage_the_people_of_another_territory(desk, elsewhere):
    user = small.User.objects.create_user("loin@example.org")
    member = people.add_member(by=None, user=user, target=elsewhere, role="referent")
    client = desk("coordinator")
    assert client.get(f"/espace/equipe/territoire-{elsewhere.territory_id}/").status_code == 404
    assert client.get(f"/espace/personnes/{member.pk}/").status_code == 404


def test_ending_asks_first_then_ends_once(desk, net, team):
    member = net.memberships["referent"]
    client, path = desk("structure-manager"), f"/espace/personnes/{net.memberships['referent'].pk}/terminer/"
    assert "dès son prochain clic" in client.get(path).content.decode()
    member.refresh_from_db()
    assert member.ended_at is None
    for _ in range(2):
        assert client.post(path).headers["Location"] == team
    assert Membership.objects.filter(user=member.user, structure=net.structure, ended_at=None).count() == 0
    assert str(member.user) in client.get(f"{team}?etat=termines").content.decode()


def test_a_role_is_changed_in_place(desk, net):
    member = net.memberships["referent"]
    desk("structure-manager").post(f"/espace/personnes/{member.pk}/", {"role": "structure-manager"})
    member.refresh_from_db()
    assert member.role == "structure-manager"


def test_a_last_day_is_given_changed_and_shown(desk, net, team):
    member, client = net.memberships["referent"], desk("structure-manager")
    soon = timezone.localdate() + timedelta(days=20)
    path, given = f"/espace/personnes/{member.pk}/", {"role": "referent", "ends_on": soon.isoformat()}
    assert client.post(path, given).headers["Location"] == team
    member.refresh_from_db()
    assert member.ends_on == soon
    assert f'value="{soon.isoformat()}"' in client.get(path).content.decode()
    page = client.get(team).content.decode()
    assert soon.strftime("%d/%m/%Y") in page
    assert "bientôt" in page
    assert "Se terminent d’ici un mois" in page
    assert [row.pk for row in client.get(f"{team}?etat=bientot").context["listing"].page] == [member.pk]
    home = client.get("/espace/").content.decode()
    assert "Rôles qui se terminent" in home
    assert f'href="{path}"' in home
    client.post(path, {"role": "referent", "ends_on": ""})
    assert "Rôles qui se terminent" not in client.get("/espace/").content.decode()


def test_nobody_opens_their_own_page_to_stay_longer(desk, net):
    until = timezone.localdate() + timedelta(days=20)
    own = net.memberships["coordinator"]
    Membership.objects.filter(pk=own.pk).update(ends_on=until)
    client, path = desk("coordinator"), f"/espace/personnes/{own.pk}/"
    assert "vous pouvez l’écourter seulement" in client.get(path).content.decode()
    for day in ("", (until + timedelta(days=1)).isoformat()):
        response = client.post(path, {"role": "coordinator", "ends_on": day})
        assert "Personne ne prolonge son propre rôle" in response.context["form"].errors["ends_on"][0]
    sooner = until - timedelta(days=1)
    client.post(path, {"role": "coordinator", "ends_on": sooner.isoformat()})
    own.refresh_from_db()
    assert own.ends_on == sooner
    assert "Rôles qui se terminent" not in client.get("/espace/").content.decode()


def test_a_coordination_until_a_day_gives_nothing_beyond_it(desk, net, team):
    until = timezone.localdate() + timedelta(days=200)
    Membership.objects.filter(pk=net.memberships["coordinator"].pk).update(ends_on=until)
    client, given = desk("coordinator"), {"email": "n@example.org", "role": "referent"}
    page = client.get(f"{team}inviter/").content.decode()
    assert f"Le vôtre s’arrête le {in_words(until)}" in page
    assert f'value="{until.isoformat()}"' in page
    response = client.post(f"{team}inviter/", given)
    assert f"s’arrête le {in_words(until)}" in response.context["form"].errors["ends_on"][0]
    client.post(f"{team}inviter/", given | {"ends_on": until.isoformat()})
    assert Invitation.objects.get().ends_on == until


def test_the_form_knows_for_whom_one_acts(desk, net):
    """Somebody who may more elsewhere still gives here what they have here."""
    until, user = timezone.localdate() + timedelta(days=200), net.people["coordinator"]
    Membership.objects.filter(pk=net.memberships["coordinator"].pk).update(ends_on=until)
    people.add_member(by=None, user=user, target=None, role="national-admin")
    path = f"/espace/personnes/{net.memberships['referent'].pk}/"
    response = desk("coordinator").post(path, {"role": "structure-manager", "ends_on": ""})
    assert "Votre propre rôle s’arrête" in response.context["form"].errors["ends_on"][0]


def test_a_role_ended_at_night_is_shown_with_the_day_it_was_here(desk, net, team):
    ended = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)  # already the second in Paris
    member = net.memberships["referent"]
    Membership.objects.filter(pk=member.pk).update(ended_at=ended, starts_on=START)
    client = desk("coordinator")
    assert "02/03/2026" in client.get(f"{team}?etat=termines").content.decode()
    assert "2 mars 2026" in client.get(f"/espace/personnes/{member.pk}/").content.decode()


def test_a_last_day_in_the_past_is_told_at_its_field(desk, net):
    response = desk("structure-manager").post(
        f"/espace/personnes/{net.memberships['referent'].pk}/", {"role": "referent", "ends_on": "2020-01-01"}
    )
    assert response.status_code == 422
    assert "ends_on" in response.context["form"].errors
    assert 'value="2020-01-01"' in response.content.decode()


def test_an_audit_is_not_offered_without_a_last_day(desk, team):
    client, given = desk("national-admin"), {"email": "audit@example.org", "role": "auditor"}
    always = "Le rôle «\u00a0Audit\u00a0» en a toujours un."
    assert always in client.get("/espace/equipe/reseau/inviter/").content.decode()
    assert always not in client.get(f"{team}inviter/").content.decode()
    response = client.post("/espace/equipe/reseau/inviter/", given)
    assert "dites jusqu’à quel jour" in response.context["form"].errors["ends_on"][0]
    until = timezone.localdate() + timedelta(days=30)
    client.post("/espace/equipe/reseau/inviter/", given | {"ends_on": until.isoformat()})
    invitation = Invitation.objects.get()
    assert invitation.ends_on == until
    assert in_words(until) in client.get("/espace/equipe/reseau/").content.decode()


def test_the_workspace_closes_the_day_after_the_last_day(desk, net):
    member = net.memberships["coordinator"]
    client = desk("coordinator")
    Membership.objects.filter(pk=member.pk).update(ends_on=timezone.localdate() - timedelta(days=1), starts_on=START)
    assert client.get("/espace/structures/").status_code == 403
    switched = client.post("/espace/agir/", {"membership": member.pk}, follow=True)
    assert "Vous ne pouvez pas agir pour cette organisation" in switched.content.decode()


def test_nobody_changes_somebody_above_them(desk, net):
    """A coordination may know of the territory's team; the nation's is not its business."""
    client, admin = desk("coordinator"), net.memberships["national-admin"]
    assert client.get(f"/espace/personnes/{admin.pk}/").status_code == 404
    assert client.post(f"/espace/personnes/{admin.pk}/terminer/").status_code == 404


def test_the_last_national_administrator_stays(desk, net):
    admin = net.memberships["national-admin"]
    response = desk("national-admin").post(f"/espace/personnes/{admin.pk}/terminer/", follow=True)
    assert "nommez quelqu’un d’autre d’abord" in response.content.decode()


def test_a_malformed_address_of_an_organisation_is_not_found(desk):
    for word in ("structure", "structure-x", "ville-1", "structure-99999999999"):
        assert desk("coordinator").get(f"/espace/equipe/{word}/").status_code == 404


def test_the_team_costs_the_same_with_one_and_three(desk, net, team, check_costs):
    client = desk("coordinator")
    check_costs(client, team, 9)
    for n in range(2):
        user = small.User.objects.create_user(f"m{n}@example.org")
        people.add_member(by=None, user=user, target=net.structure, role="referent")
        invitations.invite(by=None, target=net.structure, role="referent", email=f"i{n}@example.org")
    check_costs(client, team, 9)
