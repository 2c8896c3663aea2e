"""The texts of the catalogue, read as the demo loads them: one file for each technique."""

import re
import tomllib
from pathlib import Path
from statistics import mean

import pytest

from common.domain import reference_terms as words
from common.drawings.pictograms import CHOICES
from common.enums import Licence
from resources.enums import Level, Moment

FOLDER = Path(__file__).parents[2] / "resources/demo/content/techniques"
TECHNIQUES = {path: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
BY_SLUG = {text["slug"]: text for text in TECHNIQUES.values()}
ALL = pytest.mark.parametrize("text", TECHNIQUES.values(), ids=lambda text: text["slug"])

TEXTS = {"title", "slug", "summary", "aim", "level", "preparation", "authors", "source", "licence"}
LISTS = {"moments", "minutes", "group", "themes", "audiences", "age_bands", "art_forms", "keywords", "material"}
LISTS |= {"variants", "pitfalls", "hard_for", "related", "steps"}
ENGLISH = {"title", "summary", "aim", "material", "preparation", "steps", "variants", "pitfalls", "hard_for"}
KNOWN = {
    "moments": set(Moment.values),
    "themes": {row[0] for row in words.THEMES},
    "audiences": {row[0] for row in words.AUDIENCES},
    "art_forms": {row[0] for row in words.ART_FORMS},
    "age_bands": {row[0] for row in words.AGES},
}
WRONG_FRENCH = {
    "a straight apostrophe": r"\w'\w",
    "a straight quotation mark": r'"',
    "no narrow space before ; ! ?": r"(?<![\u202f;!?…])[;!?]",
    "no unbreakable space before a colon": r"(?<!\u00a0):(?=\s|$)",
    "no unbreakable space inside « »": r"«(?!\u00a0)|(?<!\u00a0)»",
    "three dots for an ellipsis": r"\.\.\.",
    "two spaces, or one at an end": r"  |^ | $",
}
WRONG_ENGLISH = {
    "a straight apostrophe": r"\w'\w",
    "a straight quotation mark": r'"',
    "a French space or quotation mark": r"[\u00a0\u202f«»]",
    "two spaces, or one at an end": r"  |^ | $",
}


def strings(value):
    """Every text inside, with a full sentence or a word, but no slug."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("slug", "related", "licence", "per", "en", "easy_pictograms", *KNOWN):
                yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def faults(texts, rules):
    return [f"{what}: {text[:80]}" for text in texts for what, rule in rules.items() if re.search(rule, text)]


@ALL
def test_a_technique_has_every_part_of_its_card(text):
    assert set(text) - {"easy", "easy_pictograms", "en"} == TEXTS | LISTS
    assert all(isinstance(text[name], str) for name in TEXTS)
    assert all(isinstance(text[name], list) for name in LISTS)
    assert all(text[name] for name in (TEXTS | LISTS) - {"source", "material", "art_forms", "age_bands"})
    assert text["level"] in Level.values
    assert text["licence"] in Licence.values


def test_a_file_is_named_by_its_rank_and_its_slug():
    ranks = [f"{rank:02}-{text['slug']}" for rank, text in enumerate(TECHNIQUES.values(), start=1)]
    assert [path.stem for path in TECHNIQUES] == ranks
    assert len(BY_SLUG) == len(TECHNIQUES)


@ALL
def test_a_technique_is_sorted_by_words_of_the_taxonomy_only(text):
    for name, slugs in KNOWN.items():
        assert set(text[name]) <= slugs, name
        assert len(set(text[name])) == len(text[name]), name
    assert 1 <= len(text["themes"]) <= 3


@ALL
def test_the_steps_last_what_the_card_announces(text):
    shortest, longest = text["minutes"]
    assert shortest <= sum(step["minutes"] for step in text["steps"]) <= longest
    smallest, largest = text["group"]
    assert 1 <= smallest <= largest
    assert all(step["title"] and step["text"] and step["minutes"] > 0 for step in text["steps"])


@ALL
def test_the_material_is_counted_by_person_or_by_group(text):
    for thing in text["material"]:
        assert set(thing) <= {"name", "count", "per"}
        assert thing["per"] in ("personne", "groupe")
        assert thing.get("count", 1) >= 1


@ALL
def test_a_technique_leads_to_two_to_four_others(text):
    assert 2 <= len(text["related"]) <= 4
    assert set(text["related"]) <= set(BY_SLUG) - {text["slug"]}


@ALL
def test_the_summary_holds_in_two_sentences_and_the_aim_in_one(text):
    assert len(re.findall(r"[.?!](?=\s|$)", text["aim"])) == 1
    assert len(text["summary"]) <= 255
    assert all(set(row) == {"who", "help"} and all(row.values()) for row in text["hard_for"])


@ALL
def test_a_text_follows_french_typography(text):
    assert faults(strings(text), WRONG_FRENCH) == []


@ALL
def test_an_easy_text_keeps_to_short_sentences_with_one_idea_each(text):
    easy = text.get("easy", [])
    assert not easy or 8 <= len(easy) <= 14
    for sentence in easy:
        spoken = [word for word in sentence.replace("’", "’ ").split() if re.search(r"\w", word)]
        assert len(spoken) <= 14, sentence  # twelve words, and what an elision adds
        assert len(re.findall(r"\w+", re.sub(r"\w’", "", sentence))) <= 12, sentence
        assert sentence.rstrip("»\u00a0")[-1] in ".?!", sentence
        assert ";" not in sentence, sentence
        assert "(" not in sentence, sentence


@ALL
def test_an_easy_text_has_a_chosen_pictogram_beside_each_sentence(text):
    assert len(text.get("easy_pictograms", [])) == len(text.get("easy", []))
    assert set(text.get("easy_pictograms", [])) <= {slug for slug, _ in CHOICES}


@ALL
def test_an_english_text_is_whole_and_keeps_the_times(text):
    english = text.get("en")
    if english is None:
        return
    assert set(english) >= ENGLISH - {"material"}
    assert [step["minutes"] for step in english["steps"]] == [step["minutes"] for step in text["steps"]]
    for name in ("material", "variants", "pitfalls", "hard_for", *(["easy"] if "easy" in english else [])):
        assert len(english.get(name, [])) == len(text[name]), name
    assert faults(strings(english), WRONG_ENGLISH) == []


def test_there_are_enough_techniques_easy_ones_and_english_ones():
    assert len(TECHNIQUES) >= 42
    assert sum("easy" in text for text in BY_SLUG.values()) >= 10
    assert sum("en" in text for text in BY_SLUG.values()) >= 10


def test_the_catalogue_serves_every_moment_effect_audience_and_art_form():
    for name, slugs in KNOWN.items():
        used = {slug for text in BY_SLUG.values() for slug in text[name]}
        assert slugs - used == set(), name
    assert {text["level"] for text in BY_SLUG.values()} == set(Level.values)
    for moment, fewest in (("avant", 18), ("pendant", 8), ("apres", 16)):
        assert sum(moment in text["moments"] for text in BY_SLUG.values()) >= fewest, moment


def test_the_catalogue_goes_from_five_minutes_to_two_hours_and_from_one_person_to_thirty():
    assert min(text["minutes"][0] for text in BY_SLUG.values()) == 5
    assert max(text["minutes"][1] for text in BY_SLUG.values()) == 120
    assert [1, 1] in [text["group"] for text in BY_SLUG.values()]
    assert max(text["group"][1] for text in BY_SLUG.values()) == 30
    assert sum(text["material"] == [] for text in BY_SLUG.values()) >= 3


def test_no_two_techniques_say_the_same():
    for name in ("title", "summary", "aim", "preparation"):
        said = [text[name].casefold() for text in BY_SLUG.values()]
        assert len(set(said)) == len(said), name
    steps = [step["text"] for text in BY_SLUG.values() for step in text["steps"]]
    assert len(set(steps)) == len(steps)


def test_each_technique_is_long_enough_to_be_led_and_short_enough_to_be_read():
    lengths = [sum(len(part.split()) for part in strings(text)) for text in BY_SLUG.values()]
    assert min(lengths) >= 300
    assert max(lengths) <= 1000
    assert 400 <= mean(lengths) <= 800
