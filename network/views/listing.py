"""Lists: filtered by a GET form, sorted by their headings, paginated, exported whole."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.text import slugify

from common.exporting import lists
from common.sorting import French

NUMBER = re.compile(r"\+?\d[\d .]*")  # a telephone, a SIRET: not to be cut in two
PER_PAGE = 25
FEW_FILTERS = 4
FIRST_FILTERS = 2


@dataclass(frozen=True)
class Column:
    label: str
    value: Callable  # row -> text, in the table and in the export
    sort: tuple[str | French, ...] = ()  # order_by when sorted by this heading
    url: Callable | None = None  # row -> address, where the cell is a link
    tone: Callable | None = None  # row -> tone, where the cell is a tag
    note: Callable | None = None  # row -> a word of warning after the text; not in the export
    shown: bool = True  # False: in the export only

    @property
    def slug(self) -> str:
        """How the address names the sort by this column; empty where there is none."""
        return slugify(self.label) if self.sort else ""


def directed(by: str | French, back: bool):
    by = F(by) if isinstance(by, str) else by
    return by.desc() if back else by.asc()


class Listing:
    def __init__(self, request, rows, *, columns: Iterable[Column], form, caption: str):
        self.request, self.form, self.caption = request, form, caption
        self.columns = list(columns)
        self.rows = self.sorted(form.narrow(rows) if form.is_valid() else rows.none())

    def sorted(self, rows):
        wanted = self.request.GET.get("tri", "")
        column = next((one for one in self.columns if one.sort and one.slug == wanted.lstrip("-")), None)
        if column is None:
            return rows
        return rows.order_by(*(directed(by, wanted.startswith("-")) for by in column.sort), "pk")

    @property
    def headings(self) -> list[Column]:
        return [column for column in self.columns if column.shown]

    def export_address(self, kind: str) -> str:
        """The same list, filters and order included, as a file."""
        query = self.request.GET.copy()
        query.pop("page", None)
        query["format"] = kind
        return f"?{query.urlencode()}"

    @property
    def page(self):
        if not hasattr(self, "_page"):
            self._page = Paginator(self.rows, PER_PAGE).get_page(self.request.GET.get("page"))
        return self._page

    @property
    def is_filtered(self) -> bool:
        return any(value for name, value in self.request.GET.items() if name in self.form.fields)

    @property
    def first_filters(self) -> list:
        """All of a few; of many, the search and one choice, and the others wait behind « Plus de filtres »."""
        fields = list(self.form)
        return fields if len(fields) <= FEW_FILTERS else fields[:FIRST_FILTERS]

    @property
    def more_filters(self) -> list:
        return list(self.form)[len(self.first_filters) :]

    @property
    def is_narrowed(self) -> bool:
        return any(self.request.GET.get(field.name) for field in self.more_filters)

    @cached_property
    def narrowed_by(self) -> list[tuple[str, str]]:
        """What a list on paper has to say, since its filters stay on the screen."""
        given = [(field, self.form.cleaned_data.get(field.name)) for field in self.form]
        return [(field.label, chosen(field.field, value)) for field, value in given if value]

    @property
    def exports(self) -> dict[str, str]:
        return {"Tableur (.xlsx)": self.export_address("xlsx"), "CSV": self.export_address("csv")}

    @property
    def table(self) -> list[list[dict]]:
        return [[self.cell(column, row) for column in self.headings] for row in self.page]

    @property
    def count_words(self) -> str:
        count = self.page.paginator.count
        return f"{count} résultat{'s' if count > 1 else ''}"

    def cell(self, column: Column, row) -> dict:
        value = column.value(row)
        return {
            "label": column.label,
            "first": column is self.columns[0],
            "text": said(value),
            "url": column.url(row) if column.url else "",
            "tone": column.tone(row) if column.tone else "",
            "note": column.note(row) if column.note else "",
        }

    def respond(self, template: str, **context) -> HttpResponse:
        wanted = self.request.GET.get("format")
        if wanted in lists.WRITERS:
            return self.export(wanted)
        return render(self.request, template, {"listing": self, **context})

    def export(self, wanted: str) -> HttpResponse:
        headings = [column.label for column in self.columns]
        rows = ([column.value(row) for column in self.columns] for row in self.rows.iterator(chunk_size=2000))
        return lists.download(wanted, name=slugify(self.caption), headings=headings, rows=rows)


def said(value):
    """How a table writes it."""
    if hasattr(value, "isoformat"):
        return date_format(value, "d/m/Y")
    if isinstance(value, str) and NUMBER.fullmatch(value):
        return value.replace(" ", "\u00a0")
    return value


def chosen(field, value) -> str:
    """The label of a choice; what was typed elsewhere."""
    if not isinstance(value, str):
        return "oui" if value is True else str(value)
    labels = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    return labels.get(value, value)
