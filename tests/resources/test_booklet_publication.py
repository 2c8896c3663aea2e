"""What stands between a booklet and the public, and what a draft may still lack."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from resources.blocks.booklet import SpreadBlock
from resources.models import BookletPage
from tests.resources import leaves

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def problems(*, draft=False, **given) -> dict[str, str]:
    block = SpreadBlock()
    value = block.normalize(leaves.spread(**given))
    try:
        block.clean_deferred(value) if draft else block.clean(value)
    except StructBlockValidationError as error:
        return {name: " ".join(each.messages) for name, each in error.block_errors.items()}
    return {}


def text(count: int) -> str:
    return "<p>" + "mot " * count + "</p>"


@pytest.mark.parametrize("layout", ["left", "right", "across"])
def test_a_layout_with_a_picture_asks_for_one(layout):
    assert "demande une image" in problems(layout=layout, drawing="")["picture"]
    assert problems(layout=layout, text="<p>Peu de mots.</p>") == {}


@pytest.mark.parametrize("layout", ["columns", "quote"])
def test_a_layout_without_a_picture_asks_for_none(layout):
    assert problems(layout=layout, who="une habituée") == {}


@pytest.fixture
def photograph(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return leaves.photograph


def test_a_drawing_and_a_photograph_together_are_one_too_many(photograph):
    assert "pas les deux" in problems(picture=photograph(), drawing="bus")["picture"]


def test_a_photograph_must_be_described_credited_and_agreed_to(photograph):
    assert "Décrivez l’image" in problems(picture=photograph(alt=""))["alt"]
    assert problems(picture=photograph(alt=""), alt="Un marché") == {}
    assert problems(picture=photograph(alt=""), decorative=True) == {}
    assert problems(picture=photograph(alt="", is_decorative=True)) == {}
    assert "crédit" in problems(picture=photograph(credit=""))["picture"]
    assert "autorisation" in problems(picture=photograph(shows_people=True))["picture"]


def test_a_drawing_of_ours_is_described_already():
    value = SpreadBlock().normalize(leaves.spread(drawing="museum"))
    assert value.alternative.startswith("Dans une salle de musée")
    assert problems(drawing="museum") == {}


@pytest.mark.parametrize(
    ("layout", "room"), [("left", 190), ("right", 190), ("columns", 360), ("across", 60), ("quote", 60)]
)
def test_a_text_too_long_for_its_layout_is_told_so_with_both_numbers(layout, room):
    assert problems(layout=layout, who="une habituée", text=text(room)) == {}
    told = problems(layout=layout, who="une habituée", text=text(room + 1))["text"]
    assert f"{room + 1} mots pour {room}" in told


def test_words_of_two_paragraphs_are_not_glued_together():
    assert SpreadBlock().normalize(leaves.spread(text="<p>Un deux</p><p>trois</p>")).words == 3


def test_a_picture_alone_needs_words_unless_it_runs_across():
    assert "texte manque" in problems(text="")["text"]
    assert problems(layout="across", text="") == {}


def test_a_quotation_says_who_speaks():
    assert "qui parle" in problems(layout="quote", who="")["who"]


@pytest.mark.parametrize("given", [{"drawing": ""}, {"text": ""}, {"layout": "quote"}, {"text": text(900)}])
def test_a_draft_may_still_lack_all_that(given):
    assert problems(**given)
    assert problems(draft=True, **given) == {}


def test_a_booklet_says_who_made_it_and_has_a_double_page():
    missing = BookletPage.publication_errors({"authors": "", "spreads": None, "people": None})
    assert set(missing) == {"authors", "spreads", "people"}
    assert BookletPage.publication_errors({"authors": "Nous", "spreads": [1], "people": [1]}) == {}


def test_the_number_counts_from_one():
    page = leaves.booklet()
    page.number = 0
    with pytest.raises(ValidationError, match="numéro 1"):
        page.full_clean()


@pytest.mark.parametrize(
    ("mode", "words"),
    [("", "Lire page à page"), ("reader", "double page 1 sur 5"), ("text", "Tout le livret sur une page"), ("pdf", "")],
)
def test_a_draft_is_seen_in_each_of_its_forms_before_it_is_published(mode, words):
    page = leaves.booklet(live=False)
    page.title = "Brouillon"
    response = page.make_preview_request(preview_mode=mode)
    assert response.status_code == 200
    if mode == "pdf":
        assert response.content.startswith(b"%PDF")
    else:
        assert words in response.content.decode()
        assert "Brouillon" in response.content.decode()


def test_a_draft_without_a_double_page_shows_its_cover_instead():
    page = leaves.booklet()
    page.spreads = []
    assert "0 double" in page.make_preview_request(preview_mode="reader").content.decode()
    assert page.make_preview_request(preview_mode="pdf").content.startswith(b"%PDF")
