"""One row into a card, or into faults that say what is wrong and what to do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from common.spreadsheets import lines
from resources.domain.imports import measures, texts
from resources.domain.imports.columns import COLUMNS
from resources.domain.imports.files import Files
from resources.domain.imports.known import Here, Known, key_of
from resources.domain.imports.words import TERMS, Words
from resources.models import TechniquePage
from resources.models.technique import MOST_MINUTES, MOST_PEOPLE

MOST = 5_000  # lines of a catalogue
LONGEST_REFERENCE = 80
FROM_LIST = "Prenez les mots de la liste, séparés par « ; »."
WHAT_TO_DO = {
    "minutes": "Écrivez des minutes, comme « 20 » ou « 20 à 30 » ; « 1 h 30 » se lit aussi.",
    "people": "Écrivez le plus petit et le plus grand groupe, comme « 4 à 12 ».",
    "moments": "Écrivez « avant », « pendant », « après », séparés par « ; ».",
    "level": "Choisissez un mot de la liste, ou videz la case.",
    "licence": "Choisissez un mot de la liste, ou videz la case.",
    "title": "Écrivez le nom de la technique.",
} | dict.fromkeys(TERMS, FROM_LIST)
WRITTEN = ("title", "aim", "summary", "preparation", "keywords", "authors", "source")
DATED = "Le tableur en a fait une date."
RANGES = {
    "minutes": (measures.minutes, "minutes", MOST_MINUTES, "durée", "minutes", "Ce n’est pas une durée."),
    "people": (
        measures.people,
        "group",
        MOST_PEOPLE,
        "taille du groupe",
        "personnes",
        "Ce n’est pas un nombre de personnes.",
    ),
}


@dataclass
class Line(lines.Line):
    key: str = ""
    title: str = ""
    fields: dict = field(default_factory=dict)  # of the page
    files: dict[str, list[tuple]] = field(default_factory=dict)  # by column: (name in the ZIP, what is said of it)
    match: Here | None = None
    silent: set[str] = field(default_factory=set)  # what the line does not say, and that has a usual value


class Sheet(lines.Sheet):
    """The rows of one file, read as cards of one catalogue."""

    what_to_do = WHAT_TO_DO

    def __init__(self, rows: Iterable, known: Known, files: Files):
        super().__init__(rows, COLUMNS)
        self.in_catalogue, self.files = known, files
        self.words = Words()
        self.seen: dict[str, int] = {}

    def lines(self) -> Iterator[Line]:
        for rows in self.chunks(MOST):
            yield from map(self.line, rows)

    def line(self, row) -> Line:
        line = Line(row.number, row.cells)
        given = self.cells(line)
        line.title = " ".join(given.get("title", "").split())
        line.key = key_of(given.get("reference", ""), line.title)
        if not line.faults:
            self.find(line, given)
        if not line.faults and not line.match:
            self.build(line, given)
        return line

    def find(self, line: Line, given: dict) -> None:
        """In the file first, then in the catalogue: what is there already is not read further."""
        if not line.title:
            self.fault(line, "title", "Le titre manque.")
            return
        if len(given.get("reference", "")) > LONGEST_REFERENCE:
            self.fault(line, "reference", f"La référence a plus de {LONGEST_REFERENCE} signes.", "Raccourcissez-la.")
            return
        first = self.seen.setdefault(line.key, line.number)
        if first != line.number:
            name = "reference" if line.key.startswith("r:") else "title"
            what = "Même référence" if name == "reference" else "Même titre"
            self.fault(line, name, f"{what} qu’à la ligne {first}.", "Gardez une seule des deux lignes.")
            return
        line.match = self.in_catalogue.find(line.key, line.title)

    def build(self, line: Line, given: dict) -> None:
        def fault(name: str, wrong: str, todo: str | None = None) -> None:
            self.fault(line, name, wrong, todo)

        fields = {name: written(name, given.get(name, "")) for name in WRITTEN}
        fields |= self.words.read(given, fault)
        longest = self.measured(fields, given, fault)
        self.long_cells(fields, given, longest, fault)
        for name in self.files.uses:
            named = texts.named(given.get(name, ""))
            line.files[name] = self.files.read(name, named, line, fault)
        self.lengths(fields, fault)
        line.fields = fields
        line.silent = {name for name in ("licence", "level") if not given.get(name)}

    @staticmethod
    def measured(fields: dict, given: dict, fault) -> int | None:
        """The longest duration, for the steps that say no minutes."""
        for name, (read, column, most, what, unit, wrong) in RANGES.items():
            text = given.get(name, "")
            found = read(text)
            if found and not 1 <= found[0] <= found[1] <= most:
                fault(name, f"La {what} va de 1 à {most} {unit}.")
            elif found:
                fields[f"{column}_min"], fields[f"{column}_max"] = found
            elif not text:
                fault(name, f"La {what} manque.")
            else:
                fault(name, DATED if measures.is_date(text) else wrong)
        return fields.get("minutes_max")

    @staticmethod
    def long_cells(fields: dict, given: dict, longest: int | None, fault) -> None:
        steps, wrong = texts.steps(given.get("course", ""), longest)
        faults = {"course": wrong}
        things, fields["no_material"], faults["material"] = texts.material(given.get("material", ""))
        variants, pitfalls = (texts.lines(given.get(name, "")) for name in ("variants", "pitfalls"))
        faults |= {"variants": texts.short(variants, "La variante"), "pitfalls": texts.short(pitfalls, "Le piège")}
        for name, found in faults.items():
            if found:
                fault(name, found.what, found.todo)
        fields["course"] = [("step", step) for step in steps]
        fields["material"] = [("item", item) for item in things]
        fields["variants"] = [("variant", text) for text in variants]
        fields["pitfalls"] = [("pitfall", text) for text in pitfalls]

    @staticmethod
    def lengths(fields: dict, fault) -> None:
        """What the columns of the page bear."""
        for name in WRITTEN:
            longest = TechniquePage._meta.get_field(name).max_length
            if len(fields[name]) > longest:
                fault(name, f"{len(fields[name])} signes : {longest} au plus.", "Raccourcissez ce texte.")


def written(name: str, text: str) -> str:
    """Paragraphs are kept where the card shows them; elsewhere a line is a line."""
    return text.strip() if name == "preparation" else " ".join(text.split())
