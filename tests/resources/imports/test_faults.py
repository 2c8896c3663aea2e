"""Every fault of a line, with the sentence that the editor reads and what it says to do."""

import pytest

from common.models import Theme
from resources.models import ImportedCard, TechniquePage
from tests.resources import shelf
from tests.resources.imports.papers import HEADINGS, card, csv, ods, saved, xlsx

pytestmark = pytest.mark.django_db
TOO_LONG = "Raccourcissez ce texte."
MINUTES = "Écrivez des minutes, comme « 20 » ou « 20 à 30 » ; « 1 h 30 » se lit aussi."
GROUP = "Écrivez le plus petit et le plus grand groupe, comme « 4 à 12 »."
FROM_LIST = "Prenez les mots de la liste, séparés par « ; »."
MOMENTS = "Écrivez « avant », « pendant », « après », séparés par « ; »."
STEP = "Corrigez ses minutes, ou coupez-la en deux."
ZIP = "Ajoutez le ZIP des fichiers, ou videz la case."
WORKED = "Ce qu’elle travaille"


def told(run) -> list[tuple]:
    assert run.state == "planned", run.refusal
    return [(fault["line"], fault["column"], fault["wrong"], fault["todo"]) for fault in run.report["faults"]]


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("column", "cell", "wrong", "todo"),
    [
        ("Titre", "", "Le titre manque.", "Écrivez le nom de la technique."),
        ("Titre", "x" * 256, "256 signes : 255 au plus.", TOO_LONG),
        ("Référence", "x" * 81, "La référence a plus de 80 signes.", "Raccourcissez-la."),
        ("À quoi elle sert", "x" * 221, "221 signes : 220 au plus.", TOO_LONG),
        ("Introduction", "x" * 401, "401 signes : 400 au plus.", TOO_LONG),
        ("Préparation", "x" * 901, "901 signes : 900 au plus.", TOO_LONG),
        ("Qui l’a faite", "x" * 201, "201 signes : 200 au plus.", TOO_LONG),
        ("D’où elle vient", "x" * 201, "201 signes : 200 au plus.", TOO_LONG),
        ("Autres mots", "x" * 401, "401 signes : 400 au plus.", TOO_LONG),
        ("Durée", "", "La durée manque.", MINUTES),
        ("Durée", "longtemps", "Ce n’est pas une durée.", MINUTES),
        ("Durée", "900", "La durée va de 1 à 480 minutes.", MINUTES),
        ("Groupe", "", "La taille du groupe manque.", GROUP),
        ("Groupe", "tout le monde", "Ce n’est pas un nombre de personnes.", GROUP),
        ("Groupe", "0 à 12", "La taille du groupe va de 1 à 200 personnes.", GROUP),
        ("Groupe", "2026-12-04", "Le tableur en a fait une date.", GROUP),
        ("Moments", "au dessert", "Ce n’est ni avant, ni pendant, ni après.", MOMENTS),
        ("Niveau", "Fusée", "Ce mot n’est pas dans la liste.", "Choisissez un mot de la liste, ou videz la case."),
        ("Niveau", "Pour comencer", "Ce mot n’est pas dans la liste.", "Vouliez-vous dire « Pour commencer » ?"),
        ("Licence", "CC BI SA", "Ce mot n’est pas dans la liste.", "Vouliez-vous dire « CC BY-SA 4.0 » ?"),
        (WORKED, "Découverte ; Fusée", "Pas dans la liste : Fusée.", FROM_LIST),
        (WORKED, "Decouvertes", "Pas dans la liste : Decouvertes.", "Vouliez-vous dire « Découverte » ?"),
        ("Publics", "les famille", "Pas dans la liste : les famille.", "Vouliez-vous dire « Familles » ?"),
        ("Âges", "les grands", "Pas dans la liste : les grands.", FROM_LIST),
        ("Formes d’art", "Cinémas", "Pas dans la liste : Cinémas.", "Vouliez-vous dire « Cinéma » ?"),
        ("Déroulé", "300 min | Un | a", "L’étape 1 dure 300 minutes : entre 1 et 240.", STEP),
        ("Matériel", "900 images", "« images » : de 1 à 500.", "Corrigez le nombre."),
        ("Variantes", "x" * 501, "La variante 1 a 501 signes, 500 au plus.", "Raccourcissez, ou allez à la ligne."),
        ("Pièges", "a\n" + "x" * 501, "Le piège 2 a 501 signes, 500 au plus.", "Raccourcissez, ou allez à la ligne."),
        ("Documents", "fiche.pdf", "« fiche.pdf » est nommé, et aucun ZIP n’a été déposé.", ZIP),
        ("Titre", "=A1", "La case contient une formule.", "Copiez la colonne, puis collez les valeurs seules."),
    ],
)  # fmt: skip
def test_a_faulty_cell_is_told_with_its_line_its_column_and_what_to_do(read, column, cell, wrong, todo):
    run = read(card(1), card(2, **{column: cell}))
    assert [tuple(map(plain, map(str, each))) for each in told(run)] == [("3", column, wrong, todo)]
    assert (run.total, run.good, run.faulty, run.known) == (2, 1, 1, 0)
    assert not TechniquePage.objects.exists()


def test_a_merged_cell_is_told(read):
    from openpyxl import load_workbook

    book = load_workbook(xlsx(card(1), card(2)))
    book.active.merge_cells("A2:A3")
    assert [(line, wrong) for line, _column, wrong, _todo in told(read(file=saved(book)))] == [
        (2, "La case est fusionnée avec ses voisines."),
        (3, "La case est fusionnée avec ses voisines."),
    ]


def test_every_fault_of_a_line_is_told_at_once(read):
    faults = told(read(card(1, Durée="x", Groupe="y", Licence="z")))
    assert {column for _line, column, _wrong, _todo in faults} == {"Durée", "Groupe", "Licence"}


def test_the_same_line_twice_is_told_by_its_reference_or_else_its_title(read):
    untitled = {"Référence": ""}
    cards = (card(2, Référence="a 1"), card(3, **untitled, Titre="Le mur"), card(4, **untitled, Titre="LE MUR"))
    faults = told(read(card(1), *cards))
    assert [(line, column, wrong) for line, column, wrong, _todo in faults] == [
        (3, "Référence", "Même référence qu’à la ligne 2."),
        (5, "Titre", "Même titre qu’à la ligne 4."),
    ]
    assert faults[0][3] == "Gardez une seule des deux lignes."


def test_a_file_without_its_columns_is_refused_with_what_was_read(read):
    run = read(file=xlsx(card(1), headings=["Titre", "Couleur"]))
    assert run.state == "refused"
    assert plain(run.refusal).startswith("Il manque les colonnes « Durée », « Groupe ».")


def test_more_lines_than_a_catalogue_has_are_refused(read, monkeypatch):
    monkeypatch.setattr("resources.domain.imports.lines.MOST", 2)
    run = read(card(1), card(2), card(3))
    assert run.state == "refused"
    assert plain(run.refusal).startswith("Ce fichier a plus de 2 lignes : partagez-le")


@pytest.mark.parametrize("write", [xlsx, ods, csv])
def test_excel_libreoffice_and_csv_say_the_same(read, write):
    run = read(file=write(card(1), card(2, Durée="longtemps")))
    assert (run.good, run.faulty) == (1, 1)
    assert told(run)[0][:3] == (3, "Durée", "Ce n’est pas une durée.")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_csv_of_any_encoding_is_read(read, encoding):
    run = read(file=csv(card(1, Licence="Licence ouverte"), encoding=encoding))
    assert (run.state, run.good, run.report["unread"]) == ("planned", 1, [])


def test_headings_that_nobody_knows_are_told_and_others_understood(read):
    given = {"Nom de la technique": "Le mur", "Temps": "20", "Participants": "8", "Couleur": "bleu"}
    run = read(file=xlsx(given, headings=list(given)))
    assert (run.good, run.report["unread"]) == (1, ["Couleur"])


def test_lists_are_read_by_label_by_short_name_and_for_everybody(read, catalogue):
    Theme.objects.filter(slug="liens").update(retired=True)
    assert read(
        card(1, **{"Ce qu’elle travaille": "découverte / pouvoir d'agir", "Âges": "7-10", "Publics": "tous"})
    ).good
    assert read(card(1, **{"Ce qu’elle travaille": "Liens"})).faulty == 1


# --- what is already there, what is still missing ---------------------------------------------------


def test_a_card_of_the_catalogue_with_the_same_title_is_left_alone(read):
    here = shelf.technique("Le  Vote avec les pieds !")
    run = read(card(1, Titre="Le vote avec les pieds"), card(2))
    assert (run.good, run.known) == (1, 1)
    assert run.report["here"] == [{"line": 2, "title": "Le vote avec les pieds", "page": here.pk, "name": here.title}]


def test_two_cards_of_one_title_are_two_when_their_references_are(read, catalogue):
    page = shelf.technique("Le mur")
    ImportedCard.objects.create(place=catalogue, key="r:b 7", page=page)
    run = read(card(1, Titre="Le mur"), card(2, Titre="Le mur"), card(3, Référence="", Titre="Le mur"))
    assert (run.good, run.known) == (2, 1)


def test_what_is_known_is_not_read_further(read):
    shelf.technique("Le mur")
    assert read(card(1, Titre="Le mur", Durée="longtemps", Documents="perdu.pdf")).faulty == 0


def test_what_a_card_lacks_to_be_published_is_told_and_keeps_nothing_back(read):
    bare = dict.fromkeys(
        ("À quoi elle sert", "Moments", "Ce qu’elle travaille", "Matériel", "Qui l’a faite", "Licence"), ""
    )
    run = read(card(1), card(2, **bare, Déroulé="50 min | Tout | a"))
    assert (run.good, run.faulty, run.report["unfinished"]) == (2, 0, 1)
    (gap,) = run.report["gaps"]
    assert (gap["line"], gap["title"]) == (3, "Technique 2")
    missing = " ".join(map(plain, gap["missing"]))
    for words in ("à quoi elle sert", "avant, pendant ou après", "au moins un effet", "matériel", "50 minutes en tout",
                  "qui l’a faite", "« Tous droits réservés » en attendant"):  # fmt: skip
        assert words in missing


def test_the_headings_of_the_model_are_those_we_read():
    assert len(set(HEADINGS)) == len(HEADINGS)
