"""Synonyms, as an editor writes them one day after a search that found nothing."""

import tomllib
from pathlib import Path

from common.demo import World, stage
from search.models import Synonym

FILE = Path(__file__).parent / "synonyms.toml"


def groups() -> list[tuple[str, list[str]]]:
    """Each with its language."""
    written = tomllib.loads(FILE.read_text("utf-8"))
    return [(language, words) for language, found in written.items() for words in found]


@stage("synonyms", label="Synonymes de la recherche")
def synonyms(world: World) -> None:
    teach(world.each(groups()))


def teach(found) -> None:
    for language, words in found:
        Synonym.objects.get_or_create(language=language, words="\n".join(words))
