"""The words of the taxonomy, of kinds and of territories, as people write them; for the others, the nearest."""

from common.folding import plain
from common.models import ArtForm, Audience
from common.spreadsheets.words import NO, YES, Nearest, listed, meant
from network.models import Partner, Territory

IN_A_DISTRICT = YES | {"qpv"}


def terms_of(model) -> tuple[str, type]:
    """The field of a kind of organisation that takes words of the taxonomy, and where these words are."""
    return ("art_forms", ArtForm) if model is Partner else ("audiences", Audience)


def possible(model) -> dict[str, list[str]]:
    """By field, what a cell may say: shown once beside the faults rather than in each of them."""
    name, terms = terms_of(model)
    kinds = [str(label) for _, label in model._meta.get_field("kind").choices]
    return {"kind": kinds, name: [term.label for term in terms.objects.offered()]}


class Words:
    def __init__(self, model):
        kinds = model._meta.get_field("kind").choices
        self.kinds = {key: value for value, label in kinds for key in self.spellings(value, label)}
        self.labels = dict(kinds)
        self.many, terms = terms_of(model)
        self.terms = {key: term for term in terms.objects.offered() for key in {plain(term.slug), plain(term.label)}}
        self.territories = {}
        for territory in Territory.objects.open():
            own = (territory.code, territory.name, territory.association, *territory.departments.split())
            self.territories |= {plain(text): territory for text in own}
        self.near = {name: Nearest(getattr(self, name)) for name in ("kinds", "terms", "territories")}

    @staticmethod
    def spellings(value: str, label: str) -> set[str]:
        """« CCAS ou CIAS » is also « CCAS » and « CIAS »; a bracket or a comma lists examples."""
        parts = label.replace(" ou ", ",").replace("(", ",").replace(")", ",").split(",")
        return {plain(text) for text in (value, label, *parts) if plain(text)}

    def territory(self, text: str):
        return self.territories.get(plain(text)) or self.territories.get(plain(text).zfill(2))

    def territory_meant(self, text: str) -> str | None:
        near = self.near["territories"](text)
        return meant([str(self.territories[near])]) if near else None

    def read(self, given: dict, fault) -> dict:
        fields = dict(given)
        fields["kind"] = self.read_kind(given.get("kind", ""), fault)
        if "in_priority_district" in fields:
            said = plain(fields["in_priority_district"])
            if said not in IN_A_DISTRICT | NO:
                fault("in_priority_district", "Ce n’est ni oui ni non.")
            fields["in_priority_district"] = said in IN_A_DISTRICT
        if self.many in fields:
            fields[self.many] = self.read_terms(fields[self.many], fault)
        return fields

    def read_kind(self, text: str, fault) -> str:
        kind = self.kinds.get(plain(text))
        if kind is None and not plain(text):
            fault("kind", "Le type manque.")
        elif kind is None:
            near = self.near["kinds"](text)
            fault("kind", "Ce type n’est pas dans la liste.", meant([self.labels[self.kinds[near]]]) if near else None)
        return kind or "other"

    def read_terms(self, text: str, fault) -> list:
        parts = listed(text, self.terms)
        unknown = [part for part in parts if plain(part) not in self.terms]
        if unknown:
            near = filter(None, map(self.near["terms"], unknown))
            labels = list(dict.fromkeys(self.terms[each].label for each in near))
            wrong = f"Pas dans la liste : {', '.join(unknown)}."
            fault(self.many, wrong, meant(labels) if labels else None)
        return [self.terms[plain(part)] for part in parts if plain(part) in self.terms]
