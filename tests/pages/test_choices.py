"""What an editor chooses in a form is no word of a page: nobody finds a page by « Grand intertitre » or « ------- »."""

import pytest
from wagtail.blocks.field_block import BaseChoiceBlock
from wagtail.fields import StreamField

from pages.models import StandardPage
from search.finding import find
from search.viewers import VISITOR
from tests.house.project import our_models


def inside(block):
    yield block
    children = getattr(block, "child_blocks", None)
    children = children.values() if children else [block.child_block] if hasattr(block, "child_block") else []
    for child in children:
        yield from inside(child)


def choices() -> list[tuple[str, bool]]:
    """Each choice of each field of each model of ours, and whether its words are looked into."""
    fields = [
        (model, field) for model in our_models() for field in model._meta.fields if isinstance(field, StreamField)
    ]
    return [
        (f"{model._meta.label}.{field.name}: {block.name}", block.search_index)
        for model, field in fields
        for block in inside(field.stream_block)
        if isinstance(block, BaseChoiceBlock)
    ]


def test_no_choice_of_any_block_is_looked_into():
    assert len(choices()) > 10
    assert [name for name, looked_into in choices() if looked_into] == []


@pytest.mark.parametrize("words", ["conseil", "attention", "intertitre"])
def test_a_page_is_found_by_its_words_and_not_by_what_was_chosen_in_its_form(site, words):
    body = [
        ("heading", {"text": "Le marché", "level": "2"}),
        ("callout", {"tone": "tip", "title": "", "text": "<p>Un cageot de cerises.</p>"}),
        ("callout", {"tone": "warning", "title": "", "text": "<p>Il pleut.</p>"}),
    ]
    page = StandardPage(title="La place", slug="place", locale=site.home.locale, body=body)
    site.home.add_child(instance=page)
    assert [hit.url for hit in find(text="cerises", viewer=VISITOR).hits] == ["/place/"]
    assert "/place/" not in [hit.url for hit in find(text=words, viewer=VISITOR).hits]
    streams = " ".join(page.body.stream_block.get_searchable_content(page.body)).lower()
    assert words not in streams
