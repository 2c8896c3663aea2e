"""When something fails, the page still helps; the worst ones ask nothing of the database."""

import pytest
from django.db import OperationalError
from django.template.loader import render_to_string
from django.test import Client
from django.views import defaults

from common.models.brand import Brand
from tests.strict.responses import faults


@pytest.mark.parametrize("template", ["500.html", "400.html", "403_csrf.html"])
def test_a_page_of_the_worst_moments_needs_no_database_and_no_request(template):
    page = render_to_string(template)
    assert faults(page) == []
    assert 'href="/"' in page


def test_the_server_error_is_answered_without_a_database(rf):
    response = defaults.server_error(rf.get("/"))
    assert response.status_code == 500
    assert "Le rideau est resté coincé" in response.content.decode()


@pytest.mark.django_db
def test_a_missing_page_proposes_the_rooms_of_the_house(client):
    response = client.get("/nulle-part/")
    page = response.content.decode()
    assert response.status_code == 404
    assert all(f'href="/{room}/"' in page for room in ("ressources", "sorties", "formations", "observatoire"))


@pytest.mark.django_db
def test_a_missing_page_leaves_no_session_behind(client):
    response = client.get("/nulle-part/")
    assert not response.cookies


@pytest.mark.django_db
@pytest.mark.parametrize("template", ["403.html", "404.html", "429.html"])
def test_an_error_page_is_a_whole_page_for_a_visitor(template, rf):
    from django.contrib.auth.models import AnonymousUser

    request = rf.get("/")
    request.user = AnonymousUser()
    assert faults(render_to_string(template, request=request)) == []


@pytest.mark.django_db
def test_the_refusal_tells_a_signed_in_person_to_look_for_whom_they_act(rf, django_user_model):
    request = rf.get("/")
    request.user = django_user_model(email="referente@example.org")
    page = render_to_string("403.html", request=request)
    assert "vérifiez laquelle est choisie" in page
    assert "/espace/" in page


@pytest.mark.django_db
def test_the_brand_has_its_default_name_when_the_database_is_away(rf, monkeypatch):
    from django.contrib.auth.models import AnonymousUser

    def away(*_args, **_kwargs):
        raise OperationalError("away")

    monkeypatch.setattr(Brand, "for_request", away)
    request = rf.get("/")
    request.user = AnonymousUser()
    assert "Cultures du Cœur" in render_to_string("404.html", request=request)


@pytest.mark.django_db
def test_a_form_sent_without_its_token_is_answered_kindly():
    client = Client(enforce_csrf_checks=True)
    response = client.post("/compte/connexion/", {"login": "a@example.org"})
    assert response.status_code == 403
    assert "Ce formulaire a trop attendu" in response.content.decode()
