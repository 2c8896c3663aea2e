"""The picture that goes with a shared address."""

import re
from io import BytesIO

import pytest
from django.urls import reverse
from PIL import Image
from wagtail.models import PageViewRestriction

from pages import sharing


@pytest.fixture(autouse=True)
def nothing_kept(settings):
    """What is published here is never committed: no kept page would be turned."""
    settings.PAGE_CACHE_SECONDS = 0


def shared(client, page) -> str:
    return re.search(r'<meta property="og:image" content="http://[^/]+(.*?)">', client.get(page.url).text)[1]


def test_a_page_without_picture_is_shared_with_a_drawing_of_its_own(site, client):
    news = site.tell("Une sortie au stade")
    answer = client.get(shared(client, news))
    assert answer["Content-Type"] == "image/png"
    assert Image.open(BytesIO(answer.content)).size == (1200, 630)
    assert "public" in answer["Cache-Control"]


def test_two_pages_have_two_pictures_and_a_new_title_another_address(site, client):
    first, second = site.tell("Une sortie"), site.tell("Une autre")
    assert client.get(shared(client, first)).content != client.get(shared(client, second)).content
    before = shared(client, first)
    first.title = "Une sortie, enfin"
    first.save_revision().publish()
    assert shared(client, first) != before


def test_it_is_drawn_once_and_then_kept(site, client, monkeypatch):
    news = site.tell("Une sortie")
    address = shared(client, news)
    first = client.get(address)
    monkeypatch.setattr(sharing, "picture", lambda page: pytest.fail("drawn again"))
    assert client.get(address).content == first.content
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304


@pytest.mark.parametrize("how", ["draft", "restricted", "unknown"])
def test_what_is_not_public_has_no_picture(site, client, how):
    news = site.tell("Un secret", live=how != "draft")
    if how == "restricted":
        PageViewRestriction.objects.create(page=news, restriction_type=PageViewRestriction.LOGIN)
    pk = 999_999 if how == "unknown" else news.pk
    assert client.get(reverse("shared_picture", args=[pk])).status_code == 404


def test_a_title_is_drawn_and_never_read_as_markup(site, client):
    assert client.get(shared(client, site.tell('#panic("oui") $x$ "; #read("/etc/passwd")'))).status_code == 200
