"""The files of the demo are read strictly: a fault is told with its file and its key."""

import pytest

from resources.demo import cards

GOOD = """
title = "Essai"
slug = "essai"
summary = "Deux phrases."
aim = "Essayer."
moments = ["avant"]
minutes = [10, 20]
group = [4, 12]
level = "debut"
themes = ["liens"]
material = [{ name = "feuilles", count = 2, per = "personne" }]
authors = "Des référentes"
licence = "cc-by-sa"
variants = ["Plus court."]

[[steps]]
minutes = 15
title = "Choisir"
text = "Chacun choisit."
"""


@pytest.fixture
def folder(tmp_path):
    def write(text: str, name="01-essai.toml"):
        (tmp_path / name).write_text(text, "utf-8")
        return tmp_path

    return write


def test_a_good_file_is_read(folder):
    (card,) = cards.read_all(folder(GOOD))
    assert (card["minutes"], card["file"]) == ((10, 20), "01-essai.toml")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("minutes = 15", 'minutes = "15"'), "steps[0].minutes : un nombre entier"),
        (("minutes = 15", "minutes = 0"), "steps[0].minutes"),
        (("minutes = 15", "minutes = 25"), "steps : les étapes durent 25 minutes ; la fiche annonce de 10 à 20"),
        (('slug = "essai"', ""), "il manque slug"),
        (('slug = "essai"', 'slug = "essai"\ncouleur = "bleu"'), "clé inconnue : couleur"),
        (('["liens"]', '["amour"]'), "themes[0] : « amour » n’est pas connu"),
        (("[4, 12]", "[12, 4]"), "group : le plus petit nombre vient d’abord"),
        (("[4, 12]", "[4]"), "group : deux nombres"),
        (('per = "personne"', 'per = "chaise"'), "material[0].per"),
        (('aim = "Essayer."', f'aim = "{"a" * 221}"'), "aim : 221 caractères, 220 au plus"),
        (('aim = "Essayer."', 'aim = "  "'), "aim : un texte est attendu"),
        (('level = "debut"', 'level = ["debut"]'), "level"),
        (('variants = ["Plus court."]', 'related = ["ailleurs"]'), "related : aucune fiche ne s’appelle ailleurs"),
        (("[[steps]]", "[[steps"), "ce n’est pas du TOML"),
    ],
)
def test_a_fault_is_told_with_its_file_and_its_key(folder, change, said):
    with pytest.raises(cards.Unreadable) as fault:
        cards.read_all(folder(GOOD.replace(*change)))
    assert str(fault.value).startswith("01-essai.toml, ")
    assert said in str(fault.value)


def test_a_translation_says_as_many_things_as_its_original(folder):
    english = '\n[en]\ntitle = "Try"\nsummary = "Two."\naim = "Try."\nsteps = []\n'
    with pytest.raises(cards.Unreadable, match=r"en\.steps"):
        cards.read_all(folder(GOOD + english))


def test_every_file_of_the_catalogue_is_good():
    read = cards.read_all()
    assert len(read) >= 40
    assert sum(bool(card.get("easy")) for card in read) >= 10
    assert sum("en" in card for card in read) >= 10
