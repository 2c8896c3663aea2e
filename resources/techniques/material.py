"""Material sorted by what a team has at hand, so that one may ask for what can be done with it, and nothing more.

A technique is indexed by everything it needs together (« images+papier »). Whoever has paper and pictures is offered
what needs both, either or nothing: every such set is asked for.
"""

import re
from itertools import combinations

from django.db.models import TextChoices
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

NOTHING = "rien"


class Need(TextChoices):
    PAPER = "papier", _("Papier, feutres, cartes")
    PICTURES = "images", _("Images, photos ou plans imprimés")
    SCREEN = "ecran", _("Un téléphone ou un écran")
    SOUND = "son", _("De quoi écouter")
    OBJECTS = "objets", _("Des objets, des tissus, des accessoires")


# The first family one of whose words begins a word of the name. Furniture is everywhere: it needs no preparing.
WORDS = (
    ("", "table mur chaise siege banc fauteuil tapis coussin wall chair stool"),
    (Need.SCREEN, "telephone ordinateur internet ecran videoprojecteur tablette phone screen computer"),
    (Need.SOUND, "enceinte haut-parleur musique enregistre air- airs- loudspeaker speaker music"),
    (
        Need.PICTURES,
        "image photo plan affiche programme brochure dessin illustre billet depliant picture map poster ticket",
    ),
    (
        Need.PAPER,
        (
            "papier feuille feutre stylo crayon carte carton bande carnet enveloppe gommette surligneur fiche page "
            "marque-page tableau panneau etiquette pense-bete paper sheet pen pencil card sticker envelope sign board"
        ),
    ),
)


def need_of(name: str) -> str:
    slug = f"-{slugify(name)}-"
    for need, words in WORDS:
        if any(re.search(rf"-{word}", slug) for word in words.split()):
            return str(need)
    return str(Need.OBJECTS)


def needs(page) -> list[str]:
    """The families a technique draws on, in their own order."""
    found = {block.value.get("need") or need_of(block.value["name"]) for block in page.material}
    return [need for need in Need.values if need in found]


def together(wanted: list[str]) -> str:
    """One word for a set of families: what the index keeps."""
    return "+".join(need for need in Need.values if need in wanted) or NOTHING


def within(had: list[str]) -> list[str]:
    """Everything that can be done with this, nothing included."""
    known = [need for need in Need.values if need in had]
    return [together(some) for size in range(len(known) + 1) for some in combinations(known, size)]
