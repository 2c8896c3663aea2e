"""The frame of every page: small, sure of its brand, and without a trace for visitors."""

import gzip
import re
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.staticfiles import finders
from django.template import engines

from common.brand import with_theme
from common.models.brand import Brand
from pages.templatetags.page_tags import drawn

PAGE = (
    '{% extends "layouts/public.html" %}{% block title %}Essai{% endblock %}'
    "{% block content %}<h1>Essai</h1>{% endblock %}"
)
pytestmark = pytest.mark.django_db  # menus are read from the database

WORKSPACE = PAGE.replace("public", "workspace")


@pytest.fixture
def render(rf):
    def page(text, path="/", user=None, **facts):
        request = rf.get(path)
        request.user = user or AnonymousUser()
        request._brand = with_theme(Brand(**facts.pop("brand", {})))
        vars(request).update(facts)
        return engines["django"].from_string(text).render({}, request)

    return page


def weight(path: str) -> int:
    with open(finders.find(path), "rb") as file:
        return len(gzip.compress(file.read(), 6))


def linked(html: str, *kinds: str) -> list[str]:
    return [path for path in re.findall(r'(?:href|src)="/static/([^"#?]+)"', html) if path.endswith(kinds)]


def with_imports(path: str) -> set[str]:
    """A module, and those it asks for, at once or later."""
    text = open_static(path)
    asked = {f"js/{name}" for name in re.findall(r'(?:from |import\()"\./([^"]+)"', text)}
    return {path}.union(*map(with_imports, asked))


def open_static(path: str) -> str:
    with open(finders.find(path), encoding="utf-8") as file:
        return file.read()


def test_the_scripts_of_a_screen_weigh_under_twenty_five_kilobytes(render, project):
    """The workspace carries htmx; a public page may have a module of its own instead."""
    workspace, public = (set().union(*map(with_imports, linked(render(text), ".js"))) for text in (WORKSPACE, PAGE))
    assert sum(map(weight, workspace)) < 25_000
    own = {f"js/{path.name}" for path in (project / "site/static/js").glob("*.js")} - workspace
    assert own
    for module in own:
        assert sum(map(weight, public | with_imports(module))) < 25_000, module


def test_the_first_view_weighs_under_half_of_what_it_may(render):
    html = render(PAGE)
    parts = set(linked(html, ".css", ".js", ".svg")) | {"icons.svg"}
    assert sum(weight(path) for path in parts) + len(gzip.compress(html.encode())) < 50_000


def test_every_file_a_page_links_exists(render):
    paths = set(linked(render(WORKSPACE), ".css", ".js", ".svg", ".png", ".webmanifest"))
    assert len(paths) > 10
    assert [path for path in paths if not finders.find(path)] == []


def test_every_module_a_script_imports_exists(project):
    folder = project / "site/static/js"
    for path in folder.glob("*.js"):
        for name in re.findall(r'from "\./([\w.]+)"', path.read_text()):
            assert (folder / name).is_file()


def test_the_room_one_is_in_is_marked_in_the_menu(render):
    html = render(PAGE, "/sorties/les-ombres/")
    assert '<a href="/sorties/" aria-current="page">' in html
    assert html.count('aria-current="page"') == 1


def test_a_visitor_is_invited_to_sign_in_and_a_member_to_their_space(render, django_user_model):
    assert "/compte/connexion/" in render(PAGE)
    member = render(PAGE, user=django_user_model(email="referente@example.org"))
    assert 'href="/espace/"' in member
    assert "Se connecter" not in member


def test_the_default_brand_needs_no_stylesheet_of_its_own(render):
    assert "theme.css" not in render(PAGE)


def test_another_brand_brings_its_colours_name_and_words(render):
    html = render(PAGE, brand={"name": "Arts Partagés", "accent": "#005f73", "accent_dark": "#94d2bd"})
    assert re.search(r'href="/theme\.css\?v=\w{8}"', html)
    assert "<title>Essai · Arts Partagés</title>" in html


def test_the_stylesheet_of_a_brand_keeps_words_readable_on_its_accent(client):
    from wagtail.models import Site

    site = Site.objects.get(is_default_site=True)
    Brand.objects.update_or_create(site=site, defaults={"accent": "#f2b84b", "accent_dark": "#3d3a94"})
    response = client.get("/theme.css")
    assert response.headers["Content-Type"].startswith("text/css")
    assert "--heart:light-dark(#f2b84b,#3d3a94)" in response.content.decode()
    assert "--on-heart:light-dark(#221c33,#ffffff)" in response.content.decode()


def test_the_switch_says_for_whom_one_acts_and_offers_the_others(render, django_user_model):
    choice = type("Choice", (), {"pk": 7, "__str__": lambda _self: "Théâtre des Deux Rives"})()
    html = render(
        WORKSPACE,
        user=django_user_model(email="referente@example.org"),
        acting=SimpleNamespace(label="Centre social des Tilleuls", choices=[choice], organisation=""),
    )
    assert "<strong>Centre social des Tilleuls</strong>" in html
    assert '<button type="submit" name="membership" value="7">Théâtre des Deux Rives</button>' in html


def test_the_page_is_offered_in_the_other_language(render):
    assert re.search(r'<a href="/en/" hreflang="en" lang="en">', render(PAGE))


def test_a_shared_page_without_picture_has_the_drawn_one_unless_the_network_has_another_name(rf):
    request = rf.get("/")
    request._brand = with_theme(Brand())
    assert drawn(request) == "http://testserver/static/share.png"
    assert finders.find("share.png")
    request._brand = with_theme(Brand(name="Arts Partagés"))
    assert drawn(request) == ""
