"""A technique on paper, opened and read back: A4, A6, large print, easy to read."""

from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader

from resources.models import Edition
from resources.techniques import fitting, paper
from tests.resources import shelf
from tests.resources.conftest import published

A4, A6 = (595, 842), (298, 421)
LONG = "Une phrase un peu longue qui dit ce que l’on fait, puis ce que l’on dit au groupe. " * 9


def opened(page, form: str) -> PdfReader:
    return PdfReader(BytesIO(paper.printed(page, form)))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(sheet.extract_text().split()) for sheet in reader.pages)


def size_of(reader: PdfReader) -> tuple[int, int]:
    return round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)


@pytest.mark.parametrize("form", paper.FORMS)
def test_every_sheet_is_tagged_titled_and_says_its_language(full, form):
    reader = opened(full, form)
    assert reader.metadata.title == "Une image pour dire l’envie"
    assert reader.root_object["/MarkInfo"]["/Marked"].value
    assert reader.root_object["/Lang"] == "fr"
    assert b"pdfuaid" in reader.root_object["/Metadata"].get_object().get_data()


@pytest.mark.parametrize(
    ("form", "size"), [("sheet", A4), ("cards", A6), ("cards_a4", A4), ("large", A4), ("easy", A4)]
)
def test_every_sheet_has_the_size_of_the_paper(full, form, size):
    assert size_of(opened(full, form)) == size


def test_the_sheet_says_everything_on_one_page(full):
    reader = opened(full, "sheet")
    assert len(reader.pages) == 1
    text = text_of(reader)
    for words in (
        "Une image pour dire l’envie",
        "Donner un avis avec son corps.",
        "4 à 12 personnes",
        "images découpées (40 pour le groupe)",
        "Étalez-les.",
        "Choisir",
        "0 à 20 min",
        "Avec dix images seulement.",
        "Interpréter l’image choisie.",
        "Qui voit mal.",
        "Édition 1",
        "CC BY-SA 4.0",
        f"/ressources/version/{full.pk}/1/",
    ):
        assert words in text


def test_headings_come_in_order(full):
    """The title, the parts, the steps: H1, H2, H3, and never a level passed over."""
    levels = headings(opened(full, "sheet"))
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def headings(reader: PdfReader) -> list[int]:
    found = []

    def walk(node):
        node = node.get_object() if hasattr(node, "get_object") else node
        if not hasattr(node, "get"):
            return
        kind = str(node.get("/S", ""))
        if kind.startswith("/H") and kind[2:].isdigit():
            found.append(int(kind[2:]))
        below = node.get("/K", [])
        for each in below if isinstance(below, list) else [below]:
            walk(each)

    walk(reader.root_object["/StructTreeRoot"])
    return found


def test_a_long_card_is_written_smaller_to_hold_on_the_sheet(full):
    published(full, course=[shelf.step(5, f"Étape {n}", LONG) for n in range(5)], minutes_max=40)
    reader = opened(full, "sheet")
    assert len(reader.pages) == 1
    assert "Étape 4" in text_of(reader)


def test_what_holds_in_no_size_goes_on_overleaf_and_nothing_is_lost(full):
    published(full, course=[shelf.step(5, f"Étape {n}", LONG) for n in range(14)], minutes_max=90)
    reader = opened(full, "sheet")
    assert len(reader.pages) > 1
    assert "Étape 13" in text_of(reader)


def test_the_guess_never_starts_below_what_would_hold(full):
    short = fitting.fit(paper.card(full))
    assert short == {"size": 0, "sure": True}
    published(full, course=[shelf.step(5, f"Étape {n}", LONG) for n in range(6)], minutes_max=40)
    assert fitting.fit(paper.card(full))["size"] > 0


def test_cards_hold_in_the_hand_in_two_to_four_faces(full):
    few = opened(full, "cards")
    assert len(few.pages) == 2
    published(full, course=[shelf.step(5, f"Étape {n}", LONG[:500]) for n in range(5)], minutes_max=40)
    many = opened(full, "cards")
    assert 3 <= len(many.pages) <= 4
    for number in range(5):
        assert f"Étape {number}" in text_of(many)


def test_four_cards_are_cut_out_of_one_sheet(full):
    assert len(opened(full, "cards_a4").pages) == 1
    assert "2 / 2" not in paper.card(full)["words"].values()
    assert "Choisir" in text_of(opened(full, "cards_a4"))


def test_the_easy_version_has_its_sentences_and_no_other_word_of_the_card(full):
    text = text_of(opened(full, "easy"))
    assert "Vous prenez une image." in text
    assert "Interpréter" not in text


def test_twelve_easy_sentences_hold_on_one_sheet(full):
    published(full, easy=[("sentence", {"text": f"Phrase numéro {n}.", "pictogram": "oui"}) for n in range(12)])
    assert len(opened(full, "easy").pages) == 1


def test_what_was_typed_is_text_and_never_markup(full):
    published(full, title="#panic() *gras*", preparation='"]; #read("/etc/passwd") $x$')
    text = text_of(opened(full, "sheet"))
    assert "#panic() *gras*" in text
    assert "#read(" in text


def test_the_code_leads_to_the_edition_that_is_printed(full):
    published(full, aim="Deux.")
    card = paper.card(full)
    assert card["edition"] == "Édition 2"
    assert card["address"].endswith(f"/ressources/version/{full.pk}/2/")
    assert card["code"].startswith("<svg")


def test_a_proof_says_that_it_is_one(terms):
    draft = shelf.technique(live=False)
    assert not Edition.objects.exists()
    assert "Épreuve" in text_of(opened(draft, "sheet"))


def test_an_english_sheet_speaks_english(full, english):
    other = published(full.copy_for_translation(english, copy_parents=True), title="A picture", slug="a-picture")
    reader = opened(other, "sheet")
    assert reader.root_object["/Lang"] == "en"
    assert f"/en/ressources/version/{other.pk}/1/" in text_of(reader)


def test_the_preview_shows_every_sheet_as_a_picture(full):
    sheets = paper.pictures(full, "cards")
    assert len(sheets) == 2
    assert all(sheet.startswith("data:image/png;base64,") for sheet in sheets)
