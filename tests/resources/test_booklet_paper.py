"""A booklet on paper, opened and read back: tags, words of pictures, outline, the order that folding needs."""

import re
from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader
from pypdf.generic import PdfObject
from wagtail.models import Locale

from common.printing.typography import french
from resources.booklets import paper
from resources.booklets.reading import spreads_of
from tests.resources import leaves

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
HERE = leaves.ROOT + "le-premier-pas/"


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def words(reader: PdfReader) -> list[str]:
    return [" ".join(page.extract_text().replace("\u202f", " ").replace("\xa0", " ").split()) for page in reader.pages]


def tags(reader: PdfReader) -> list[tuple[str, str]]:
    """(kind, words) of every element of the structure, in reading order."""
    found = []

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif hasattr(node, "get"):
            if "/S" in node:
                found.append((str(node["/S"]), str(node.get("/Alt", ""))))
            if "/K" in node:
                walk(node["/K"])

    walk(reader.root_object["/StructTreeRoot"]["/K"])
    return found


def outline(reader: PdfReader) -> list[str]:
    flat = []

    def walk(items):
        for item in items:
            walk(item) if isinstance(item, list) else flat.append(item.title)

    walk(reader.outline)
    return flat


@pytest.fixture
def booklet():
    return leaves.published(leaves.booklet())


def test_the_document_is_tagged_titled_and_says_its_language(booklet):
    reader = read(paper.screen(booklet))
    assert reader.metadata.title == "Le premier pas — Ce qui retient de sortir"
    assert reader.root_object["/MarkInfo"]["/Marked"].value
    assert reader.root_object["/Lang"] == "fr"
    assert b"pdfuaid" in reader.root_object["/Metadata"].get_object().get_data()
    assert {tuple(round(float(x)) for x in page.mediabox[2:]) for page in reader.pages} == {(420, 595)}


def test_each_picture_is_a_figure_with_its_words_said_once(booklet):
    figures = [alt for kind, alt in tags(read(paper.screen(booklet))) if kind == "/Figure"]
    told = [french(spread.value.alternative) for spread in spreads_of(booklet) if spread.value.shows_picture]
    assert len(told) == 3
    assert figures == [*told, french("Code à scanner : ce livret est-il à jour ?")]  # across two pages, one figure


def test_a_decorative_picture_is_no_figure():
    page = leaves.booklet(leaves.spread(decorative=True))
    assert [alt for kind, alt in tags(read(paper.screen(page))) if kind == "/Figure" and "table" in alt] == []


def test_headings_and_bookmarks_follow_the_double_pages(booklet):
    reader = read(paper.screen(booklet))
    kinds = [kind for kind, _alt in tags(reader)]
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 5 + 4  # foreword, contents, references, people
    titles = [spread.title for spread in spreads_of(booklet)]
    assert [title for title in outline(reader) if title in titles] == titles


def test_a_double_page_begins_on_the_left(booklet):
    pages = words(read(paper.screen(booklet)))
    assert len(pages) == 16
    assert "Le premier pas" in pages[0]
    assert "Pourquoi ce livret" in pages[1]
    assert "On lit ici un soir" in pages[4]  # its picture is page 4, on the left
    assert "On lit ici une cuisine" in pages[5]  # its text is on the left, its picture on the right
    assert pages[6] == ""
    assert "Le bus" in pages[8]
    assert "Je croyais" in pages[12]
    assert "Déclaration de Fribourg" in pages[13]
    assert "Une place gratuite" in pages[-1]


def test_an_even_number_of_double_pages_leaves_room_for_notes():
    page = leaves.booklet(leaves.spread("Un"), leaves.spread("Deux"))
    pages = words(read(paper.screen(page)))
    assert len(pages) == 4 * paper.sheets(page) == 12
    assert "Vos notes" in pages[-3]
    assert "Une place gratuite" in pages[-1]


def test_two_columns_are_two_pages_and_none_of_their_words_is_lost():
    text = "".join(f"<p>Paragraphe {n} : {'mot ' * 40}</p>" for n in range(6))
    pages = words(read(paper.screen(leaves.booklet(leaves.spread("Raisons", "columns", text=text)))))
    assert "Paragraphe 0" in pages[3]
    assert "Paragraphe 5" in pages[4]
    assert re.findall(r"Paragraphe (\d)", " ".join(pages)) == list("012345")


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5])
def test_paragraphs_are_cut_near_the_middle_and_all_kept(count):
    text = [{"kind": "paragraph", "children": [{"kind": "text", "text": "mot " * (n + 1)}]} for n in range(count)]
    left, right = paper.halves(text)
    assert left + right == text
    assert bool(left) == bool(text)


def test_a_page_full_of_words_still_is_one_page():
    text = "<p>" + "demi-heure " * 188 + "fin</p>"
    pages = words(read(paper.screen(leaves.booklet(leaves.spread("Longue", text=text)))))
    assert "fin" in pages[4]
    assert len(pages) == 8


def test_the_sheets_to_fold_put_the_cover_beside_the_back(booklet):
    reader = read(paper.folded(booklet))
    assert len(reader.pages) == 8
    assert {tuple(round(float(x)) for x in page.mediabox[2:]) for page in reader.pages} == {(842, 595)}
    outside = reader.pages[0]
    halves = [outside.extract_xform_text(form.get_object()) for form in outside["/Resources"]["/XObject"].values()]
    assert "Une place gratuite" in " ".join(halves[0].split())  # the back cover, on the left
    assert "Numéro 1" in halves[1].replace("\xa0", " ")
    assert reader.root_object["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipShortEdge"
    assert reader.metadata.title.startswith("Le premier pas")


def test_a_photograph_is_printed_as_it_was_compressed(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    page = leaves.booklet(leaves.spread(picture=leaves.photograph(), alt="Un marché"))
    reader = read(paper.screen(page))
    filters = [str(image.get("/Filter")) for image in embedded(reader.pages[3])]
    assert filters == ["/DCTDecode"]
    assert ("/Figure", "Un marché") in tags(reader)


def embedded(page) -> list:
    """Every image, also those inside drawings."""
    found, waiting = [], [page["/Resources"]]
    while waiting:
        for each in map(PdfObject.get_object, waiting.pop().get("/XObject", {}).values()):
            if each["/Subtype"] == "/Image":
                found.append(each)
            elif "/Resources" in each:
                waiting.append(each["/Resources"])
    return found


def test_a_lost_photograph_is_printed_in_words(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    picture = leaves.photograph()
    page = leaves.booklet(
        leaves.spread(picture=picture, alt="Un marché"), leaves.spread("Loin", "across", picture=picture)
    )
    leaves.lose(picture)
    pages = words(read(paper.screen(page)))
    assert "n’a pas pu être imprimée : Un marché" in pages[3]
    assert "Un marché sous la pluie" in pages[5]
    assert len(pages) == 12


def test_what_was_typed_is_text_and_never_markup():
    page = leaves.booklet(leaves.spread("#panic() $x$", text='<p>*gras* #read("/.env")</p>'), title="= Titre")
    text = " ".join(words(read(paper.screen(page))))
    for typed in ("#panic() $x$", "*gras*", "#read(", "= Titre"):
        assert typed in text


def test_a_booklet_with_little_in_it_prints_too():
    page = leaves.booklet(leaves.spread(), foreword="", bibliography=[], people=[], summary="")
    assert len(read(paper.screen(page)).pages) == 8


def test_the_paper_says_its_edition_and_a_draft_says_it_is_one(booklet):
    last = words(read(paper.screen(booklet)))[-2]
    assert "Édition 1" in last
    draft = leaves.booklet(slug="epreuve", number=2)
    assert "Épreuve" in words(read(paper.screen(draft)))[-2]


def test_an_english_booklet_says_so_on_paper():
    locale, _ = Locale.objects.get_or_create(language_code="en")
    english = leaves.booklet().copy_for_translation(locale, copy_parents=True)
    english.title = "The First Step"
    reader = read(paper.screen(english))
    assert reader.root_object["/Lang"] == "en"
    assert "The First Step" in words(reader)[0]


def test_who_has_the_pdf_already_is_told_so_without_making_it_again(booklet, monkeypatch):
    made = []
    monkeypatch.setattr(paper, "public_pdf", lambda *args, **more: made.append(1) or b"%PDF-1.7")
    first = Client().get(HERE + "pdf/")
    assert first["Content-Type"] == "application/pdf"
    assert first["Content-Disposition"] == 'inline; filename="le-premier-pas.pdf"'
    again = Client(headers={"If-None-Match": first["ETag"]}).get(HERE + "pdf/")
    assert again.status_code == 304
    assert len(made) == 1
    leaves.published(booklet)
    assert Client(headers={"If-None-Match": first["ETag"]}).get(HERE + "pdf/").status_code == 200
