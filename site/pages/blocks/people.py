"""Voices and supporters."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock


class TwoVoicesBlock(blocks.StructBlock):
    person = blocks.TextBlock(label="La personne", max_length=600, help_text="Ses mots, relus avec elle.")
    person_role = blocks.CharBlock(label="Qui parle", max_length=120, help_text="Jamais de nom.")
    professional = blocks.TextBlock(label="La personne qui accompagne", max_length=600, help_text="Ses mots.")
    professional_role = blocks.CharBlock(label="Qui accompagne", max_length=120, help_text="Un métier, un lieu.")

    class Meta:
        icon = "group"
        label = "Témoignage à deux voix"
        template = "blocks/two_voices.html"


class FundersBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Titre", max_length=120, required=False, help_text="Facultatif.")
    funders = blocks.ListBlock(SnippetChooserBlock("pages.Funder", label="Financeur"), label="Financeurs", min_num=1)

    class Meta:
        icon = "group"
        label = "Logos des financeurs"
        template = "blocks/funders.html"
