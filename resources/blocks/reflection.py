"""Notes and references of a reflection. A reference is kept in pieces, for the page, for paper and for machines."""

from django.core.exceptions import ValidationError
from django.utils.html import format_html, strip_tags
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from common.sorting import key
from pages.blocks.text import SHORT

KINDS = [
    ("livre", "Ouvrage"),
    ("chapitre", "Chapitre d’ouvrage"),
    ("article", "Article de revue"),
    ("rapport", "Rapport, étude"),
    ("texte", "Loi, déclaration, convention"),
    ("page", "Page de site"),
]


class NoteBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs):
        super().__init__(**{"features": SHORT, **kwargs})

    class Meta:
        icon = "edit"
        label = "Note"


class ReferenceValue(blocks.StructValue):
    @property
    def sort_key(self) -> str:
        return key(f"{self['authors']} {self['year']} {self['title']}")

    @property
    def formatted(self):
        """« Organisme. *Titre*. Dans *Revue*. Éditeur, 2015, p. 3-8. »"""
        inside = self["container"]
        title = format_html("« {} »", self["title"]) if inside else format_html("<cite>{}</cite>", self["title"])
        parts = [self["authors"].rstrip("."), title]
        if inside:
            parts.append(format_html("<cite>{}</cite>", inside))
        sentences = [format_html("{}", part) for part in parts if part]
        tail = ", ".join(each for each in (self["publisher"], self["year"], self["pages"]) if each)
        html = format_html(". ".join("{}" for _ in sentences), *sentences)
        html = format_html("{}. {}.", html, tail) if tail else format_html("{}.", html)
        return format_html('{} <a href="{}">{}</a>', html, self.address, shown(self.address)) if self.address else html

    @property
    def plain(self) -> str:
        return " ".join(strip_tags(self.formatted).replace("&amp;", "&").replace("&#x27;", "’").split())

    @property
    def address(self) -> str:
        return f"https://doi.org/{self['doi']}" if self["doi"] else self["url"]


def shown(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


class ReferenceBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        search_index=False, label="Genre", choices=KINDS, default="livre", help_text="Ce que c’est."
    )
    authors = blocks.CharBlock(
        label="Qui", max_length=200, required=False, help_text="« Nom, Prénom ; Nom, Prénom » ou l’organisme."
    )
    title = blocks.CharBlock(label="Titre", max_length=250, help_text="Tel qu’il est imprimé.")
    container = blocks.CharBlock(
        label="Dans", max_length=200, required=False, help_text="La revue ou l’ouvrage, pour un article ou un chapitre."
    )
    publisher = blocks.CharBlock(label="Éditeur", max_length=120, required=False, help_text="Qui le publie.")
    year = blocks.CharBlock(label="Année", max_length=9, required=False, help_text="« 2015 ».")
    pages = blocks.CharBlock(label="Pages", max_length=40, required=False, help_text="« p. 12-27 », « art. 103 ».")
    doi = blocks.RegexBlock(
        label="DOI",
        regex=r"^10\.\d{4,9}/[^\s<>\"]+$",
        max_length=120,
        required=False,
        help_text="« 10.1234/abcd », sans https.",
        error_messages={"invalid": "Un DOI commence par « 10. » : « 10.1234/abcd »."},
    )
    url = blocks.URLBlock(label="Adresse", required=False, help_text="Si on la lit en ligne.")

    class Meta:
        icon = "openquote"
        label = "Référence"
        value_class = ReferenceValue

    def clean(self, value):
        cleaned = super().clean(value)
        inside = cleaned["kind"] in ("chapitre", "article")
        if not self.is_deferred_validation and inside and not cleaned["container"]:
            raise StructBlockValidationError({"container": ValidationError("Dites dans quelle revue ou quel ouvrage.")})
        return cleaned
