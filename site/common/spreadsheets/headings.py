"""Which column is which. People's headings vary; case, accents and punctuation do not count."""

from dataclasses import dataclass

from common.errors import Refused
from common.folding import plain
from common.spreadsheets.cells import Formula, Merged


@dataclass(frozen=True)
class Column:
    name: str  # of the model's field
    heading: str  # as our own template writes it
    others: tuple[str, ...] = ()
    required: bool = False

    @property
    def spellings(self) -> set[str]:
        return {plain(text) for text in (self.heading, *self.others)}


@dataclass(frozen=True)
class Heading:
    """The line of headings, understood: where each known column stands, and what nobody will read."""

    row: int
    places: dict[str, int]
    unknown: list[str]
    labels: dict[str, str]  # the field's name → the heading as written in the file


def understand(row, known: tuple[Column, ...]) -> Heading:
    by_spelling = {spelling: column for column in known for spelling in column.spellings}
    places, labels, unknown, twice = {}, {}, [], []
    for place, text in enumerate(row.cells):
        column = by_spelling.get(plain(text))
        if column is None:
            unknown += [text] if text else []
        elif column.name in places:
            twice.append(f"« {text} »")
        else:
            places[column.name], labels[column.name] = place, text
    refuse_merged(row)
    refuse_twice(twice)
    refuse_missing(known, places, row)
    return Heading(row.number, places, unknown, labels)


def refuse_merged(row) -> None:
    if any(isinstance(text, Merged) for text in row.cells):
        raise Refused(
            f"Les titres de la ligne {row.number} sont dans des cellules fusionnées : annulez la fusion, "
            "écrivez un titre par colonne, puis déposez le fichier à nouveau.",
            code="merged",
        )


def refuse_twice(twice: list[str]) -> None:
    if twice:
        raise Refused(f"Deux colonnes disent la même chose : {', '.join(twice)}. Gardez-en une.", code="columns")


def refuse_missing(known, places, row) -> None:
    missing = [f"« {column.heading} »" for column in known if column.required and column.name not in places]
    if missing:
        read = ", ".join(f"« {text} »" for text in row.cells if text and not isinstance(text, Formula))[:300]
        raise Refused(
            f"Il manque {'les colonnes' if len(missing) > 1 else 'la colonne'} {', '.join(missing)}. "
            f"Titres lus à la ligne {row.number} : {read}.",
            code="columns",
        )


def is_heading(row, known) -> bool:
    """A title may stand above the headings: the line of headings names two known columns at least."""
    spellings = {spelling for column in known for spelling in column.spellings}
    return sum(plain(text) in spellings for text in row.cells) >= 2
