"""What people write in a cell, and what a card keeps of it."""

import pytest

from resources.domain.imports import measures, texts


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("20", (20, 20)),
        ("20 min", (20, 20)),
        ("20 à 30 minutes", (20, 30)),
        ("20-30 mn", (20, 30)),
        ("30 – 20", (20, 30)),
        ("de 20 à 30 min", (20, 30)),
        ("entre 20 et 30 minutes", (20, 30)),
        ("1h", (60, 60)),
        ("1 h 30", (90, 90)),
        ("1h30 à 2h", (90, 120)),
        ("45 min à 1 h", (45, 60)),
        ("1 à 2 h", (60, 120)),
        ("1 à 2 heures", (60, 120)),
        ("00:45:00", (45, 45)),
        ("01:30", (90, 90)),
        ("20'", (20, 20)),
        ("longtemps", None),
        ("20 à 30 à 40", None),
        ("une demi-heure", None),
        ("2026-12-04", None),
        ("1e9", None),
    ],
)
def test_a_duration_is_read_as_it_is_said(text, kept):
    assert measures.minutes(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("12", (12, 12)),
        ("4 à 12", (4, 12)),
        ("12-4 personnes", (4, 12)),
        ("de 4 à 12 participants", (4, 12)),
        ("jusqu’à 12", (1, 12)),
        ("max 12 pers.", (1, 12)),
        ("beaucoup", None),
        ("4 à beaucoup", None),
    ],
)
def test_a_group_is_read_as_it_is_said(text, kept):
    assert measures.people(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("10 min | Choisir | Chacun prend.", (10, "Choisir", "Chacun prend.")),
        ("- 10 minutes : Choisir : Chacun prend.", (10, "Choisir", "Chacun prend.")),
        ("1. Choisir : Chacun prend. (10 min)", (10, "Choisir", "Chacun prend.")),
        ("5' Se dire bonjour", (5, "Se dire bonjour", "")),
        ("Choisir une image.", (None, "Choisir une image", "")),
        (
            "Chacun prend une image et la montre. " * 4,
            (None, "Étape 1", ("Chacun prend une image et la montre. " * 4).strip()),
        ),
        ("Titre bien trop long pour un titre " * 3 + ": suite", (None, "Étape 1", None)),
    ],
)
def test_a_step_has_its_minutes_its_title_and_its_text(text, kept):
    minutes, title, said = kept
    (step,), wrong = texts.steps(text, None)
    assert wrong is None
    assert (step["minutes"], step["title"]) == (minutes, title)
    assert said is None or step["text"] == said


def test_steps_without_minutes_share_what_is_left_of_the_card():
    steps, _ = texts.steps("10 min | Un | a\nDeux\nTrois", 31)
    assert [step["minutes"] for step in steps] == [10, 11, 10]
    steps, _ = texts.steps("30 min | Un | a\nDeux", 20)
    assert [step["minutes"] for step in steps] == [30, 1]


@pytest.mark.parametrize(
    ("text", "what", "todo"),
    [
        ("300 min | Un | a", "L’étape 1 dure 300 minutes : entre 1 et 240.", "Corrigez ses minutes"),
        ("0 min | Un | a", "L’étape 1 dure 0 minutes", "Corrigez ses minutes"),
        ("Un | a\nDeux | " + "x" * 901, "L’étape 2 a 901 signes, 900 au plus.", "Coupez-la en deux"),
    ],
)
def test_a_step_that_a_card_cannot_bear_is_told(text, what, todo):
    _, wrong = texts.steps(text, 30)
    assert wrong.what.startswith(what)
    assert wrong.todo.startswith(todo)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("40 images", [("images", 40, "groupe")]),
        ("stylo (1 par personne)", [("stylo", 1, "personne")]),
        ("2 stylos par personne", [("stylos", 2, "personne")]),
        ("un stylo par participant", [("un stylo", 1, "personne")]),
        ("ciseaux (3) ; colle", [("ciseaux", 3, "groupe"), ("colle", None, "groupe")]),
        ("- papier kraft\n• feutres", [("papier kraft", None, "groupe"), ("feutres", None, "groupe")]),
        ("enceinte : 1 pour le groupe", [("enceinte", 1, "groupe")]),
    ],
)
def test_a_thing_has_its_name_and_how_many(text, things):
    found, none, wrong = texts.material(text)
    assert [(each["name"], each["count"], each["per"]) for each in found] == things
    assert not none
    assert wrong is None


@pytest.mark.parametrize("text", ["Aucun", "rien", "Sans matériel", "NÉANT"])
def test_nothing_at_all_is_an_answer(text):
    assert texts.material(text) == ([], True, None)


def test_a_cell_left_empty_is_none():
    assert texts.material("") == ([], False, None)


@pytest.mark.parametrize(
    ("text", "what"),
    [("900 images", "« images » : de 1 à 500."), ("x" * 161, "La ligne de matériel 1 a 161 signes, 160 au plus.")],
)
def test_material_that_a_card_cannot_bear_is_told(text, what):
    assert texts.material(text)[2].what == what


def test_files_are_named_one_a_line_or_apart_with_what_is_said_of_them():
    found = texts.named("photo.jpg : Une table ; fiche.pdf\n- dossier/plan.png")
    assert [(each.file, each.text) for each in found] == [
        ("photo.jpg", "Une table"),
        ("fiche.pdf", ""),
        ("dossier/plan.png", ""),
    ]
