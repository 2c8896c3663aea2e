"""Asking the index: order, rights, facets, dates, pages, extracts, and what helps when nothing is found."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from search.finding import find, suggest
from search.registry import MEMBERS, PUBLIC
from search.viewers import VISITOR, role, territory
from tests.search.things import Other, counts, things, titles  # noqa: F401

pytestmark = pytest.mark.usefixtures("things")
MEMBER = frozenset({PUBLIC, MEMBERS, role("referent"), territory(93)})


# --- order ------------------------------------------------------------------------------------------


def test_a_title_comes_before_a_summary_and_a_summary_before_a_text(things):  # noqa: F811
    things.put("Rien de tel", body="On parle de marionnettes une fois.")
    things.put("Rien non plus", summary="Des marionnettes.")
    things.put("Les marionnettes à gaine")
    things.put("Autre mot", keywords="marionnettes", body="")
    assert titles("marionnette")[:2] in (
        ["Les marionnettes à gaine", "Autre mot"],
        ["Autre mot", "Les marionnettes à gaine"],
    )
    assert titles("marionnette")[2:] == ["Rien non plus", "Rien de tel"]


def test_a_kind_that_weighs_more_comes_first_among_equals(things):  # noqa: F811
    things.put("Le carnet")
    things.put("Le carnet", model=Other)
    assert [hit.kind.slug for hit in find(text="carnet", viewer=VISITOR).hits] == ["other", "thing"]


def test_the_latest_comes_first_where_nothing_is_looked_for_or_when_asked(things):  # noqa: F811
    for title, day in (("Mars", dt.date(2026, 3, 1)), ("Mai", dt.date(2026, 5, 1)), ("Sans date", None)):
        things.put(title, day=day, body="récolte")
    assert (
        titles(sort="day") == titles(kinds=["thing"]) == titles("récolte", sort="day") == ["Mai", "Mars", "Sans date"]
    )


def test_titles_are_put_in_french_order(things):  # noqa: F811
    for title in ("Zèbre", "école", "Étoile", "Eau", "À table", "œuvre", "Ode"):
        things.put(title, body="récolte")
    wanted = ["À table", "Eau", "école", "Étoile", "Ode", "œuvre", "Zèbre"]
    assert titles(sort="title") == titles("récolte", sort="title") == wanted


def test_pages_hold_everything_once(things):  # noqa: F811
    for number in range(25):
        things.put(f"Fiche {number:02}", body="récolte" if number % 2 else "récolte récolte")
    found = [find(text="récolte", viewer=VISITOR, page=page, per_page=10) for page in (1, 2, 3)]
    assert [(each.total, each.page, each.pages) for each in found] == [(25, 1, 3), (25, 2, 3), (25, 3, 3)]
    assert len({hit.title for each in found for hit in each.hits}) == 25


@pytest.mark.parametrize(("page", "shown"), [(0, 1), (-5, 1), (99, 3), (10**12, 3)])
def test_a_page_that_is_not_there_is_the_nearest(things, page, shown):  # noqa: F811
    for number in range(5):
        things.put(f"Fiche {number}")
    assert find(text="fiche", viewer=VISITOR, page=page, per_page=2).page == shown


# --- who sees what ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("audience", "visitor", "member"),
    [
        ((PUBLIC,), True, True),
        ((MEMBERS,), False, True),
        ((territory(93),), False, True),
        ((territory(63),), False, False),
        ((role("referent"), role("coordinator")), False, True),
        (("group:7",), False, False),
        ((), False, False),
    ],
)
def test_a_thing_is_found_by_whoever_holds_one_of_its_tokens(things, audience, visitor, member):  # noqa: F811
    things.put("Le dossier", audience=audience, facets={"colour": ["rouge"]})
    for viewer, sees in ((VISITOR, visitor), (MEMBER, member), (frozenset(), False)):
        found = find(text="dossier", viewer=viewer)
        assert found.total == len(found.hits) == sum(counts(found, "colour").values()) == sees
        assert find(viewer=viewer).total == sees
        assert bool(suggest("doss", viewer)) == sees


def test_a_spelling_is_not_put_right_towards_what_the_person_may_not_see(things):  # noqa: F811
    things.put("Le licenciement", audience=(MEMBERS,))
    assert find(text="licenciment", viewer=VISITOR).corrected == ""
    assert find(text="licenciment", viewer=MEMBER).corrected == "licenciement"


def test_a_thing_is_found_until_its_last_day(things):  # noqa: F811
    today = timezone.localdate()
    things.put("Hier", body="récolte", until=today - dt.timedelta(days=1))
    things.put("Aujourd’hui", body="récolte", until=today)
    things.put("Toujours", body="récolte")
    assert sorted(titles("récolte")) == ["Aujourd’hui", "Toujours"]


def test_each_language_has_its_own_answers(things):  # noqa: F811
    thing = things.put("Le théâtre")
    thing.entries.append(thing.entries[0].__class__(title="The theatre", url="/en/1/", language="en"))
    things.change(thing)
    assert titles("théâtre") == ["Le théâtre"]
    assert titles("theater", language="en") == ["The theatre"]
    assert titles("theatre", language="de") == []


# --- facets -----------------------------------------------------------------------------------------


@pytest.fixture
def coloured(things):  # noqa: F811
    for *colours, size in map(str.split, ("rouge petit", "rouge grand", "bleu petit", "rouge bleu grand", "grand")):
        things.put("Une balle", facets={"colour": colours, "size": [size]})
    things.put("Un cube", facets={"colour": ["vert"]})
    things.put("Une balle", model=Other, facets={"colour": ["vert"]})
    return things


def test_values_are_counted_among_what_was_found(coloured):
    found = find(text="balle", viewer=VISITOR)
    assert counts(found, "colour") == {"rouge": 3, "bleu": 2, "vert": 1}
    assert counts(found, "size") == {"petit": 2, "grand": 3}
    assert counts(found, "kind") == {"thing": 5, "other": 1}
    assert [choice.label for choice in found.facets["colour"]] == ["Rouge", "Bleu", "Vert"]


def test_a_chosen_facet_narrows_the_others_and_not_itself(coloured):
    found = find(text="balle", viewer=VISITOR, facets={"colour": ["bleu"]})
    assert found.total == len(found.hits) == 2
    assert counts(found, "colour") == {"rouge": 3, "bleu": 2, "vert": 1}
    assert counts(found, "size") == {"petit": 1, "grand": 1}
    assert [choice.slug for choice in found.facets["colour"] if choice.chosen] == ["bleu"]


def test_two_values_of_a_facet_widen_and_two_facets_narrow(coloured):
    found = find(text="balle", viewer=VISITOR, facets={"colour": ["bleu", "rouge"], "size": ["grand"]})
    assert found.total == 2
    assert counts(found, "colour") == {"rouge": 2, "bleu": 1}
    assert counts(found, "size") == {"petit": 2, "grand": 2}


def test_a_kind_is_one_more_facet(coloured):
    found = find(text="balle", viewer=VISITOR, facets={"kind": ["other"]})
    assert found.total == 1
    assert counts(found, "kind") == {"thing": 5, "other": 1}
    assert find(text="balle", viewer=VISITOR, kinds=["thing"]).total == 5


@pytest.mark.parametrize("value", ["nulle-part", "' OR 1=1 --", "%", "\0", "é" * 500])
def test_a_value_that_nothing_has_finds_nothing_and_breaks_nothing(coloured, value):
    found = find(text="balle", viewer=VISITOR, facets={"colour": [value], "inconnu": []})
    assert found.total == 0
    assert counts(found, "colour")["rouge"] == 3


# --- what helps -------------------------------------------------------------------------------------


def test_what_was_looked_for_instead_is_told(things):  # noqa: F811
    things.put("L’accueil d’une famille")
    found = find(text="aceuil", viewer=VISITOR)
    assert (found.corrected, found.total, found.loose) == ("accueil", 1, False)
    assert find(text="accueil", viewer=VISITOR).corrected == ""


def test_where_no_thing_holds_all_the_words_some_hold_a_few(things):  # noqa: F811
    things.put("La marionnette")
    things.put("Le volcan")
    found = find(text="marionnette volcan", viewer=VISITOR)
    assert found.loose
    assert {hit.title for hit in found.hits} == {"La marionnette", "Le volcan"}


def test_words_that_say_nothing_are_found_in_titles_only(things):  # noqa: F811
    things.put("À la une")
    things.put("Autre chose", body="à la une à la une")
    assert titles("à la une") == ["À la une"]
    assert find(text="le les", viewer=VISITOR).total == 0


def test_titles_and_words_are_suggested_while_one_types(things):  # noqa: F811
    things.put("L’accueil d’une famille")
    things.put("Accueillir un groupe")
    things.put("Autre chose", body="accueil")
    found = suggest("acc", VISITOR)
    assert {each.text for each in found if each.url} == {"L’accueil d’une famille", "Accueillir un groupe"}
    assert {each.text for each in found if not each.url} == {"accueil", "accueillir"}
    assert suggest("a", VISITOR) == suggest("", VISITOR) == suggest("zzz", VISITOR) == []


# --- extracts ---------------------------------------------------------------------------------------


def test_an_extract_shows_why_a_thing_was_found(things):  # noqa: F811
    body = "Du texte avant. " * 60 + "Puis une médiation bien menée. " + "Du texte après. " * 60
    things.put("Le dossier", summary="Un résumé.", body=body)
    extract = find(text="mediations", viewer=VISITOR).hits[0].extract
    assert "une <mark>médiation</mark> bien menée" in extract
    assert extract.startswith("… ")
    assert extract.endswith(" …")
    assert len(extract) < 300


def test_an_extract_is_never_markup(things):  # noqa: F811
    things.put("Le dossier", summary="<script>alert('médiation')</script> & <b>médiation</b>")
    extract = find(text="médiation", viewer=VISITOR).hits[0].extract
    assert "<script>" not in extract
    assert "<b>" not in extract
    assert "&lt;script&gt;" in extract
    assert extract.count("<mark>médiation</mark>") == 2
    assert "<script" not in find(viewer=VISITOR).hits[0].extract


# --- whatever is typed ------------------------------------------------------------------------------

HOSTILE = [
    "médiation" * 2000, "mot " * 3000, '"', "'", "''", "’", "*", "médiation*", '"médiation', "médiation NEAR culture",
    "NEAR(médiation, 2)", "a AND b OR NOT c", "title:médiation", "title : (x)", "-médiation", "^médiation",
    "{title body} : x", "(((", ")))", "médiation)", "a & b | !c <-> d", "médiation:*", "médiation:A", "\\", "\\'",
    "%", "_", "%s %d {0}", "$$", "--", ";", "'; DROP TABLE search_row; --", "1' OR '1'='1", "0x41", "\0",
    "médiation\0culture", "\x1b[31m", "\u202e\u202d", "😀", "😀médiation😀", "مرحبا بالعالم", "שלום", "汉字", "क्षेत्र",
    "é\u0301\u0301\u0301", "\ud7ff", "ﬁn", "①②③", "ⅷ", "½", "le la les", "à", "de de de", "1", "2026", "10-12", "93",
    "...", "Q.P.V.", "l'", "l’l’l’", "---", "a-b-c-d-e-f-g-h", "&lt;", "<mark>", "<script>alert(1)</script>", "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
def test_whatever_is_typed_is_answered(things, typed):  # noqa: F811
    things.put("La médiation culturelle", summary="Le 93 en 2026.", facets={"colour": ["rouge"]})
    found = find(text=typed, viewer=VISITOR, facets={"colour": ["rouge"]})
    assert found.total == len(found.hits) <= 1
    assert "<script" not in "".join(hit.extract for hit in found.hits)
    assert len(found.text) <= 200
    suggest(typed, VISITOR)


def test_a_long_question_is_bounded(things):  # noqa: F811
    things.put("La médiation culturelle")
    with CaptureQueriesContext(connection) as captured:
        find(text=" ".join(f"mot{number}" for number in range(3000)), viewer=VISITOR)
    assert max(len(query["sql"]) for query in captured) < 10_000


def test_as_many_queries_for_three_hits_as_for_one(things):  # noqa: F811
    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            find(text="fiche", viewer=VISITOR, facets={"colour": ["rouge"]})
        return len(captured)

    things.put("Fiche une", facets={"colour": ["rouge"]})
    one = asked()
    for title in ("Fiche deux", "Fiche trois"):
        things.put(title, facets={"colour": ["rouge"]})
    assert asked() == one
