from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from network.domain import invitations
from network.models import Invitation, Membership
from tests.support.sign_in import signed_in

NEW = {"first_name": "Nadia", "last_name": "Nouvelle", "password": "une phrase bien à moi"}


@pytest.fixture
def invited(net):
    return invitations.invite(by=None, target=net.structure, role="referent", email="nadia@example.org")


@pytest.fixture
def path(invited):
    return f"/invitation/{invited[1]}/"


def test_the_page_is_kept_out_of_referrers_caches_and_search_engines(path):
    response = Client().get(path)
    assert response.headers["Referrer-Policy"] == "strict-origin"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "no-store" in response.headers["Cache-Control"]


def test_a_newcomer_makes_an_account_and_arrives_at_work(path, net):
    client = Client()
    page = client.get(path).content.decode()
    assert "Centre social des Essais" in page
    assert "nadia@example.org" in page
    response = client.post(path, NEW, follow=True)
    assert response.redirect_chain == [("/espace/", 302)]
    assert response.wsgi_request.acting.target == net.structure
    assert User.objects.get(email="nadia@example.org").first_name == "Nadia"


def test_a_weak_password_keeps_the_names_and_makes_no_account(path):
    response = Client().post(path, NEW | {"password": "nadia"})
    page = response.content.decode()
    assert response.status_code == 422
    assert 'value="Nouvelle"' in page
    assert 'value="nadia"' not in page
    assert not User.objects.filter(email="nadia@example.org").exists()


def test_a_weak_password_is_told_even_while_the_first_name_is_missing(path):
    response = Client().post(path, NEW | {"first_name": "", "password": "nadia"})
    assert {"first_name", "password"} <= set(response.context["form"].errors)


def test_the_second_click_of_a_newcomer_changes_nothing(path):
    client = Client()
    client.post(path, NEW)
    assert client.post(path, NEW).headers["Location"] == "/espace/"
    assert Membership.objects.filter(user__email="nadia@example.org").count() == 1


def test_somebody_with_an_account_signs_in_first_then_accepts(path, net):
    user = User.objects.create_user("nadia@example.org")
    assert f'value="{path}"' in Client().get(path).content.decode()
    client = signed_in(user)
    assert "Accepter l’invitation" in client.get(path).content.decode()
    assert not user.memberships.exists()
    for _ in range(2):
        assert client.post(path).headers["Location"] == "/espace/"
    assert user.memberships.get().structure == net.structure


def test_an_account_cannot_be_made_over_an_existing_one(path):
    User.objects.create_user("nadia@example.org", first_name="Nadia d’avant")
    Client().post(path, NEW)
    assert User.objects.get(email="nadia@example.org").first_name == "Nadia d’avant"


def test_a_wrong_link_says_so_kindly(db):
    response = Client().get("/invitation/nimportequoi/")
    assert response.status_code == 404
    assert "vérifiez qu’il est complet" in response.content.decode()


def test_an_expired_link_says_who_can_help(path, invited):
    Invitation.objects.update(expires_at=timezone.now() - timedelta(days=1))
    response = Client().get(path)
    assert response.status_code == 410
    assert "n’est plus valable" in response.content.decode()
    assert Client().post(path, NEW).status_code == 410


def test_a_revoked_link_opens_nothing(path, invited):
    invitations.revoke(by=None, invitation=invited[0])
    response = Client().post(path, NEW)
    assert response.status_code == 410
    assert "a été annulée" in response.content.decode()
    assert not User.objects.filter(email="nadia@example.org").exists()


def test_a_used_link_leads_to_the_sign_in(path):
    Client().post(path, NEW)
    response = Client().get(path)
    assert response.status_code == 410
    assert "/compte/connexion/" in response.content.decode()


def test_a_link_for_somebody_else_gives_nothing(path, net):
    client = signed_in(net.people["volunteer"])
    for response in (client.get(path), client.post(path)):
        assert response.status_code == 403
        assert "n’est pas pour ce compte" in response.content.decode()
        assert "nadia@example.org" not in response.content.decode()
    assert not Membership.objects.filter(user=net.people["volunteer"], structure=net.structure).exists()
