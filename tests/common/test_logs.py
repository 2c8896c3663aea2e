"""Logs: one JSON line each, with the request's name, and nothing that tells who somebody is."""

import json
import logging

import pytest
from django.test import RequestFactory
from django.urls import resolve

from common.watching import context
from common.watching.logs import JsonFormatter

SECRET = "/invitation/un-secret-qui-ouvre/"


def line(message, *args, **extra) -> dict:
    record = logging.LogRecord("portal", logging.WARNING, __file__, 1, message, args, extra.pop("exc_info", None))
    vars(record).update(extra)
    return json.loads(JsonFormatter().format(record))


def test_a_line_carries_the_request_and_its_facts():
    token = context.request_id.set("demande-42")
    try:
        written = line("bonjour", facts={"status": 200})
    finally:
        context.request_id.reset(token)
    assert (written["message"], written["request"], written["status"], written["level"]) == (
        "bonjour",
        "demande-42",
        200,
        "warning",
    )


def test_addresses_of_people_are_cut_from_messages_and_errors():
    try:
        raise ValueError("camille.durand+test@mail.example.org refused")
    except ValueError as error:
        written = line("sent to camille@example.org", exc_info=(type(error), error, error.__traceback__))
    assert "@" not in written["message"]
    assert "example.org" not in written["error"]
    assert "ValueError" in written["error"]


def test_an_address_asked_is_written_as_its_route():
    request = RequestFactory().get("/sante/pret/")
    request.resolver_match = resolve("/sante/pret/")
    assert line("Not Found: %s", "/sante/pret/", request=request)["message"] == "Not Found: sante/pret/"
    lost = RequestFactory().get(SECRET)
    assert line("Not Found: %s", SECRET, request=lost)["message"] == "Not Found: [adresse]"


@pytest.mark.django_db
def test_each_answer_has_the_name_of_its_request(client):
    assert client.get("/sante/vivant/", headers={"x-request-id": "abcdef-123456"}).headers["X-Request-ID"] == (
        "abcdef-123456"
    )


@pytest.mark.parametrize("given", ["", "court", "x" * 80, "retour\nligne-injectee"])
def test_a_name_that_could_forge_a_log_line_is_replaced(client, given):
    name = client.get("/sante/vivant/", headers={"x-request-id": given}).headers["X-Request-ID"]
    assert name != given
    assert len(name) == 32
