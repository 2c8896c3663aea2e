"""Reading a written file strictly: each value says its kind, each fault its place. Used by the contents of the demo."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    longest: int = 10_000
    may_be_empty: bool = False

    def read(self, value):
        if not isinstance(value, str) or not (value.strip() or self.may_be_empty):
            raise ValueError("un texte est attendu")
        if len(value) > self.longest:
            raise ValueError(f"{len(value)} caractères, {self.longest} au plus")
        return value.strip()


@dataclass(frozen=True)
class Number:
    least: int = 1

    def read(self, value):
        if type(value) is not int or value < self.least:
            raise ValueError(f"un nombre entier d’au moins {self.least} est attendu")
        return value


@dataclass(frozen=True)
class Bounds:
    def read(self, value):
        if not isinstance(value, list) or len(value) != 2:
            raise ValueError("deux nombres sont attendus, le plus petit d’abord")
        low, high = (Number().read(each) for each in value)
        if low > high:
            raise ValueError("le plus petit nombre vient d’abord")
        return low, high


@dataclass(frozen=True)
class OneOf:
    known: frozenset[str]

    def read(self, value):
        if not isinstance(value, str) or value not in self.known:
            raise ValueError(f"« {value} » n’est pas connu : {', '.join(sorted(self.known))}")
        return value


@dataclass(frozen=True)
class Many:
    of: object
    least: int = 0

    def read(self, value):
        if not isinstance(value, list) or len(value) < self.least:
            raise ValueError(f"une liste d’au moins {self.least} est attendue")
        return [inner(self.of, each, f"[{place}]") for place, each in enumerate(value)]


@dataclass(frozen=True)
class Table:
    needed: dict
    optional: dict

    def read(self, value):
        if not isinstance(value, dict):
            raise ValueError("un tableau est attendu")
        if unknown := set(value) - set(self.needed) - set(self.optional):
            raise ValueError(f"clé inconnue : {', '.join(sorted(unknown))}")
        if missing := [name for name in self.needed if name not in value]:
            raise ValueError(f"il manque {', '.join(missing)}")
        kinds = self.needed | self.optional
        return {name: inner(kinds[name], each, f".{name}") for name, each in value.items()}


def inner(kind, value, place: str):
    """Reads what stands at this place, and says where when it cannot."""
    try:
        return kind.read(value)
    except Misplaced as error:
        raise Misplaced(place + error.place, error.why) from error
    except ValueError as error:
        raise Misplaced(place, str(error)) from error


class Misplaced(ValueError):
    def __init__(self, place: str, why: str):
        super().__init__(why)
        self.place, self.why = place, why
