"""Techniques as files: one TOML each, read strictly. A wrong key is told with its file, and nothing is loaded.

What may stand in a file is said here and nowhere else; the slugs are those of common/domain/reference_terms.py.
"""

import tomllib
from pathlib import Path

from common.domain import reference_terms
from common.drawings.pictograms import CHOICES
from common.enums import Licence
from resources.demo.strict import Bounds, Many, Misplaced, Number, OneOf, Table, Text, inner
from resources.enums import Level, Moment, Per

FOLDER = Path(__file__).parent / "content" / "techniques"


class Unreadable(Exception):
    """« 03-photos.toml, steps[2].minutes : un nombre entier est attendu. »"""

    def __init__(self, file: str, key: str, why: str):
        super().__init__(f"{file}, {key} : {why}")


def slugs(terms) -> frozenset[str]:
    return frozenset(term[0] for term in terms)


LINES = Many(Text(500))
STEPS = Many(Table({"minutes": Number(), "title": Text(90), "text": Text(900)}, {}), least=1)
HARD = Many(Table({"who": Text(120), "help": Text(500)}, {}))
WORDS = {"title": Text(120), "summary": Text(400), "aim": Text(220)}
THING = Table({"name": Text(160)}, {"count": Number(), "per": OneOf(frozenset(Per.values))})
ENGLISH = Table(
    WORDS | {"steps": STEPS},
    {
        "material": Many(Table({"name": Text(160)}, {"count": Number(), "per": Text()})),
        "preparation": Text(900),
        "variants": LINES,
        "pitfalls": LINES,
        "hard_for": HARD,
        "easy": Many(Text(160)),
        "authors": Text(200),
        "source": Text(200),
        "keywords": Text(400),
    },
)
CARD = Table(
    WORDS
    | {
        "slug": Text(80),
        "moments": Many(OneOf(frozenset(Moment.values)), least=1),
        "minutes": Bounds(),
        "group": Bounds(),
        "level": OneOf(frozenset(Level.values)),
        "themes": Many(OneOf(slugs(reference_terms.THEMES)), least=1),
        "material": Many(THING),
        "steps": STEPS,
        "authors": Text(200),
        "licence": OneOf(frozenset(Licence.values)),
    },
    {
        "audiences": Many(OneOf(slugs(reference_terms.AUDIENCES))),
        "age_bands": Many(OneOf(slugs(reference_terms.AGES))),
        "art_forms": Many(OneOf(slugs(reference_terms.ART_FORMS))),
        "keywords": LINES,
        "preparation": Text(900),
        "variants": LINES,
        "pitfalls": LINES,
        "hard_for": HARD,
        "easy": Many(Text(160)),
        "easy_pictograms": Many(OneOf(slugs(CHOICES))),
        "source": Text(200, may_be_empty=True),
        "related": Many(Text(80)),
        "en": ENGLISH,
    },
)


def read_all(folder: Path = FOLDER) -> list[dict]:
    cards = [read(path) for path in sorted(folder.glob("*.toml"))]
    known = {card["slug"] for card in cards}
    for card in cards:
        if lost := [slug for slug in card.get("related", ()) if slug not in known]:
            raise Unreadable(card["file"], "related", f"aucune fiche ne s’appelle {', '.join(lost)}.")
    return cards


def read(path: Path) -> dict:
    try:
        card = inner(CARD, tomllib.loads(path.read_text("utf-8")), "")
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(path.name, "fichier", f"ce n’est pas du TOML ({error}).") from error
    except Misplaced as error:
        raise Unreadable(path.name, error.place.lstrip(".") or "fichier", f"{error.why}.") from error
    check_time(path.name, card)
    check_english(path.name, card)
    check_pictograms(path.name, card)
    return card | {"file": path.name}


def check_time(name: str, card: dict) -> None:
    """The steps hold in the time announced."""
    total, (low, high) = sum(step["minutes"] for step in card["steps"]), card["minutes"]
    if not low <= total <= high:
        raise Unreadable(name, "steps", f"les étapes durent {total} minutes ; la fiche annonce de {low} à {high}.")


def check_english(name: str, card: dict) -> None:
    """A translation says as many things as its original, in the same order."""
    for key, value in card.get("en", {}).items():
        if isinstance(value, list) and len(value) != len(card.get(key, ())):
            raise Unreadable(name, f"en.{key}", f"{len(value)} au lieu de {len(card.get(key, ()))}.")


def check_pictograms(name: str, card: dict) -> None:
    """One beside each easy sentence, or none at all: then they are guessed from the words."""
    drawn, said = len(card.get("easy_pictograms", ())), len(card.get("easy", ()))
    if drawn not in (0, said):
        raise Unreadable(name, "easy_pictograms", f"{drawn} pour {said} phrases.")
