"""Coming in through ProConnect: the whole way against a real provider, then everything it could get wrong."""

import time
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
import requests
from allauth.mfa.totp.internal.auth import TOTP
from allauth.socialaccount.models import SocialAccount, SocialToken

from accounts.models import User
from config import storage
from tests.accounts.provider import CLIENT, SECRET, new_key, running

pytestmark = pytest.mark.django_db
START = "/compte/openid/proconnect/"


def environment(**values):
    """The variables, as config.storage reads them."""

    def read(name, default=""):
        return values.get(name, default)

    read.bool = read.list = read
    return read


@pytest.fixture
def provider(settings):
    with running() as provider:
        provider.settings = lambda **more: setattr(
            settings,
            "SOCIALACCOUNT_PROVIDERS",
            storage.openid(environment(OPENID_SERVER=provider.url, OPENID_CLIENT=CLIENT, OPENID_SECRET=SECRET, **more)),
        )
        provider.settings()
        yield provider


@pytest.fixture
def come_in(client):
    """Our page, the provider's, and back: as a browser follows."""

    def go(next_url="", process="login"):
        response = client.post(f"{START}?process={process}&next={next_url}")
        if response.status_code != 302:
            return response
        back = requests.get(response.url, allow_redirects=False, timeout=5).headers["Location"]
        return client.get(back.replace("http://testserver", ""))

    return go


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


# --- everything it could get wrong --------------------------------------------------------------


def forged(provider, name="sign"):
    stranger = new_key()
    setattr(provider, name, lambda claims: jwt.encode(claims, stranger, "RS256", headers={"kid": provider.kid}))


def unsigned(provider, name="sign"):
    setattr(provider, name, lambda claims: jwt.encode(claims, None, "none", headers={"kid": provider.kid}))


def shared_secret(provider, name="sign"):
    setattr(provider, name, lambda claims: jwt.encode(claims, SECRET, "HS256", headers={"kid": provider.kid}))


def unknown_key(provider, name="sign"):
    stranger = new_key()
    setattr(provider, name, lambda claims: jwt.encode(claims, stranger, "RS256", headers={"kid": "ailleurs"}))


def no_key_named(provider, name="sign"):
    setattr(provider, name, lambda claims: jwt.encode(claims, provider.key, "RS256"))


def nonsense(provider, name="sign"):
    setattr(provider, name, lambda claims: "ceci.nest.pas")


@pytest.mark.parametrize("token", ["sign", "sign_id"])
@pytest.mark.parametrize("trick", [forged, unsigned, shared_secret, unknown_key, no_key_named, nonsense])
def test_a_token_that_the_provider_did_not_sign_is_refused(client, person, provider, come_in, trick, token):
    trick(provider, token)
    response = come_in()

    assert response.status_code == 401
    assert "par prudence" in response.text
    assert not signed_in(client)


@pytest.mark.parametrize("token", ["userinfo", "id_token"])
@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "un-autre-site"},
        {"iss": "https://ailleurs.example.org"},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"aud": None},
        {"sub": "quelqu-un-d-autre"},
    ],
    ids=["audience", "issuer", "expired", "no expiry", "no audience", "another person"],
)
def test_a_token_for_somebody_or_something_else_is_refused(client, person, provider, come_in, token, claims):
    setattr(provider, token, claims)

    assert come_in().status_code == 401
    assert not signed_in(client)


def test_an_answer_in_plain_is_refused_where_a_signature_is_due(client, person, provider, come_in):
    provider.content_type = "application/json"

    assert come_in().status_code == 401
    assert not signed_in(client)


@pytest.mark.parametrize("nonce", ["un-autre", None, ""])
def test_an_answer_to_another_question_is_refused(client, person, provider, come_in, nonce):
    provider.id_token = {"nonce": nonce}

    assert come_in().status_code == 401
    assert not signed_in(client)


def test_a_person_identified_less_surely_than_asked_is_refused(client, person, provider, come_in):
    provider.settings(OPENID_ACR="eidas2 eidas3")
    provider.id_token = {"acr": "eidas1"}

    assert come_in().status_code == 401


def test_a_return_nobody_asked_for_is_refused(client, person, provider):
    response = client.get(f"{START}retour/?code=x&state=invente")

    assert response.status_code == 401
    assert not signed_in(client)


def test_giving_up_at_the_provider_changes_nothing(client, person, provider):
    state = parse_qs(urlsplit(client.post(START).url).query)["state"][0]
    response = client.get(f"{START}retour/?error=access_denied&state={state}", follow=True)

    assert "Rien n’a changé" in response.text


@pytest.mark.parametrize("end", ["openid-configuration", "token", "userinfo", "jwks"])
def test_a_provider_that_is_down_is_said_to_be_and_other_ways_are_shown(client, person, provider, come_in, end):
    provider.down = {end}
    response = come_in()

    assert response.status_code == 401
    assert ("ne répond pas" in response.text) is (end != "token")
    assert "/compte/connexion/code/" in response.text


def test_a_provider_that_describes_itself_as_another_is_refused(client, person, provider, come_in):
    provider.config = {"issuer": "https://ailleurs.example.org"}
    assert come_in().status_code == 401

    provider.config = {"jwks_uri": ""}
    assert come_in().status_code == 401


def test_a_provider_nobody_has_set_up_is_not_found(client, provider):
    assert client.raise_request_exception
    assert client.post("/compte/openid/inconnu/").status_code == 404
    assert client.get("/compte/openid/inconnu/retour/").status_code == 404


def test_the_way_out_of_our_page_is_confirmed_by_a_click(client, provider):
    assert "vous identifier auprès de ProConnect" in client.get(START).text
    assert provider.asked == []


def test_the_sign_in_page_shows_the_provider_when_it_is_set_up(client, provider, settings):
    assert "Se connecter avec ProConnect" in client.get("/compte/connexion/").text
    settings.SOCIALACCOUNT_PROVIDERS = {}
    assert "ProConnect" not in client.get("/compte/connexion/").text
