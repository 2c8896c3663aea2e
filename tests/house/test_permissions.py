"""The permission matrix holds, and no address escapes it."""

import re
import sys

import pytest
from django.db import transaction
from django.test import Client
from django.urls import get_resolver

from accounts.models import User
from accounts.roles import ROLES
from tests.house.permissions import BY_POSSESSION, FAMILIES, TABLE
from tests.strict.templates import is_ours
from tests.support import world as small
from tests.support.sign_in import signed_in

DOORS = ("/compte/connexion/", "/compte/double-authentification/pourquoi/", "/compte/confirmer/")
ANSWERS = {200, 302, 303, 400, 409, 413, 422}


def routes(patterns=None, prefix=""):
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, route)
        else:
            yield route, pattern.callback


def written_by_us(callback) -> bool:
    view = getattr(callback, "view_class", callback)
    return is_ours(getattr(sys.modules.get(view.__module__), "__file__", ""))


def test_every_address_is_in_the_table():
    ours = {route for route, callback in routes() if written_by_us(callback)}
    theirs = {route for route, callback in routes() if not written_by_us(callback)}
    known = {key for key in TABLE if not key.startswith("/")} | set(BY_POSSESSION)
    ours = {route for route in ours if not route.startswith(("gestion/", "^gestion/"))}
    assert ours - known == set(), "add these to tests/house/permissions.py"
    assert known - ours - theirs == set(), "these are not addresses any more"
    assert {route for route in theirs if not route.startswith(FAMILIES) and route not in known} == set()


def test_every_role_has_a_place_in_the_small_network(db):
    assert set(small.build().memberships) == set(ROLES)


def address(route: str, numbers: list[tuple[str, dict]]) -> str:
    """The route with its arguments filled in, by the longest beginning that is known."""
    if route.startswith("/"):
        return route
    values = max((pair for pair in numbers if route.startswith(pair[0])), key=lambda pair: len(pair[0]))[1]
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda match: str(values[match[1]]), route)


def is_let_in(client, path: str) -> bool:
    """By GET, or by an empty POST where the address takes nothing else; whatever was done is undone."""
    with transaction.atomic():
        response = client.get(path)
        if response.status_code == 405 or leads_back(response, path):
            response = client.post(path)
        if response.streaming:
            list(response.streaming_content)  # a file: the test client closes it at its end
        transaction.set_rollback(True)
    if response.status_code in (301, 302, 303) and response.headers["Location"].startswith(DOORS):
        return path.startswith(DOORS)
    if response.status_code == 302 and path.startswith("/gestion/") and response.headers["Location"] == "/gestion/":
        return False
    assert response.status_code in ANSWERS | {401, 403, 404}, f"{path}: {response.status_code}"
    return response.status_code in ANSWERS


def leads_back(response, path: str) -> bool:
    """A button's address, opened as a page, leads to the record above it: that says nothing about the button."""
    above = response.headers.get("Location", "")
    return above.startswith("/espace/") and path != above and path.startswith(above)


def client_of(who: str, network) -> Client:
    if who == "anonymous":
        return Client()
    user = User.objects.create_user("nobody@example.org") if who == "nobody" else network.people[who]
    return signed_in(user, acting_for=network.memberships.get(who))


def arguments(network) -> list[tuple[str, dict]]:
    return [("", {}), *small.addresses(network)]


@pytest.mark.parametrize("who", ["anonymous", "nobody", *ROLES])
def test_each_person_is_let_in_where_the_table_says(db, who):
    network = small.build()
    numbers, client = arguments(network), client_of(who, network)
    wrong = []
    for route, allowed in TABLE.items():
        let_in = is_let_in(client, address(route, numbers))
        if let_in != (who in allowed):
            wrong.append(f"{route}: {'let in' if let_in else 'refused'}")
    assert wrong == []
