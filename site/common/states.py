"""State machines as tables.

A room writes its states as a Django enumeration and its moves as a table in `enums.py`:

    TRANSITIONS = Transitions("network.Convention", ConventionState, {
        "sign": Move({DRAFT}, SIGNED, "Signer"),
    }, initial=DRAFT)

`portal state-diagrams` draws every table into docs/states.md; `move` is the one door for a change.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from common.errors import Refused

REGISTRY: list["Transitions"] = []


@dataclass(frozen=True)
class Move:
    sources: frozenset
    target: str
    label: str

    def __init__(self, sources: Iterable, target, label: str):
        object.__setattr__(self, "sources", frozenset(sources))
        object.__setattr__(self, "target", target)
        object.__setattr__(self, "label", label)


@dataclass
class Transitions:
    name: str  # "network.Convention"
    states: type  # the TextChoices class
    moves: dict[str, Move]
    initial: str
    column: str = "state"

    def __post_init__(self):
        REGISTRY.append(self)

    @property
    def final(self) -> set:
        return set(self.states) - {source for move in self.moves.values() for source in move.sources}

    def allowed(self, state, move: str) -> bool:
        return state in self.moves[move].sources

    def move(self, obj, name: str, **changes) -> None:
        """Compare-and-swap: refused when the row is no longer in a state that allows the move."""
        step = self.moves[name]
        rows = type(obj).objects.filter(pk=obj.pk, **{f"{self.column}__in": step.sources})
        if rows.update(**{self.column: step.target}, **changes) != 1:
            current = self.states(getattr(obj, self.column)).label
            raise Refused(f"« {step.label} » n’est pas possible ici (état actuel : {current}).", code="state")
        obj.refresh_from_db()

    def mermaid(self) -> str:
        lines = ["stateDiagram-v2", f"    [*] --> {self.initial}"]
        for move in self.moves.values():
            lines += [f"    {source} --> {move.target}: {move.label}" for source in sorted(move.sources)]
        lines += [f"    {state} --> [*]" for state in sorted(self.final)]
        lines += [f"    {state}: {state.label}" for state in self.states]
        return "\n".join(lines)
