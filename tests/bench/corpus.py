"""Documents that look like ours: real French words, as often as French uses them, in as many rows as are asked for.

The words come from what is installed anyway: the French catalogues of Django, Wagtail and the others, and our pages.
"""

import random
import re
from collections import Counter
from datetime import date, timedelta
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path

from search.registry import MEMBERS, PUBLIC, Entry, Facet, Kind
from tests.bench.place import PROJECT

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SHARE_OF_RARE = 1.07  # of the law by which the nth word is used 1/n^share times as often as the first
VALUES = {
    "theme": (16, 3),
    "audience": (15, 3),
    "age": (6, 2),
    "art_form": (20, 2),
    "format": (6, 2),
    "territory": (34, 1),
}


def facet(name: str) -> Facet:
    values = {f"{name}-{n}": f"{name} {n}" for n in range(VALUES[name][0])}
    return Facet(name, name, lambda: values)


class Fake(Kind):
    slug, label, plural = "bench", "document", "documents"
    model = object
    facets = tuple(facet(name) for name in VALUES)


class Variants(Kind):
    """What must be found, apart: among thousands of pages that hold the same words nobody can say which comes first."""

    slug, label, plural = "variant", "variante", "variantes"
    model = str


def french_words() -> list[str]:
    """The commonest first."""
    counts = Counter()
    for package in ("django", "wagtail", "allauth", "wagtail_localize"):
        root = Path(find_spec(package).submodule_search_locations[0])
        for path in sorted(root.rglob("locale/fr/LC_MESSAGES/*.po")):
            said = re.findall(r'^msgstr(?:\[\d\])? "(.*)"$', path.read_text("utf-8"), re.MULTILINE)
            counts.update(
                word.lower() for line in said for word in WORD.findall(re.sub(r"%\([^)]*\)\w|\{.*?\}", " ", line))
            )
    for path in sorted([*PROJECT.glob("site/*/demo/**/*.py"), *PROJECT.glob("resources/demo/**/*.*")]):
        if path.suffix in (".py", ".toml"):
            counts.update(word.lower() for word in WORD.findall(path.read_text("utf-8")) if len(word) > 1)
    return [word for word, _ in counts.most_common()]


def documents(how_many: int, seed: int = 1, words_each: tuple[int, int] = (120, 220)):
    """Entries of some two hundred words."""
    words, chance = french_words(), random.Random(seed)
    weights = list(accumulate(1 / (rank + 2) ** SHARE_OF_RARE for rank in range(len(words))))

    def text(length: int) -> str:
        return " ".join(chance.choices(words, cum_weights=weights, k=length))

    for number in range(how_many):
        reader = chance.choices([PUBLIC, MEMBERS, f"territory:{chance.randrange(34)}"], [80, 12, 8])[0]
        yield Entry(
            title=text(chance.randint(3, 8)).capitalize(),
            url=f"/bench/{number}/",
            summary=text(25),
            body=text(chance.randint(*words_each)),
            audience=(reader,),
            facets={
                name: {
                    f"{name}-{min(int(chance.expovariate(6 / values)), values - 1)}"
                    for _ in range(chance.randint(1, most))
                }
                for name, (values, most) in VALUES.items()
            },
            day=date(2026, 1, 1) + timedelta(days=chance.randrange(300)),
            extra={"duration": "30 min"},
        )


def searches(how_many: int, seed: int = 2) -> list[str]:
    """What people type: one to three words that mean something, common ones more often."""
    chance = random.Random(seed)
    words = [word for word in french_words()[40:4000] if len(word) > 3]
    weights = list(accumulate(1 / (rank + 20) for rank in range(len(words))))
    sizes = chance.choices((1, 2, 3), (50, 35, 15), k=how_many)
    return [" ".join(chance.choices(words, cum_weights=weights, k=size)) for size in sizes]


def beginnings(how_many: int, seed: int = 3) -> list[str]:
    chance = random.Random(seed)
    return [text[: chance.randint(2, max(3, len(text)))] for text in searches(how_many, seed)]


VARIANTS = {  # what is typed → what stands in the document
    "médiation culturelle": "La médiation culturelle",
    "mediation culturelle": "La médiation culturelle",
    "médiations culturelles": "La médiation culturelle",
    "permanence": "Tenir une permanence",
    "permanences": "Tenir une permanence",
    "benevole": "Devenir bénévole",
    "théatre": "Aller au théâtre",
    "ECOLE": "À l’école du regard",
    "cultures du coeur": "Cultures du Cœur",
    "cultures du cœur": "Cultures du Cœur",
    "abecedaire": "L’abécédaire",
    "animer": "L’animation d’un groupe",
    "accueil": "L’accueil d’une famille",
    "l'accueil": "L’accueil d’une famille",
    "l’accueil": "L’accueil d’une famille",
    "jeux de rôles": "Un jeu de rôle",
    "socioculturel": "Le centre socio-culturel",
    "parcour culturel": "Un parcours culturel",
    "mediaton culturelle": "La médiation culturelle",
    "bénévolle": "Devenir bénévole",
    "permanance": "Tenir une permanence",
    "aceuil": "L’accueil d’une famille",
    "média": "La médiation culturelle",
    "media": "La médiation culturelle",
}
