"""A picture whose file is lost: the page that shows it is served all the same."""

import pytest
from django.template import Context, Template

from pages import renditions
from pages.templatetags.page_tags import picture as shown
from pages.templatetags.page_tags import rendition_url
from tests.pages.test_blocks import picture, picture_block  # noqa: F401  (a picture of the library)

pytestmark = [  # Willow leaves a file of its own to the garbage collector
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture
def lost(picture):  # noqa: F811
    picture.file.storage.delete(picture.file.name)
    return type(picture).objects.get(pk=picture.pk)


def test_a_picture_that_is_there_comes_in_three_formats(picture):  # noqa: F811
    html = shown(picture, "fill-480x270", alt="Une salle")

    assert [f'type="image/{fmt}"' in html for fmt in ("avif", "webp")] == [True, True]
    assert 'alt="Une salle" width="480" height="270"' in html
    assert "picture-lost" not in html


def test_what_a_lost_picture_showed_is_said_in_words_and_escaped(lost):
    assert shown(lost, "fill-480x270", alt="Salle <pleine>") == (
        '<span class="picture-lost">Salle &lt;pleine&gt;</span>'
    )


def test_a_lost_decoration_is_not_missed(lost):
    assert shown(lost, "fill-480x270") == ""
    assert rendition_url(lost, "width-960|format-jpeg") == ""


def test_losing_a_picture_is_told_to_whoever_watches(lost, caplog):
    caplog.set_level("WARNING", logger="pages.renditions")

    assert renditions.one(lost, "width-960") is None
    assert f"Picture {lost.pk}: its file is lost" in caplog.text
    assert renditions.one(None, "width-960") is None


def test_a_size_made_before_the_loss_is_still_shown(picture):  # noqa: F811
    made = renditions.one(picture, "width-480|format-jpeg")
    picture.file.storage.delete(picture.file.name)
    again = type(picture).objects.get(pk=picture.pk)

    assert renditions.one(again, "width-480|format-jpeg").url == made.url


def test_a_page_whose_picture_is_lost_wears_its_drawing_and_shares_one(client, site, lost):
    page = site.tell("La fête", summary="On danse.", share_picture=lost)

    html = client.get(page.url).content.decode()

    assert "<h1>La fête</h1>" in html
    assert 'class="hero-picture" aria-hidden="true"><svg' in html
    assert 'property="og:image" content="http' in html


def test_a_home_whose_picture_is_lost_shows_the_street(client, site, lost):
    site.home.hero_picture = lost
    site.home.save_revision().publish()

    assert '<div class="hero-picture"><svg' in client.get("/").content.decode()


def test_a_funder_whose_logo_is_lost_has_its_initials(lost):
    from pages.models import Funder

    funder = Funder(name="Ville de Clermont", logo=lost)
    html = Template(
        '{% load page_tags %}{% if funder.logo %}{% picture funder.logo "max-320x160" as logo %}{% endif %}'
        "{{ logo|default:funder.monogram }}"
    ).render(Context({"funder": funder}))

    assert html == funder.monogram
