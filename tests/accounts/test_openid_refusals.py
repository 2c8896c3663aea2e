"""Everything an identity provider could get wrong, or somebody in its place: nobody comes in, and the page says why."""

import time
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest

from tests.accounts.provider import SECRET, new_key

pytestmark = pytest.mark.django_db
START = "/compte/openid/proconnect/"


def signed_in(client) -> bool:
    return "_auth_user_id" in client.session


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
