"""Is this organisation here already? The same SIRET, or the same name in the same commune."""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Q

from common.folding import plain

LEGAL_WORDS = frozenset(
    {"association", "associations", "asso", "assoc", "loi", "1901", "sarl", "sas", "sasu", "scop", "scic"}
    | {"epic", "epcc", "gie", "sa", "ong"}
)
SMALL_WORDS = frozenset({"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les"})
SHORT_FORMS = {"st": "saint", "ste": "sainte", "ctre": "centre"}


class Reason(StrEnum):
    SIRET = "même SIRET"
    NAME = "même nom dans la même commune"


@dataclass(frozen=True)
class Match:
    organisation: object
    reason: Reason


def fold(text: str) -> str:
    """What two spellings of one name have in common: « L’Œuvre (association) » and « OEUVRE »."""
    words = [SHORT_FORMS.get(word, word) for word in plain(text).split()]
    kept = [word for word in words if word not in LEGAL_WORDS and word not in SMALL_WORDS]
    return " ".join(kept or words)[:160]


def find(*, model, siret: str = "", name: str = "", commune: str = "", exclude=None) -> list[Match]:
    """Open organisations of this kind that look like the same one, the surest first."""
    folded = fold(name)
    wanted = Q(folded_name=folded) if folded else Q()
    wanted |= Q(siret=siret) if siret else Q()
    if not wanted:
        return []
    candidates = model.objects.open().filter(wanted).select_related("territory")
    if exclude is not None:
        candidates = candidates.exclude(pk=exclude.pk)
    place = fold(commune)
    found = []
    for each in candidates:
        if siret and each.siret == siret:
            found.append(Match(each, Reason.SIRET))
        elif folded and each.folded_name == folded and fold(each.commune) == place:
            found.append(Match(each, Reason.NAME))
    return sorted(found, key=lambda match: (match.reason is not Reason.SIRET, match.organisation.pk))
