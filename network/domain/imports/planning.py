"""The dry run: reads everything, writes nothing, says what would happen and what is wrong."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from network.domain.imports.lines import Fault, Line, Sheet
from network.domain.imports.reading import rows


@dataclass(frozen=True)
class Found:
    """A line whose organisation is already in the network."""

    line: int
    name: str
    match: int
    match_name: str
    reason: str
    completes: bool  # the line may fill what is empty there: same territory


@dataclass
class Plan:
    model: type
    total: int = 0
    good: int = 0
    faulty: int = 0
    faults: list[Fault] = field(default_factory=list)
    duplicates: list[Found] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)  # columns of the file that nobody will read

    def report(self) -> dict:
        return {
            "faults": [asdict(fault) for fault in self.faults],
            "duplicates": [asdict(found) for found in self.duplicates],
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


def found(line: Line) -> Found:
    return Found(
        line=line.number,
        name=line.obj.name,
        match=line.match.pk,
        match_name=line.match.name,
        reason=line.reason.value,
        completes=line.match.territory_id == line.obj.territory_id,
    )


def plan(*, file, name: str, model, territory=None, show: Callable[[int], None] = lambda done: None) -> Plan:
    sheet = Sheet(rows(file, name), model, territory)
    result = Plan(model, unread=sheet.heading.unknown)
    for chunk in sheet.lines():
        for line in chunk:
            result.add(line)
        show(result.total)
    return result
