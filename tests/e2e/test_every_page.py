"""Every kind of page of the demo: axe finds nothing, light or dark, and nothing is wider than a small phone."""

from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from wagtail.models import Page

from accounts.models import User
from network.models import Convention, ImportRun, Partner, Structure, Territory, Volunteer
from tests.support.sign_in import carry, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]

OUTSIDE_THE_TREE = (
    "/territoires/?q=93200",
    "/territoires/?q=nulle+part",
    "/une-adresse-inconnue/",
    "/compte/connexion/",
    "/compte/mot-de-passe/oublie/",
    "/en/compte/connexion/",
    "/invitation/un-lien-qui-n-ouvre-rien/",
)


@pytest.fixture
def demo(transactional_db, settings):
    settings.PAGE_CACHE_SECONDS = 0
    for stage in ("english", "news", "conventions", "volunteers", "invitations"):
        call_command("demo", stage=stage, verbosity=0)


def one_of_each_kind() -> list[str]:
    """In each language, so that an English page is looked at too."""
    kinds = {}
    for page in Page.objects.live().filter(depth__gt=1).order_by("path").specific():
        kinds.setdefault((type(page), page.locale_id), urlsplit(page.full_url or page.url).path)
    return list(kinds.values())


def workspace() -> list[str]:
    seine = Territory.objects.get(code="93")
    first = {model: model.objects.filter(territory=seine).order_by("pk") for model in (Structure, Partner, Volunteer)}
    structure, partner, volunteer = (rows.first() for rows in first.values())
    convention = Convention.objects.filter(territory=seine, state="signed").order_by("pk").first()
    assert not ImportRun.objects.exists()  # the list of imports is looked at empty
    return [
        "/espace/",
        "/espace/structures/",
        "/espace/structures/?q=introuvable",
        "/espace/structures/ajouter/",
        f"/espace/structures/{structure.pk}/",
        f"/espace/structures/{structure.pk}/modifier/",
        f"/espace/partenaires/{partner.pk}/",
        f"/espace/partenaires/{partner.pk}/lieux/ajouter/",
        f"/espace/equipe/structure-{structure.pk}/",
        f"/espace/equipe/structure-{structure.pk}/inviter/",
        "/espace/conventions/",
        f"/espace/conventions/{convention.pk}/",
        "/espace/benevoles/",
        f"/espace/benevoles/{volunteer.pk}/",
        "/espace/imports/",
        "/espace/imports/nouveau/",
        "/espace/territoires/93/",
        "/compte/",
        "/compte/donnees/",
        "/compte/sessions/",
    ]


def check_each(page, paths, accessible):
    for path in paths:
        answer = page.goto(path)
        assert answer.status in (200, 404, 410), path
        page.set_viewport_size({"width": 320, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, f"{path} is wider than a small phone"
        accessible(page)


def test_every_kind_of_public_page_is_accessible_and_fits_a_phone(page, demo, accessible):
    check_each(page, [*one_of_each_kind(), *OUTSIDE_THE_TREE], accessible)


def test_every_kind_of_workspace_page_is_accessible_and_fits_a_phone(page, demo, live_server, accessible):
    person = User.objects.get(email="coordination@example.org")
    carry(page, signed_in(person), live_server.url)
    check_each(page, workspace(), accessible)
