"""Reflections: notes that answer their calls, references that read well, paper, citations."""

import io

import pytest
from django.test import Client, RequestFactory
from pypdf import PdfReader

from resources.blocks.reflection import ReferenceBlock
from resources.models import ReflectionPage
from resources.observatory import citing, notes
from tests.resources.observatory.conftest import DAY

ADDRESS = "/observatoire/reflexions/une-place/"
EMPTY = dict.fromkeys(("authors", "container", "publisher", "year", "pages", "doi", "url"), "")


def reference(**fields):
    return ReferenceBlock().to_python({"kind": "livre"} | EMPTY | fields)


def body(*texts: str):
    return ReflectionPage(body=[("paragraphs", f"<p>{text}</p>") for text in texts]).body


def note_blocks(count: int):
    return ReflectionPage(notes=[("note", f"<p>Note {number}.</p>") for number in range(count)]).notes


@pytest.fixture
def reflection(observatory):
    return observatory.reflection(
        slug="une-place",
        keywords="préparation, invitation",
        body=[
            ("heading", {"text": "Un billet", "level": "2"}),
            ("paragraphs", "<p>Le droit est écrit [1] ; il bute [2], et [9] reste.</p>"),
        ],
        notes=[("note", "<p>Article 27.</p>"), ("note", "<p>Sur une porte.</p>")],
        references=[
            ("reference", {"kind": "livre"} | EMPTY | {"authors": "Zèbre", "title": "Second"}),
            ("reference", {"kind": "livre"} | EMPTY | {"authors": "Élan", "title": "Premier", "year": "2015"}),
        ],
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("texts", "count", "told"),
    [
        (("Un [1], deux [2].",), 2, ""),
        (("Rien.",), 0, ""),
        (("Un [1].",), 0, "[1], qui n’existe pas"),
        (("Zéro [0].",), 1, "[0], qui n’existe pas"),
        (("Rien.",), 1, "La note 1 n’est appelée nulle part"),
        (("Deux [2], un [1].",), 2, "dans l’ordre"),
        (("Un [1], encore [1].",), 1, "une fois chacune"),
    ],
)
def test_calls_and_notes_answer_each_other(texts, count, told):
    assert told in notes.problem(body(*texts), note_blocks(count))
    assert bool(notes.problem(body(*texts), note_blocks(count))) == bool(told)


def test_each_call_leads_to_its_note_and_back(reflection):
    html = Client().get(ADDRESS).content.decode()
    assert (
        '<sup class="note-call"><a href="#note-1" id="appel-1" role="doc-noteref" aria-label="Note 1">1</a></sup>'
        in html
    )
    assert '<li id="note-2">' in html
    assert 'href="#appel-2" role="doc-backlink"' in html
    assert "[9] reste" in html


def test_references_stand_in_french_order(reflection):
    html = Client().get(ADDRESS).content.decode()
    assert html.index("Élan. <cite>Premier</cite>. 2015.") < html.index("Zèbre. <cite>Second</cite>.")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": "Un titre"}, "Un titre."),
        (
            {"authors": "Organisme", "title": "Un titre", "publisher": "Paris", "year": "1948"},
            "Organisme. Un titre. Paris, 1948.",
        ),
        (
            {
                "kind": "article",
                "authors": "Organisme",
                "title": "Un texte",
                "container": "Une revue",
                "pages": "p. 3-8",
            },
            "Organisme. « Un texte ». Une revue. p. 3-8.",
        ),
        ({"title": "Un titre", "doi": "10.1234/abc"}, "Un titre. doi.org/10.1234/abc"),
        ({"title": "Un titre", "url": "https://www.example.org/x/"}, "Un titre. example.org/x"),
        ({"title": "<b>Gras</b> & co"}, "<b>Gras</b> & co."),
    ],
)
def test_a_reference_is_put_into_form(fields, said):
    html = str(reference(**fields).formatted)
    assert "<b>" not in html
    if "<b>" not in said:
        assert reference(**fields).plain == said


def test_an_article_says_where_it_appeared_and_a_doi_is_one():
    from django.core.exceptions import ValidationError

    block = ReferenceBlock()
    for wrong in ({"kind": "article", "title": "Un texte"}, {"title": "Un titre", "doi": "https://doi.org/10.1/x"}):
        with pytest.raises(ValidationError):
            block.clean(block.to_python({"kind": "livre"} | EMPTY | wrong))
    assert block.clean(block.to_python({"kind": "livre"} | EMPTY | {"title": "Un titre", "doi": "10.1234/abc"}))


def test_the_paper_has_its_abstract_its_notes_and_its_contents(reflection):
    answer = Client().get(f"{ADDRESS}pdf/")
    paper = PdfReader(io.BytesIO(answer.content))
    text = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    assert paper.metadata.title == "Une place"
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "La question." in text
    assert "Article 27." in text
    assert "[1]" not in text
    assert "[9] reste" in text
    assert "Pour citer" in text


def request():
    return RequestFactory().get("/", headers={"host": "localhost"})


def test_a_page_is_cited_in_a_sentence(reflection):
    sentence = citing.text(reflection, request())
    assert sentence.startswith("L’équipe, « Une place », Cultures du Cœur, 1er mars 2026. http")
    assert sentence.endswith(ADDRESS)


def test_a_page_is_cited_in_bibtex_whatever_its_title(reflection):
    reflection.title = "50 % & {plus} _ou_ \\moins #1"
    answer = Client().get(f"{ADDRESS}citer/bibtex/")
    assert answer.headers["Content-Type"].startswith("application/x-bibtex")
    made = citing.bibtex(reflection, request())
    assert made.startswith("@online{cdc-2026-")
    assert r"title = {{50 \% \& \{plus\} \_ou\_ \textbackslash{}moins \#1}}" in made
    assert "author = {{L’équipe}}" in made
    assert f"date = {{{DAY.isoformat()}}}" in made


def test_a_page_is_cited_in_ris(reflection):
    reflection.abstract = "Une\nquestion\r\nTY  - FAUX"
    made = citing.ris(reflection, request())
    lines = made.split("\r\n")
    assert lines[0] == "TY  - ELEC"
    assert lines[-2] == "ER  - "
    assert "KW  - préparation" in lines
    assert [line for line in lines if line.startswith("TY")] == ["TY  - ELEC"]
    assert Client().get(f"{ADDRESS}citer/ris/").headers["Content-Disposition"].endswith('"une-place.ris"')
