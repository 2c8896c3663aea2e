"""The gallery shows every component, and only to those who build the product."""

import pytest
from django.contrib.auth import get_user_model
from django.template import engines
from django.test import RequestFactory

from common.gallery import SECTIONS, examples
from common.ui import register
from tests.strict.responses import faults

PRIMITIVES = {"couleurs", "lettres", "prose"}


@pytest.fixture
def staff(django_user_model):
    return django_user_model.objects.create_user("technique@example.org", "une-longue-phrase", is_staff=True)


@pytest.mark.django_db
def test_the_gallery_is_closed_to_visitors(client):
    assert client.get("/composants/").status_code == 404


@pytest.mark.django_db
def test_the_gallery_is_closed_to_people_without_the_technical_role(client):
    client.force_login(
        get_user_model().objects.create_user("referente@example.org", "une-longue-phrase"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    assert client.get("/composants/").status_code in (302, 404)


@pytest.mark.django_db
def test_the_gallery_shows_every_section_in_the_theme_and_direction_asked(settings, client):
    settings.DEBUG = True
    page = client.get("/composants/", {"theme": "dark", "dir": "rtl"}).content.decode()
    assert 'dir="rtl" data-theme="dark"' in page
    assert all(f'id="{section.slug}"' in page for section in SECTIONS)


@pytest.mark.django_db
def test_an_unknown_theme_or_direction_changes_nothing(settings, client):
    settings.DEBUG = True
    page = client.get("/composants/", {"theme": '"><b>', "dir": "up"}).content.decode()
    assert 'dir="ltr">' in page
    assert "<b>" not in page


def test_every_component_has_an_example():
    shown = {example.component for example in examples()}
    assert set(register.tags) - shown == set()
    assert shown - set(register.tags) == PRIMITIVES


def test_every_component_says_what_it_is_for():
    assert [name for name, tag in register.tags.items() if not (tag.__doc__ or "").strip()] == []


def test_no_two_examples_have_the_same_name():
    names = [(example.component, example.state) for example in examples()]
    assert len(names) == len(set(names))


@pytest.mark.django_db
@pytest.mark.parametrize("example", examples(), ids=lambda example: f"{example.component}, {example.state}")
def test_an_example_draws_clean_html(example, rf: RequestFactory, django_user_model):
    request = rf.get("/composants/")
    request.user = django_user_model()
    html = engines["django"].from_string(example.snippet).render(example.values(), request)
    assert len(html.strip()) > 5
    assert faults(html) == []
