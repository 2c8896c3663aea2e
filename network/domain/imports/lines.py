"""One row into the fields of an organisation, or into faults that say what is wrong and what to do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from django.conf import settings
from django.core.exceptions import ValidationError

from common.errors import Refused
from common.printing.typography import french
from network.domain.duplicates import Reason, fold
from network.domain.fields import sorted_out, split
from network.domain.imports.cells import Broken, Formula, Merged
from network.domain.imports.columns import columns_of, is_heading, understand
from network.domain.imports.words import Words

CHUNK = 500
SHOWN = 80  # letters of a cell that a fault quotes
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
UNCOMPUTE = "Copiez la colonne, puis collez les valeurs seules."
UNMERGE = "Annulez la fusion, puis écrivez la valeur dans chaque case."
TOO_MANY = "Ce fichier a plus de {} lignes : partagez-le en plusieurs, puis importez-les l’un après l’autre."
COMPLETE = "Complétez ou corrigez cette case."
NOT_GIVEN = ("territory", "created_by", "closed_by", "merged_into")  # what only a query could check


@dataclass(frozen=True)
class Fault:
    line: int
    column: str
    wrong: str
    todo: str = COMPLETE
    name: str = ""  # of the field
    read: str = ""  # what the cell holds


@dataclass
class Line:
    number: int
    cells: list[str]
    obj: object = None
    many: dict = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    match: object = None  # an organisation that is already in the network
    reason: Reason | None = None


class Sheet:
    """The rows of one file, read as organisations of one kind for one territory, or for those it names."""

    def __init__(self, rows: Iterable, model, territory=None):
        self.rows, self.model, self.territory = iter(rows), model, territory
        self.known = columns_of(model, territory)
        start = self.find_heading()
        self.headings = start.cells
        self.heading = understand(start, self.known)
        self.words = Words(model)
        self.seen: dict[tuple, int] = {}

    def find_heading(self):
        start = list(islice(self.rows, 10))
        if not start:
            raise Refused("Ce fichier est vide.", code="empty")
        at = next((place for place, row in enumerate(start) if is_heading(row, self.known)), 0)
        self.rows = chain(start[at + 1 :], self.rows)
        return start[at]

    def lines(self) -> Iterator[list[Line]]:
        """By chunks, so that duplicates are looked up together and memory stays flat."""
        read = 0
        while rows := list(islice(self.rows, CHUNK)):
            read += len(rows)
            if read > settings.IMPORT_MAX_ROWS:
                raise Refused(french(TOO_MANY.format(settings.IMPORT_MAX_ROWS)), code="rows")
            chunk = [self.line(row) for row in rows]
            find_in_network(self.model, chunk)
            yield chunk

    def line(self, row) -> Line:
        line = Line(row.number, row.cells)
        given = {name: self.cell(line, name) for name in self.heading.places}
        if not line.faults:
            territory = self.where(line, given.pop("territory", ""))
            if territory:
                self.build(line, given, territory)
        if not line.faults:
            self.find_in_file(line)
        return line

    def cell(self, line: Line, name: str) -> str:
        place = self.heading.places[name]
        text = line.cells[place] if place < len(line.cells) else ""
        if isinstance(text, Formula):
            self.fault(line, name, "La case contient une formule.", UNCOMPUTE)
        elif isinstance(text, Broken):
            self.fault(line, name, "La case montre une erreur.")
        elif isinstance(text, Merged):
            self.fault(line, name, "La case est fusionnée avec ses voisines.", UNMERGE)
        return text

    def fault(self, line: Line, name: str, wrong: str, todo: str | None = None) -> None:
        heading = self.heading.labels.get(name) or self.model._meta.get_field(name).verbose_name.capitalize()
        todo = todo or WHAT_TO_DO.get(name, COMPLETE)
        line.faults.append(Fault(line.number, heading, french(wrong), french(todo), name, self.read(line, name)))

    def read(self, line: Line, name: str) -> str:
        place = self.heading.places.get(name, len(line.cells))
        return str(line.cells[place])[:SHOWN] if place < len(line.cells) else ""

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
