"""Things near a thing: by the words of the network and by their own, for whoever reads."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from wagtail.models import PageViewRestriction

from search.relating import related
from search.templatetags import search_tags
from search.viewers import SIGNED_IN, VISITOR


def near(page, **more) -> list[str]:
    given = {"viewer": VISITOR, "language": "fr"} | more
    return [hit.title for hit in related(page, **given)]


@pytest.fixture
def things(site, told):
    return {
        "page": told("Préparer une visite au musée", under=site.here),
        "word": told("Le musée en dix minutes"),
        "place": told("Bal de printemps", under=site.here),
        "far": told("Assemblée générale"),
    }


def test_what_shares_words_is_near_and_a_thing_is_not_near_itself(things):
    assert near(things["page"])[0] == "Le musée en dix minutes"
    assert "Préparer une visite au musée" not in near(things["page"])


def test_what_shares_nothing_is_not_near(things):
    assert "Assemblée générale" not in near(things["page"])


def test_kinds_and_number_are_as_asked(things, site):
    assert near(things["page"], kinds=("testimony",)) == []
    assert len(near(things["page"], kinds=("news",), limit=1)) == 1


def test_a_rare_word_in_common_says_more_than_a_common_one(index_of):
    page = index_of("un", theme=["rare", "commun"])
    index_of("par le commun", theme=["commun"])
    for number in range(5):
        index_of(f"commun {number}", theme=["commun"])
    index_of("par le rare", theme=["rare"])

    assert near(page)[0] == "par le rare"


def test_only_what_may_be_seen_is_near(things):
    PageViewRestriction.objects.create(page=things["word"], restriction_type=PageViewRestriction.LOGIN)

    assert "Le musée en dix minutes" not in near(things["page"])
    assert "Le musée en dix minutes" in near(things["page"], viewer=VISITOR | {SIGNED_IN})


def test_what_is_kept_never_shows_what_was_withdrawn_or_closed_since(things):
    """Rights are asked again each time; only the ranking is kept."""
    assert "Le musée en dix minutes" in near(things["page"])

    PageViewRestriction.objects.create(page=things["word"], restriction_type=PageViewRestriction.LOGIN)
    assert "Le musée en dix minutes" not in near(things["page"])


def test_the_ranking_is_kept(things, django_assert_max_num_queries):
    near(things["page"])
    with django_assert_max_num_queries(3):  # the row, who may see, the texts
        near(things["page"])


def test_a_thing_of_another_language_has_no_neighbours_here(things):
    assert near(things["page"], language="en") == []


def test_a_thing_that_is_not_found_has_no_neighbours(things, site):
    assert near(site.home) == []
    assert near(site.here.territory) == []
    things["page"].unpublish()
    assert near(things["page"]) == []


def test_the_tag_asks_for_whoever_reads(things, member, site):
    PageViewRestriction.objects.create(page=things["word"], restriction_type=PageViewRestriction.LOGIN)
    template = Template('{% load search_tags %}{% related page kinds="news, page" limit=3 as hits %}'
                        '{% include "search/parts/related.html" with title="" %}')  # fmt: skip
    request = RequestFactory().get("/")

    html = template.render(Context({"page": things["page"], "request": request}))
    assert "Le musée en dix minutes" not in html
    assert search_tags.related({"request": None}, things["page"]) == []
