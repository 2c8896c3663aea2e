"""Coming in through ProConnect: the whole way against a real provider, then everything it could get wrong."""

from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.mfa.totp.internal.auth import TOTP
from allauth.socialaccount.models import SocialAccount, SocialToken

from accounts.models import User

pytestmark = pytest.mark.django_db
START = "/compte/openid/proconnect/"


def signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def test_somebody_we_know_comes_in_by_their_verified_address(client, person, provider, come_in):
    response = come_in(next_url="/compte/donnees/")

    assert response.url == "/compte/donnees/"
    assert signed_in(client)
    account = SocialAccount.objects.get(user=person)
    assert account.uid == "abc-123"
    assert account.extra_data == {"userinfo": {"sub": "abc-123", "email": "referente@example.org"}}
    assert not SocialToken.objects.exists()
    person.refresh_from_db()
    assert person.has_usable_password()


def test_the_question_carries_state_nonce_and_proof_key(person, provider, come_in):
    provider.settings(OPENID_ACR="eidas1")
    provider.id_token = {"acr": "eidas1"}
    come_in()

    (asked,) = provider.asked
    assert len(asked["nonce"]) > 20
    assert len(asked["state"]) >= 16
    assert asked["code_challenge_method"] == "S256"
    assert asked["acr_values"] == "eidas1"
    assert set(asked["scope"].split()) == {"openid", "given_name", "usual_name", "email"}


def test_the_address_of_our_page_cannot_change_what_is_asked(client, person, provider):
    response = client.post(f"{START}?scope=admin&auth_params=nonce%3Dmine%26prompt%3Dnone")

    asked = parse_qs(urlsplit(response.url).query)
    assert asked["nonce"] != ["mine"]
    assert "prompt" not in asked
    assert "admin" not in asked["scope"][0]


def test_the_second_time_the_account_is_known_even_if_its_address_has_changed(client, person, provider, come_in):
    come_in()
    client.post("/compte/deconnexion/")
    provider.person["email"] = "autre@example.org"

    come_in()

    assert signed_in(client)
    assert User.objects.count() == 1


def test_a_stranger_gets_no_account_but_the_way_to_an_invitation(client, provider, come_in):
    response = come_in()

    assert "sur invitation" in response.text
    assert not User.objects.exists()
    assert not SocialAccount.objects.exists()


def test_an_address_not_verified_here_does_not_open_an_account(client, person, provider, come_in):
    person.emailaddress_set.update(verified=False)

    assert "sur invitation" in come_in().text
    assert not signed_in(client)


def test_an_address_the_provider_does_not_vouch_for_does_not_open_an_account(client, person, provider, come_in):
    provider.settings(OPENID_EMAIL_VERIFIED=False)
    assert "sur invitation" in come_in().text

    provider.userinfo = {"email_verified": True}
    come_in()
    assert signed_in(client)


def test_a_closed_account_stays_closed(client, person, provider, come_in):
    User.objects.update(is_active=False)
    come_in()

    assert not signed_in(client)


def test_our_own_second_factor_is_still_asked(client, person, provider, come_in):
    TOTP.activate(person, "JBSWY3DPEHPK3PXP")

    assert come_in().url == "/compte/connexion/second-facteur/"
    assert not signed_in(client)


def test_signing_out_here_signs_out_there(client, person, provider, come_in):
    come_in()
    response = client.post("/compte/deconnexion/")

    address = urlsplit(response.url)
    query = parse_qs(address.query)
    assert response.url.startswith(f"{provider.url}/end_session?")
    assert query["post_logout_redirect_uri"] == ["http://testserver/"]
    assert jwt.decode(query["id_token_hint"][0], options={"verify_signature": False})["sub"] == "abc-123"
    assert not signed_in(client)


def test_a_provider_without_a_way_out_leaves_us_at_our_home(client, person, provider, come_in):
    provider.config = {"end_session_endpoint": ""}
    come_in()
    assert client.post("/compte/deconnexion/").url == "/"


def test_an_account_can_be_linked_and_unlinked_from_ones_own_page(client, person, provider, come_in, sign_in):
    provider.person["email"] = "ailleurs@example.org"
    sign_in(person)
    come_in(process="connect")
    account = SocialAccount.objects.get(user=person)
    assert "ProConnect" in client.get("/compte/connexions/").text

    client.post("/compte/connexions/", {"account": account.pk})
    assert not SocialAccount.objects.exists()


def test_keys_are_remembered_and_asked_again_when_they_change(client, person, provider, come_in):
    come_in()
    client.post("/compte/deconnexion/")
    come_in()
    assert provider.key_requests == 1

    client.post("/compte/deconnexion/")
    provider.rotate("ES256")
    come_in()
    assert provider.key_requests == 2
    assert signed_in(client)


def test_another_provider_may_answer_in_plain_when_the_settings_say_so(client, person, provider, come_in):
    provider.settings(OPENID_USERINFO_SIGNED=False)
    provider.content_type = "application/json"
    come_in()

    assert signed_in(client)
