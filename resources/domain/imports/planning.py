"""The dry run: reads everything, writes nothing, says what would happen and what is wrong."""

from collections.abc import Callable
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass, field

from common.printing.typography import french
from common.spreadsheets.lines import Fault
from common.spreadsheets.reading import rows
from resources.domain.imports.drafting import page_of
from resources.domain.imports.files import Files, Found
from resources.domain.imports.folder import Folder
from resources.domain.imports.known import Known
from resources.domain.imports.lines import Line, Sheet
from resources.models import CatalogueImport, TechniquePage

MOST_TOLD = 1_000  # of each list that only informs
EVERY = 25  # lines between two signs of life
ASKED = ("before", "during", "after", "themes", "material", "no_material", "course", "minutes_min", "minutes_max")
NO_AIM = "Dites en une phrase à quoi elle sert."
NO_ALT = "Décrivez chaque image en une phrase."
NO_LICENCE = "Dites sa licence : « Tous droits réservés » en attendant."


@dataclass
class Plan:
    total: int = 0
    good: int = 0
    faulty: int = 0
    known: int = 0
    faults: list[Fault] = field(default_factory=list)
    here: list[dict] = field(default_factory=list)  # lines whose card is already in the catalogue
    unfinished: int = 0
    gaps: list[dict] = field(default_factory=list)  # what the cards will still lack to be published
    files: list[dict] = field(default_factory=list)
    files_count: int = 0
    unnamed: list[str] = field(default_factory=list)  # files that no line names
    unnamed_count: int = 0
    unread: list[str] = field(default_factory=list)  # columns of the file that nobody will read

    def report(self) -> dict:
        kept = ("here", "unfinished", "gaps", "files", "files_count", "unnamed", "unnamed_count", "unread")
        return {"faults": [asdict(fault) for fault in self.faults]} | {name: getattr(self, name) for name in kept}

    def counts(self) -> dict:
        return {name: getattr(self, name) for name in ("total", "good", "faulty", "known")}

    def add(self, line: Line, place) -> None:
        self.total += 1
        if line.faults:
            self.faulty += 1
            self.faults += line.faults
        elif line.match:
            self.known += 1
            told(
                self.here, {"line": line.number, "title": line.title, "page": line.match.page, "name": line.match.title}
            )
        else:
            self.good += 1
            self.add_gaps(line, place)

    def add_gaps(self, line: Line, place) -> None:
        if missing := gaps(line, place):
            self.unfinished += 1
            told(self.gaps, {"line": line.number, "title": line.title, "missing": missing})

    def add_files(self, files: Files) -> None:
        found = [each for each in files.judged.values() if isinstance(each, Found)]
        self.files_count = len(found)
        for each in sorted(found, key=lambda one: one.name)[:MOST_TOLD]:
            self.files.append(asdict(each) | {"lines": files.named[each.name][:5]})
        unnamed = files.unnamed()
        self.unnamed, self.unnamed_count = unnamed[:MOST_TOLD], len(unnamed)


def told(into: list, what: dict) -> None:
    if len(into) < MOST_TOLD:
        into.append(what)


def gaps(line: Line, place) -> list[str]:
    """As the editor's own checklist will say, and what its form will ask."""
    page = page_of(line, place)
    cleaned = {name: getattr(page, name) for name in ASKED} | {"themes": line.fields["themes"]}
    missing = [NO_AIM] if not page.aim else []
    missing += TechniquePage.publication_errors(cleaned | {"authors": page.authors}).values()
    missing += [NO_ALT] if any(not said for _name, said in line.files["pictures"]) else []
    missing += [NO_LICENCE] if "licence" in line.silent else []
    return [french(str(sentence)) for sentence in missing]


@contextmanager
def sheet_of(run: CatalogueImport):
    """The file and its ZIP, opened for as long as they are read."""
    with run.file.open("rb") as file, run.archive.open("rb") if run.archive else nullcontext() as archive:
        folder = Folder(archive) if archive else None
        try:
            yield Sheet(rows(file, run.name), Known(run.place), Files(folder))
        finally:
            if folder:
                folder.close()


def plan(run: CatalogueImport, show: Callable[[int], None] = lambda done: None) -> Plan:
    with sheet_of(run) as sheet:
        result = Plan(unread=sheet.heading.unknown)
        for line in sheet.lines():
            result.add(line, run.place)
            if result.total % EVERY == 0:
                show(result.total)
        result.add_files(sheet.files)
        show(result.total)
        return result
