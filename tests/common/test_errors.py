"""When something breaks, a page that helps: a fault of ours, or a pause of the database."""

import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory

from common.views.errors import server_error


def answer_to(error: Exception):
    try:
        raise error
    except type(error):
        return server_error(RequestFactory().get("/"))


def test_a_fault_of_ours_is_a_500_that_tells_nothing_of_the_inside():
    response = answer_to(ValueError("a detail of the inside"))
    assert response.status_code == 500
    assert b"a detail" not in response.content
    assert response.headers["Cache-Control"] == "no-store"


def test_a_database_that_does_not_answer_is_a_pause_and_asks_it_nothing():
    """No database mark on this test: a query would fail it."""
    response = answer_to(OperationalError("connection refused"))
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "30"
    assert "Rien n’est perdu" in response.content.decode()


@pytest.mark.parametrize("error", [ValueError(), OperationalError()])
def test_both_pages_lead_somewhere(error):
    assert b'href="/"' in answer_to(error).content


@pytest.mark.django_db
def test_in_development_too_an_address_that_leads_nowhere_shows_the_designed_page(settings):
    settings.DEBUG = True
    response = Client().get("/nulle-part/")
    assert response.status_code == 404
    page = response.content.decode()
    assert "Cette page n’est pas au programme" in page
    assert "DEBUG = True" not in page
