"""Pieces of addresses: an organisation of any kind as « structure-12 », or « reseau » for the nation."""

from dataclasses import dataclass

from network.enums import Organisation
from network.models import Partner, Structure, Territory

WORDS = {"territoire": Territory, "structure": Structure, "partenaire": Partner}
NATION_WORD = "reseau"


@dataclass(frozen=True)
class Address:
    """What an address names; whether it exists, and may be seen, is for the view."""

    model: type | None  # None: the nation
    pk: int | None = None


class OrganisationConverter:
    regex = rf"(?:{NATION_WORD}|(?:{'|'.join(WORDS)})-\d{{1,10}})"

    def to_python(self, value: str) -> Address:
        word, _, number = value.partition("-")
        return Address(WORDS.get(word), int(number) if number else None)

    def to_url(self, target) -> str:
        if isinstance(target, Address):  # an address read, then written again in another language
            word = next((word for word, model in WORDS.items() if model is target.model), None)
            return f"{word}-{target.pk}" if word else NATION_WORD
        return word_for(target)


def word_for(target) -> str:
    """« structure-12 » for a structure; the nation is None."""
    if isinstance(target, str):
        return target
    if target is None or target == Organisation.NATION:
        return NATION_WORD
    word = next(word for word, model in WORDS.items() if isinstance(target, model))
    return f"{word}-{target.pk}"
