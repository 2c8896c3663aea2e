"""One row into the fields of an organisation, or into faults that say what is wrong and what to do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.conf import settings
from django.core.exceptions import ValidationError

from common.spreadsheets import lines
from network.domain.duplicates import Reason, fold
from network.domain.fields import sorted_out, split
from network.domain.imports.columns import columns_of
from network.domain.imports.words import Words

WHAT_TO_DO = {
    "siret": "Corrigez le numéro (colonne au format « Texte »), ou videz la case.",
    "postcode": "Écrivez les cinq chiffres, ou le code du pays.",
    "email": "Écrivez une adresse comme contact@example.org, ou videz la case.",
    "phone": "Écrivez les dix chiffres, ou videz la case.",
    "website": "Écrivez une adresse comme https://example.org, ou videz la case.",
    "in_priority_district": "Écrivez « oui » ou « non ».",
    "territory": "Écrivez son nom ou son numéro.",
    "kind": "Choisissez un mot de la liste.",
    "audiences": "Prenez les mots de la liste, séparés par « ; ».",
    "art_forms": "Prenez les mots de la liste, séparés par « ; ».",
}
NOT_GIVEN = ("territory", "created_by", "closed_by", "merged_into")  # what only a query could check


@dataclass
class Line(lines.Line):
    obj: object = None
    many: dict = field(default_factory=dict)
    match: object = None  # an organisation that is already in the network
    reason: Reason | None = None


class Sheet(lines.Sheet):
    """The rows of one file, read as organisations of one kind for one territory, or for those it names."""

    what_to_do = WHAT_TO_DO

    def __init__(self, rows: Iterable, model, territory=None):
        super().__init__(rows, columns_of(model, territory))
        self.model, self.territory = model, territory
        self.words = Words(model)
        self.seen: dict[tuple, int] = {}

    def lines(self) -> Iterator[list[Line]]:
        """By chunks, so that duplicates are looked up together."""
        for rows in self.chunks(settings.IMPORT_MAX_ROWS):
            chunk = [self.line(row) for row in rows]
            find_in_network(self.model, chunk)
            yield chunk

    def line(self, row) -> Line:
        line = Line(row.number, row.cells)
        given = self.cells(line)
        if not line.faults:
            territory = self.where(line, given.pop("territory", ""))
            if territory:
                self.build(line, given, territory)
        if not line.faults:
            self.find_in_file(line)
        return line

    def label(self, name: str) -> str:
        return self.model._meta.get_field(name).verbose_name.capitalize()

    def where(self, line: Line, text: str):
        if not text and self.territory:
            return self.territory
        named = self.words.territory(text)
        if named is None:
            self.fault(line, "territory", "Ce territoire n’est pas dans le réseau.", self.words.territory_meant(text))
        elif self.territory and named != self.territory:
            self.fault(line, "territory", f"Cette ligne est pour {named}, pas pour {self.territory}.", "Retirez-la.")
            return None
        return named

    def build(self, line: Line, given: dict, territory) -> None:
        fields = self.words.read(given, lambda name, wrong, todo=None: self.fault(line, name, wrong, todo))
        columns, line.many = split(fields)
        clean, wrong = sorted_out(columns, territory)
        line.obj = self.model(territory=territory, **clean)
        try:
            line.obj.clean_fields(exclude={*NOT_GIVEN, *wrong})
        except ValidationError as error:
            wrong |= error.message_dict
        for name, messages in wrong.items():
            self.fault(line, name, " ".join(messages))

    def find_in_file(self, line: Line) -> None:
        keys = [("siret", line.obj.siret)] if line.obj.siret else []
        keys.append(("name", line.obj.folded_name, fold(line.obj.commune)))
        for key in keys:
            first = self.seen.setdefault(key, line.number)
            if first != line.number:
                what = "Même SIRET" if key[0] == "siret" else "Même nom et même commune"
                self.fault(line, key[0], f"{what} qu’à la ligne {first}.", "Gardez une seule des deux lignes.")


def find_in_network(model, chunk: list[Line]) -> None:
    """One query for the numbers and one for the names of a whole chunk."""
    good = [line for line in chunk if not line.faults]
    here = model.objects.open().only("pk", "name", "siret", "commune", "folded_name", "territory_id")
    by_siret = {each.siret: each for each in here.filter(siret__in=[li.obj.siret for li in good if li.obj.siret])}
    by_name = {
        (each.folded_name, fold(each.commune)): each
        for each in here.filter(folded_name__in=[line.obj.folded_name for line in good])
    }
    for line in good:
        same_number = by_siret.get(line.obj.siret) if line.obj.siret else None
        line.match = same_number or by_name.get((line.obj.folded_name, fold(line.obj.commune)))
        line.reason = (Reason.SIRET if same_number else Reason.NAME) if line.match else None
