"""A page gathered by a dossier, and why it is there."""

from wagtail import blocks


class GatheredBlock(blocks.StructBlock):
    page = blocks.PageChooserBlock(label="Page", help_text="Publiée, elle s’affiche ; dépubliée, elle disparaît d’ici.")
    why = blocks.CharBlock(
        label="Pourquoi la lire ici", max_length=200, required=False, help_text="Une phrase, sous son titre."
    )

    class Meta:
        icon = "doc-empty"
        label = "Page"
