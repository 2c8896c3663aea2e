"""Figures that say their year and where they come from."""

from wagtail import blocks


class FigureBlock(blocks.StructBlock):
    value = blocks.CharBlock(label="Chiffre", max_length=20, help_text="Comme il se lit : « 157 077 », « 42 % ».")
    label = blocks.CharBlock(label="Ce qu’il compte", max_length=80, help_text="« invitations offertes ».")
    year = blocks.CharBlock(label="Année", max_length=9, help_text="« 2021 » ou « 2021-2022 ».")


class FiguresBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Titre", max_length=120, required=False, help_text="Facultatif.")
    figures = blocks.ListBlock(FigureBlock(), label="Chiffres", min_num=1, max_num=6)
    source = blocks.CharBlock(label="Source", max_length=160, help_text="Un chiffre sans source n’en est pas un.")

    class Meta:
        icon = "order"
        label = "Chiffres clés"
        template = "blocks/figures.html"
