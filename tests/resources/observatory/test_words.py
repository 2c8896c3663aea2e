"""Words explained where they stand: which ones, where, how often, and at what cost."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from common import page_cache
from resources.observatory import words
from resources.observatory.words import Word, compiled, expression_for, looked_up, mark

FORMS = {
    "médiation": "mediation",
    "médiation culturelle": "mediation-culturelle",
    "permanence": "permanence",
    "permanences": "permanence",
    "QPV": "qpv",
    "non-public": "non-public",
    "public": "public",
    "référent·e": "referent",
    "référent": "referent",
    "pouvoir d’agir": "pouvoir",
    "évaluation": "evaluation",
}
KNOWN = {
    looked_up(form): Word(slug, slug, "« Sa définition » & le reste.", f"/mots/{slug}/", "Lire")
    for form, slug in FORMS.items()
}
PATTERN = compiled(expression_for(KNOWN))


def found(html: str, seen=None) -> list[str]:
    """The slugs that are marked, in order."""
    marked = mark(html, set() if seen is None else seen, KNOWN, PATTERN)
    return [piece.partition("/")[0] for piece in marked.split('href="/mots/')[1:]]


def test_a_word_is_marked_the_first_time_only():
    html = mark("<p>La permanence. Une permanence.</p>", set(), KNOWN, PATTERN)
    assert html.count('class="term"') == 1
    assert html.startswith('<p>La <a class="term" href="/mots/permanence/"')
    assert ">permanence</a>. Une permanence.</p>" in html


def test_a_plural_or_another_form_is_the_same_word():
    assert found("<p>Les permanences, puis la permanence.</p>") == ["permanence"]


def test_the_longest_word_comes_first():
    assert found("<p>La médiation culturelle, puis la médiation.</p>") == ["mediation-culturelle", "mediation"]


@pytest.mark.parametrize(
    "text",
    [
        "remédiation",
        "médiations2",
        "permanente",
        "un public-privé",
        "anti-permanence",
        "qpv",
        "référent·es",
        "réévaluation",
        "PERMANENCE",
    ],
)
def test_a_piece_of_a_word_is_not_the_word(text):
    assert found(f"<p>{text}</p>") == []


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("L’évaluation", "evaluation"),
        ("l'évaluation", "evaluation"),
        ("Évaluation", "evaluation"),
        ("(QPV)", "qpv"),
        ("le non-public", "non-public"),
        ("un·e référent·e", "referent"),
        ("pouvoir d'agir", "pouvoir"),
        ("pouvoir d&#x27;agir", "pouvoir"),
        ("pouvoir\u00a0d’agir", "pouvoir"),
        ("Permanence.", "permanence"),
    ],
)
def test_accents_apostrophes_spaces_and_capitals_of_french_are_known(text, slug):
    assert found(f"<p>{text}</p>") == [slug]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/x/">la permanence</a>',
        "<h2>La permanence</h2>",
        "<h3>La <em>permanence</em></h3>",
        "<button>permanence</button>",
        "<summary>permanence</summary>",
        "<code>permanence</code>",
        "<script>permanence</script>",
        "<svg><title>permanence</title></svg>",
        '<img alt="la permanence">',
        '<p title="permanence">Rien</p>',
        "<!-- permanence -->",
        "<abbr>QPV</abbr>",
        '<A HREF="/x/">permanence</A>',
    ],
)
def test_nothing_is_marked_where_it_would_not_be_read_as_a_text(html):
    assert mark(html, set(), KNOWN, PATTERN) == html


def test_after_a_link_the_text_goes_on():
    assert found('<p><a href="/x/">une permanence</a> et une permanence</p>') == ["permanence"]


def test_a_link_left_open_or_a_stray_sign_breaks_nothing():
    assert mark("a < b", set(), KNOWN, PATTERN) == "a < b"
    assert found("</a></h2> une permanence") == ["permanence"]


def test_the_definition_is_escaped_in_its_attribute():
    html = mark("<p>QPV</p>", set(), {"QPV": Word("q", 'Q"<', '"><script>', "/q/", "Lire")}, PATTERN)
    assert "<script>" not in html
    assert "&quot;&gt;&lt;script&gt;" in html


def shown(observatory, text: str, **fields) -> str:
    observatory.voice(slug="essai", body=[("paragraphs", text)], **fields)
    return Client().get("/observatoire/paroles/essai/").content.decode()


def test_a_page_explains_the_words_of_the_abecedaire(observatory, word):
    word("permanence", "Un moment régulier.", other_forms="permanences")
    html = shown(observatory, "<p>Les permanences.</p><h2>La permanence</h2>")
    assert 'href="/observatoire/abecedaire/permanence/"' in html
    assert 'data-definition="Un moment régulier."' in html
    assert html.count('class="term"') == 1


def test_a_word_is_explained_once_over_all_the_blocks_of_a_page(observatory, word):
    word("permanence")
    observatory.voice(
        slug="essai",
        body=[
            ("heading", {"text": "La permanence", "level": "2"}),
            ("paragraphs", "<p>La permanence.</p>"),
            ("quote", {"text": "Ma permanence.", "who": "elle", "where": ""}),
        ],
    )
    html = Client().get("/observatoire/paroles/essai/").content.decode()
    assert html.count('class="term"') == 1
    assert '<p>La <a class="term"' in html


@pytest.mark.parametrize("silent", [{"explained": False}, {"live": False}])
def test_a_word_that_is_withdrawn_or_too_common_is_left_alone(observatory, word, silent):
    word("permanence", **silent)
    assert 'class="term"' not in shown(observatory, "<p>La permanence.</p>")


def test_a_page_may_leave_its_words_alone(observatory, word):
    word("permanence")
    assert 'class="term"' not in shown(observatory, "<p>La permanence.</p>", explains_words=False)


def test_without_an_abecedaire_there_is_nothing_to_lead_to(observatory, word):
    word("permanence")
    observatory.glossary.unpublish()
    assert 'class="term"' not in shown(observatory, "<p>La permanence.</p>")


def test_a_word_that_changes_is_explained_anew_at_once(observatory, word, settings, django_capture_on_commit_callbacks):
    settings.PAGE_CACHE_SECONDS = 60
    term = word("permanence", "Avant.")
    assert "Avant." in shown(observatory, "<p>La permanence.</p>")
    before = page_cache.generation()
    term.definition = "Après."
    with django_capture_on_commit_callbacks(execute=True):
        term.save_revision().publish()
    assert page_cache.generation() != before
    assert "Après." in Client().get("/observatoire/paroles/essai/").content.decode()


def test_english_pages_explain_english_words_only(english, word):
    word("permanence", term_en="drop-in session", definition_en="A regular time.")
    word("parcours")
    with override("en"):
        html = words.explainer("<p>A drop-in session, une permanence, un parcours.</p>", set(), "en")
    assert 'data-definition="A regular time."' in html
    assert 'href="/en/observatory/glossary/permanence/"' in html
    assert html.count('class="term"') == 1


def test_the_words_are_asked_once_and_cost_nothing_afterwards(observatory, word):
    for name in ("permanence", "parcours", "médiation"):
        word(name)
    with CaptureQueriesContext(connection) as first:
        words.explainer("<p>La permanence.</p>", set(), "fr")
    with CaptureQueriesContext(connection) as second:
        words.explainer("<p>La permanence.</p>", set(), "fr")
    assert 0 < len(first) <= 5
    assert len(second) == 0


def test_the_expression_does_not_grow_out_of_hand():
    many = {f"mot {number} qui dure": None for number in range(600)}
    assert len(expression_for(many)) < 60 * len(many)
    assert compiled(expression_for(many)).search("un mot 599 qui dure encore")
