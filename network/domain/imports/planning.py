"""The dry run: reads everything, writes nothing, says what would happen and what is wrong."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from common.spreadsheets.lines import Fault
from common.spreadsheets.reading import rows
from network.domain import places
from network.domain.imports.lines import Line, Sheet


@dataclass(frozen=True)
class Found:
    """A line whose organisation is already in the network."""

    line: int
    name: str
    match: int
    match_name: str
    reason: str
    completes: bool  # the line may fill what is empty there: same territory


@dataclass(frozen=True)
class Odd:
    """A line that will be imported, but that somebody may want to look at."""

    line: int
    name: str
    where: str
    why: str


@dataclass
class Plan:
    model: type
    total: int = 0
    good: int = 0
    faulty: int = 0
    faults: list[Fault] = field(default_factory=list)
    duplicates: list[Found] = field(default_factory=list)
    odd: list[Odd] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)  # columns of the file that nobody will read

    def report(self) -> dict:
        return {
            "faults": [asdict(fault) for fault in self.faults],
            "duplicates": [asdict(found) for found in self.duplicates],
            "odd": [asdict(odd) for odd in self.odd],
            "unread": self.unread,
        }

    def add(self, line: Line) -> None:
        self.total += 1
        if line.faults:
            self.faulty += 1
            self.faults += line.faults
        elif line.match:
            self.duplicates.append(found(line))
        else:
            self.good += 1
            self.odd += elsewhere(line)


def found(line: Line) -> Found:
    return Found(
        line=line.number,
        name=line.obj.name,
        match=line.match.pk,
        match_name=line.match.name,
        reason=line.reason.value,
        completes=line.match.territory_id == line.obj.territory_id,
    )


def elsewhere(line: Line) -> list[Odd]:
    """The people who work near a border know better than we do: a postcode of elsewhere is told, not refused."""
    why = places.said_outside(line.obj.territory, line.obj.postcode)
    where = f"{line.obj.postcode} {line.obj.commune}"
    return [Odd(line=line.number, name=line.obj.name, where=where, why=why)] if why else []


def plan(*, file, name: str, model, territory=None, show: Callable[[int], None] = lambda done: None) -> Plan:
    sheet = Sheet(rows(file, name), model, territory)
    result = Plan(model, unread=sheet.heading.unknown)
    for chunk in sheet.lines():
        for line in chunk:
            result.add(line)
        show(result.total)
    return result
