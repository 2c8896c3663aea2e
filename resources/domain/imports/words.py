"""What a cell chooses from lists: the words of the taxonomy, moments, level, licence."""

from common.enums import Licence
from common.folding import plain
from common.models import AgeBand, ArtForm, Audience, Theme
from common.spreadsheets.words import Nearest, listed, meant
from resources.enums import Level

TERMS = {"themes": Theme, "audiences": Audience, "age_bands": AgeBand, "art_forms": ArtForm}
LISTED = (*TERMS, "moments", "level", "licence")
EVERYBODY = frozenset(
    {"tous", "toutes", "tout public", "tous publics", "tous les publics", "tous les ages", "tous ages"}
)
MOMENTS = {"avant": "before", "pendant": "during", "apres": "after"}
AROUND = frozenset({"la", "sortie", "et", "ou", "puis", "de", "l", "une"})
LEVELS = {
    Level.BEGINNER: ("débutant", "facile", "simple", "1"),
    Level.USED: ("intermédiaire", "moyen", "habitude", "2"),
    Level.EXPERT: ("confirmé", "expert", "difficile", "expérience", "3"),
}
LICENCES = {
    Licence.ALL_RIGHTS: ("tous droits réservés", "copyright", "©"),
    Licence.CC_BY: ("CC BY",),
    Licence.CC_BY_SA: ("CC BY-SA",),
    Licence.CC_BY_NC_SA: ("CC BY-NC-SA",),
    Licence.CC0: ("CC0", "domaine public"),
    Licence.ETALAB: ("licence ouverte", "etalab"),
}


def possible() -> dict[str, list[str]]:
    """By field, what a cell may say."""
    words = {name: [term.label for term in model.objects.offered()] for name, model in TERMS.items()}
    return words | {
        "moments": ["avant", "pendant", "après"],
        "level": [str(level.label) for level in Level],
        "licence": [licence.label.partition(" — ")[0] for licence in Licence],
    }


class Choice:
    """One list, by any spelling of its words."""

    def __init__(self, values: dict[str, object], labels: dict):
        self.values, self.labels = values, labels
        self.near = Nearest(values)

    def find(self, text: str):
        return self.values.get(plain(text))

    def proposed(self, unknown: list[str]) -> str | None:
        found = [self.labels[self.values[near]] for near in map(self.near, unknown) if near]
        return meant(list(dict.fromkeys(found))) if found else None


def terms(model) -> Choice:
    values, labels = {}, {}
    for term in model.objects.offered():
        labels[term] = term.label
        for spelling in (term.slug, term.label, term.label.removesuffix(" ans"), term.slug.removesuffix("-ans")):
            values[plain(spelling)] = term
    return Choice(values, labels)


def choice(others: dict, labels: dict) -> Choice:
    values = {}
    for value, spellings in others.items():
        for spelling in (str(value), labels[value], labels[value].partition(" — ")[0], *spellings):
            values[plain(spelling)] = value
    return Choice({key: value for key, value in values.items() if key}, labels)


class Words:
    def __init__(self):
        self.terms = {name: terms(model) for name, model in TERMS.items()}
        self.level = choice(LEVELS, {level: str(level.label) for level in Level})
        self.licence = choice(LICENCES, {licence: licence.label.partition(" — ")[0] for licence in Licence})

    def read(self, given: dict, fault) -> dict:
        """The fields of a card that its lists say."""
        fields = {name: self.many(name, given.get(name, ""), fault) for name in TERMS}
        fields |= self.moments(given.get("moments", ""), fault)
        for name, usual in (("level", Level.BEGINNER), ("licence", Licence.ALL_RIGHTS)):
            fields[name] = self.one(name, given.get(name, ""), fault) or usual
        return fields

    def many(self, name: str, text: str, fault) -> list:
        known = self.terms[name]
        if name != "themes" and plain(text) in EVERYBODY:
            return []
        parts = listed(text, known.values)
        unknown = [part for part in parts if known.find(part) is None]
        if unknown:
            fault(name, f"Pas dans la liste : {', '.join(unknown)}.", known.proposed(unknown))
        return list(dict.fromkeys(found for part in parts if (found := known.find(part))))

    def one(self, name: str, text: str, fault):
        known = getattr(self, name)
        if not plain(text):
            return None
        found = known.find(text)
        if found is None:
            fault(name, "Ce mot n’est pas dans la liste.", known.proposed([text]))
        return found

    @staticmethod
    def moments(text: str, fault) -> dict[str, bool]:
        said = set(plain(text).split())
        if said - set(MOMENTS) - AROUND:
            fault("moments", "Ce n’est ni avant, ni pendant, ni après.")
        return {field: word in said for word, field in MOMENTS.items()}
