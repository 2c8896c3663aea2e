"""Plain French, sentence by sentence: what is refused, what is left alone, and what it costs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.domain.plain_language import Level, read, sentences
from resources.domain.plain_rules import Jargon

JARGON = [Jargon("médiation", "on vous explique"), Jargon("public éloigné", ""), Jargon("éloigné", "loin")]


def rules(text: str, jargon=()) -> list[str]:
    return [advice.rule for sentence in read(text, jargon=jargon).sentences for advice in sentence.advice]


@pytest.mark.parametrize(
    "text",
    [
        "Le cirque est gratuit.",
        "Venez à 15 h 30 avec vos enfants.",
        "On rit, on danse, et les petits montent sur scène.",
        "Le bus 102 s’arrête devant la porte.",
        "Nous nous sommes levés tôt.",
        "Le musée est fermé le mardi.",
        "Elle est arrivée hier à Saint-Étienne-du-Rouvray.",
        "Prenez le RER puis le tram.",
        "Vous ne venez pas ? Prévenez-nous.",
        "1 personne sur 4 vient seule.",
    ],
)
def test_a_sentence_one_would_say_to_a_neighbour_gets_no_advice(text):
    assert rules(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (" ".join(["mot"] * 16), "length"),
        ("Une sortie intergénérationnelle est prévue.", "word"),
        ("Les places seront réservées par la structure.", "passive"),
        ("Le programme a été choisi avec vous.", "passive"),
        ("Vous êtes invités au spectacle.", "passive"),
        ("Rendez-vous le 12/12 au théâtre.", "figure"),
        ("Rendez-vous à 20:30.", "figure"),
        ("60 % des places partent vite.", "figure"),
        ("Un château du XVIIIe siècle.", "figure"),
        ("Nous serons vingt-cinq.", "figure"),
        ("Les habitants du QPV viennent.", "acronym"),
        ("Ne venez pas sans votre billet.", "denial"),
        ("Venez tôt (la salle est petite).", "aside"),
        ("Venez ; on vous attend.", "aside"),
    ],
)
def test_what_makes_a_sentence_hard_is_told(text, rule):
    assert rule in rules(text)


def test_advice_says_which_words_and_what_to_do():
    (sentence,) = read("Les places sont réservées par nous.").sentences
    assert sentence.advice[0].words == "sont réservées"
    assert "qui fait quoi" in sentence.advice[0].message


def test_names_of_places_are_as_long_as_they_are():
    assert rules("On va à Villeneuve-d’Ascq et à Sainte-Geneviève-des-Bois.") == []
    assert rules("Allons au théâtre Championnatissimo.") == []


def test_an_elided_word_is_counted_without_its_article():
    assert rules("Voici l’exposition.") == []


def test_a_title_in_capitals_is_not_made_of_acronyms():
    assert rules("SORTIES DU MOIS") == []


def test_jargon_is_found_in_the_plural_whatever_its_accents_and_says_what_to_say():
    (found,) = read("Des MEDIATIONS pour tous.", jargon=JARGON).sentences[0].advice
    assert found.rule == "jargon"
    assert "dites plutôt « on vous explique »" in found.message


def test_the_longest_expression_hides_what_it_holds():
    assert [a.words for a in read("Les publics éloignés.", jargon=JARGON).sentences[0].advice] == ["public éloigné"]


def test_jargon_without_an_answer_asks_to_look_for_one():
    assert "plus simple" in read("Un public éloigné.", jargon=JARGON).sentences[0].advice[0].message


def test_a_word_that_only_begins_like_jargon_is_left_alone():
    assert rules("Ce médiateur est là.", JARGON) == []
    assert rules("Une remédiation.", JARGON) == []


def test_an_empty_line_of_the_list_finds_nothing():
    assert rules("Un mot.", [Jargon(" ", "rien")]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un. Deux ! Trois ? Quatre…", ["Un.", "Deux !", "Trois ?", "Quatre…"]),
        ("M. Martin et Mme. Diallo viennent. Bien.", ["M. Martin et Mme. Diallo viennent.", "Bien."]),
        ("Titre\nUne phrase.", ["Titre", "Une phrase."]),
        ("Il dit : « Viens ! » Elle vient.", ["Il dit : « Viens ! » Elle vient."]),
        ("Rendez-vous au 3 av. Foch. Merci.", ["Rendez-vous au 3 av. Foch.", "Merci."]),
        ("…\n—\n", []),
        ("", []),
    ],
)
def test_a_text_is_cut_where_a_reader_breathes(text, expected):
    assert sentences(text) == expected


def test_the_score_goes_from_clear_to_difficult():
    clear = read("Le cirque est gratuit. Venez nombreux.")
    assert (clear.score, clear.level) == (100, Level.CLEAR)
    hard = read(
        "Le dispositif de médiation interprofessionnelle, qui a été proposé par le CCAS (et ses partenaires "
        "institutionnels), est destiné à 60 % des personnes accompagnées qui ne viennent pas sans invitation."
    )
    assert hard.level is Level.HARD
    assert hard.score < 30


def test_a_long_hard_sentence_weighs_more_than_a_short_one():
    short, long = "Venez ; merci.", " ".join(["mot"] * 30)
    assert read(f"{short}\nVenez vite chez nous.").score > read(f"{long}\nVenez vite chez nous.").score


def test_nothing_written_is_nothing_to_blame():
    report = read("")
    assert (report.score, report.to_rewrite, report.words) == (100, [], 0)


def test_the_hardest_sentence_is_shown_first():
    report = read("Venez ; merci.\nLe CCAS ne vient pas sans vous.\nBien.")
    assert [one.text for one in report.to_rewrite] == ["Le CCAS ne vient pas sans vous.", "Venez ; merci."]


@given(st.text(max_size=300))
def test_whatever_is_written_the_score_stays_between_nothing_and_a_hundred(text):
    report = read(text, jargon=JARGON)
    assert 0 <= report.score <= 100
    assert all(sentence.text for sentence in report.sentences)


@given(st.lists(st.sampled_from(["Venez.", "Le CCAS vient.", "On rit ; on danse."]), min_size=1, max_size=8))
def test_a_text_is_never_better_than_its_best_sentence_nor_worse_than_its_worst(pieces):
    each = [read(piece).score for piece in pieces]
    assert min(each) <= read("\n".join(pieces)).score <= max(each)


def test_a_very_long_text_is_read_at_once():
    assert read("Le bus passe. " * 20_000).words <= 9_000
