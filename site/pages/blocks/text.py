"""Words: paragraphs, headings, quotes, call-outs, things that unfold, steps, tables."""

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link", "superscript"]
SHORT = ["bold", "italic", "link"]


class ParagraphsBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs):
        super().__init__(**{"features": FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = "Texte"
        template = "blocks/paragraphs.html"
        help_text = "Phrases courtes, un paragraphe par idée. Le gras se mérite."


class HeadingValue(blocks.StructValue):
    @property
    def anchor(self) -> str:
        return slugify(self["text"]) or "partie"


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label="Intertitre", max_length=120, help_text="Dit ce que l’on va lire.")
    level = blocks.ChoiceBlock(
        label="Niveau",
        choices=[("2", "Grand intertitre"), ("3", "Petit intertitre")],
        default="2",
        help_text="Un petit intertitre vient toujours sous un grand.",
        search_index=False,  # a choice of the editor is not a word of the page
    )

    class Meta:
        icon = "title"
        label = "Intertitre"
        template = "blocks/heading.html"
        value_class = HeadingValue


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label="Citation", max_length=600, help_text="Sans guillemets : la page les ajoute.")
    who = blocks.CharBlock(label="Qui parle", max_length=120, help_text="Un rôle plutôt qu’un nom.")
    where = blocks.CharBlock(label="Où, quand", max_length=120, required=False, help_text="Le contexte, s’il éclaire.")

    class Meta:
        icon = "openquote"
        label = "Citation"
        template = "blocks/quote.html"


class CalloutBlock(blocks.StructBlock):
    tone = blocks.ChoiceBlock(
        label="Ton",
        choices=[("info", "Bon à savoir"), ("tip", "Conseil"), ("warning", "Attention")],
        default="info",
        help_text="Le mot s’affiche avec sa couleur.",
        search_index=False,
    )
    title = blocks.CharBlock(label="Titre", max_length=100, required=False, help_text="Facultatif.")
    text = blocks.RichTextBlock(label="Texte", features=FEATURES, help_text="Deux ou trois phrases.")

    class Meta:
        icon = "info-circle"
        label = "Encadré"
        template = "blocks/callout.html"


class FoldBlock(blocks.StructBlock):
    question = blocks.CharBlock(label="Question ou titre", max_length=140, help_text="Ce qui reste visible.")
    answer = blocks.RichTextBlock(label="Réponse", features=FEATURES, help_text="Ce qui se déplie.")


class AccordionBlock(blocks.StructBlock):
    items = blocks.ListBlock(FoldBlock(), label="Éléments", min_num=1)

    class Meta:
        icon = "list-ul"
        label = "Questions à déplier"
        template = "blocks/accordion.html"


class StepItemBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Étape", max_length=100, help_text="Commence par un verbe.")
    text = blocks.RichTextBlock(label="Explication", features=SHORT, required=False, help_text="Une ou deux phrases.")
    duration = blocks.CharBlock(label="Durée", max_length=40, required=False, help_text="« Une heure », « 15 jours ».")


class StepsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Titre", max_length=120, required=False, help_text="Facultatif.")
    steps = blocks.ListBlock(StepItemBlock(), label="Étapes", min_num=2)

    class Meta:
        icon = "list-ol"
        label = "Étapes"
        template = "blocks/steps.html"


class TableValue(blocks.StructValue):
    @property
    def grid(self) -> list[list[str]]:
        lines = [line for line in self["rows"].splitlines() if line.strip()]
        return [[cell.strip() for cell in split_row(line)] for line in lines]

    @property
    def head(self) -> list[str]:
        return self.grid[0] if self["headers"] in ("row", "both") and self.grid else []

    @property
    def body(self) -> list[list[str]]:
        return self.grid[1:] if self.head else self.grid

    @property
    def heads_rows(self) -> bool:
        return self["headers"] in ("column", "both")


def split_row(line: str) -> list[str]:
    """Cells pasted from a spreadsheet come with tabs; typed ones with bars."""
    return line.split("\t") if "\t" in line else line.strip().strip("|").split("|")


class TableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(label="Titre du tableau", max_length=160, help_text="Lu avant le tableau. Obligatoire.")
    headers = blocks.ChoiceBlock(
        label="En-têtes",
        choices=[("row", "Première ligne"), ("column", "Première colonne"), ("both", "Les deux")],
        default="row",
        search_index=False,
        help_text="Sans en-tête, un tableau ne se comprend pas à l’oreille.",
    )
    rows = blocks.TextBlock(
        label="Lignes",
        help_text="Une ligne par rangée, les cases séparées par « | », ou collées depuis un tableur.",
    )
    source = blocks.CharBlock(label="Source", max_length=160, required=False, help_text="D’où viennent ces données.")

    class Meta:
        icon = "table"
        label = "Tableau"
        template = "blocks/table.html"
        value_class = TableValue

    def clean(self, value):
        cleaned = super().clean(value)
        widths = {len(row) for row in cleaned.grid}
        if len(widths) > 1:
            message = "Toutes les lignes doivent avoir le même nombre de cases."
            raise StructBlockValidationError({"rows": ValidationError(message)})
        return cleaned
