"""The rows of one file, and the faults of their cells: which line, which column, what is wrong, what to do.

class Sheet(lines.Sheet):
    what_to_do = {"email": "Écrivez une adresse comme contact@example.org, ou videz la case."}

sheet = Sheet(rows(file, name), columns)
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from common.errors import Refused
from common.printing.typography import french
from common.spreadsheets.cells import Broken, Formula, Merged
from common.spreadsheets.headings import Column, is_heading, understand
from common.spreadsheets.reading import Row

CHUNK = 500
SHOWN = 80  # letters of a cell that a fault quotes
UNCOMPUTE = "Copiez la colonne, puis collez les valeurs seules."
UNMERGE = "Annulez la fusion, puis écrivez la valeur dans chaque case."
TOO_MANY = "Ce fichier a plus de {} lignes : partagez-le en plusieurs, puis importez-les l’un après l’autre."
COMPLETE = "Complétez ou corrigez cette case."


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
    faults: list[Fault] = field(default_factory=list)


class Sheet:
    """The headings of one file understood, its rows by chunks, and the cells of a row by the name of their column."""

    what_to_do: dict[str, str] = {}

    def __init__(self, rows: Iterable[Row], known: tuple[Column, ...]):
        self.rows, self.known = iter(rows), known
        start = self.find_heading()
        self.headings = start.cells
        self.heading = understand(start, known)

    def find_heading(self) -> Row:
        start = list(islice(self.rows, 10))
        if not start:
            raise Refused("Ce fichier est vide.", code="empty")
        at = next((place for place, row in enumerate(start) if is_heading(row, self.known)), 0)
        self.rows = chain(start[at + 1 :], self.rows)
        return start[at]

    def chunks(self, most: int) -> Iterator[list[Row]]:
        """What a room looks up together; memory stays flat."""
        read = 0
        while rows := list(islice(self.rows, CHUNK)):
            read += len(rows)
            if read > most:
                raise Refused(french(TOO_MANY.format(most)), code="rows")
            yield rows

    def cells(self, line: Line) -> dict[str, str]:
        return {name: self.cell(line, name) for name in self.heading.places}

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
        todo = todo or self.what_to_do.get(name, COMPLETE)
        column = self.heading.labels.get(name) or self.label(name)
        line.faults.append(Fault(line.number, column, french(wrong), french(todo), name, self.read(line, name)))

    def label(self, name: str) -> str:
        """Of a column that the file has not."""
        return next(column.heading for column in self.known if column.name == name)

    def read(self, line: Line, name: str) -> str:
        place = self.heading.places.get(name, len(line.cells))
        return str(line.cells[place])[:SHOWN] if place < len(line.cells) else ""
