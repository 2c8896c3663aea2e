"""Rich text on paper: every word kept, nothing run."""

import json
import re
from io import BytesIO

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from wagtail.models import Page
from wagtail.rich_text import RichText

from common.printing.press import fonts
from common.printing.rich_text import nodes, parsed, plain
from common.printing.typography import french_everywhere


def text(words: str) -> dict:
    return {"kind": "text", "text": words}


def of(kind: str, *children, **more) -> dict:
    return {"kind": kind, **more, "children": list(children)}


def test_paragraphs_bold_italic_and_superscript_become_nodes():
    tree = parsed("<p>Le <b>1<sup>er</sup></b> mardi</p><p><i>Doux</i></p>")
    bold = of("bold", text("1"), of("superscript", text("er")))
    assert tree == [
        of("paragraph", text("Le "), bold, text(" mardi")),
        of("paragraph", of("italic", text("Doux"))),
    ]


def test_lists_keep_their_kind_and_hold_one_another():
    tree = parsed("<ol><li>Un<ul><li>petit</li></ul></li><li><p>Deux</p></li></ol>")
    inner = of("list", of("item", of("paragraph", text("petit"))), ordered=False)
    first = of("item", of("paragraph", text("Un")), inner)
    assert tree == [of("list", first, of("item", of("paragraph", text("Deux"))), ordered=True)]


def test_headings_quotes_rules_and_line_breaks_are_told():
    tree = parsed("<h3>Titre</h3><hr/>a<br/>b<blockquote><p>dit</p></blockquote>")
    assert [node["kind"] for node in tree] == ["heading", "rule", "paragraph", "quote"]
    assert tree[0]["level"] == 3
    assert tree[2]["children"] == [text("a"), {"kind": "break"}, text("b")]


def test_scripts_and_styles_are_no_words_and_what_stands_around_them_is():
    assert plain(parsed("<p>a<script>alert('x')</script>b<style>p{}</style><svg onload=x>c</svg></p>")) == "abc"


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "data:text/html,x", "#ancre", "", "  ", "http://[", "/sans-base/"]
)
def test_a_link_that_paper_cannot_carry_leaves_its_words(href):
    assert parsed(f'<p>voir <a href="{href}">ici</a></p>') == [of("paragraph", text("voir "), text("ici"))]


def test_a_link_inside_the_site_is_given_its_whole_address():
    link = parsed('<p><a href="/l%27heure/?q=d\'ici">là</a></p>', base="https://maison.example.org")[0]["children"][0]
    assert link["href"] == "https://maison.example.org/l%27heure/?q=d%27ici"
    assert french_everywhere(link)["href"] == link["href"]


@pytest.mark.django_db
def test_a_page_chosen_by_the_editor_is_found_and_a_lost_one_leaves_its_words():
    home = Page.objects.get(depth=2)
    source = RichText(f'<p><a linktype="page" id="{home.pk}">ici</a> <a linktype="page" id="99999">perdu</a></p>')
    here, space, lost = nodes(source, base="https://maison.example.org")[0]["children"]
    assert here["kind"] == "link"
    assert here["href"].startswith("http")
    assert (space, lost) == (text(" "), text("perdu"))


def test_nothing_gives_nothing():
    assert nodes("") == nodes(None) == []
    assert parsed("<p> <br/></p><ul><li></li></ul><h2></h2><p><b></b></p>") == []


def test_a_picture_leaves_its_alternative_text():
    assert plain(parsed('<p>Voici <img src="x" alt="un bus bleu"/>.</p>')) == "Voici un bus bleu."


def test_badly_nested_tags_lose_no_word_and_never_fail():
    assert plain(parsed("<p>a <b>b <i>c</b> d</i></p> e</li></ul><td>f</td><p>g")) == "a b c d\ne\nf\ng"


def test_a_block_inside_a_link_or_bold_gives_its_words():
    assert plain(parsed('<a href="https://a.example.org"><p>un</p><p>deux</p></a>')) == "undeux"


words = st.text(alphabet="abcé &<>\"'", min_size=0, max_size=8)
pieces = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</li>", "</ul>", "<a href='/x'>", "</a>", "<br>"]
)


@given(st.lists(st.one_of(pieces, words.map(lambda w: w.replace("&", "&amp;").replace("<", "&lt;"))), max_size=25))
def test_every_letter_typed_is_in_the_tree_whatever_the_tags(parts):
    html = "".join(parts)
    typed = re.sub(r"<[^>]*>", "", html).replace("&lt;", "<").replace("&amp;", "&")
    assert sorted(re.sub(r"\s", "", plain(parsed(html)))) == sorted(re.sub(r"\s", "", typed))


def drawn(tree, settings) -> PdfReader:
    source = (
        '#import "/site/common/documents/rich_text.typ": rich\n#set document(title: "Essai")\n#set text(lang: "fr")\n'
        "= Titre\n#rich(json(bytes(sys.inputs.tree)))"
    )
    content = typst.compile(
        source.encode(),
        root=settings.BASE_DIR,
        font_paths=fonts(),
        pdf_standards=["ua-1"],
        sys_inputs={"tree": json.dumps(tree)},
    )
    return PdfReader(BytesIO(content))


def test_the_tree_is_drawn_as_tagged_paper(settings):
    html = (
        "<h2>Avant</h2><p>Le <b>gras</b>, l’<i>italique</i>, 1<sup>er</sup>, H<sub>2</sub>O, "
        '<a href="https://a.example.org/">un lien</a>.<br/>Suite</p><ul><li>un<ol><li>deux</li></ol></li></ul>'
        "<blockquote>dit</blockquote><hr/><p>#panic() $x$ *non*</p>"
    )
    reader = drawn(parsed(html), settings)
    page = reader.pages[0]
    shown = page.extract_text()
    for word in ("Avant", "gras", "italique", "un lien", "Suite", "deux", "dit", "#panic() $x$ *non*"):
        assert word in shown
    assert page["/Annots"][0].get_object()["/A"]["/URI"] == "https://a.example.org/"
    assert reader.root_object["/MarkInfo"]["/Marked"].value
