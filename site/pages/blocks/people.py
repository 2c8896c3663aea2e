"""Voices and supporters."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from pages.blocks.checks import CheckedStructBlock

AGREED = "Les deux personnes ont donné leur accord"
AGREEMENT = (
    "Obligatoire pour publier : elles ont relu leurs mots et leur signature, savent où cela paraît et peuvent le faire "
    "retirer. L’accord écrit se garde dans la structure, pas ici."
)
REFUSAL = "Sans l’accord des deux personnes, on ne publie pas."


class TwoVoicesBlock(CheckedStructBlock):
    person = blocks.TextBlock(label="La personne", max_length=600, help_text="Ses mots, relus avec elle.")
    person_role = blocks.CharBlock(
        label="Sa signature", max_length=120, help_text="Jamais de nom : « une maman de deux enfants »."
    )
    professional = blocks.TextBlock(label="La personne qui accompagne", max_length=600, help_text="Ses mots.")
    professional_role = blocks.CharBlock(
        label="Sa signature", max_length=120, help_text="Un métier et un type de structure : « éducatrice en CHRS »."
    )
    agreed = blocks.BooleanBlock(label=AGREED, required=False, help_text=AGREEMENT)

    class Meta:
        icon = "group"
        label = "Témoignage à deux voix"
        template = "blocks/two_voices.html"

    def publication_errors(self, value):
        return {} if value["agreed"] else {"agreed": [REFUSAL]}


class FundersBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Titre", max_length=120, required=False, help_text="Facultatif.")
    funders = blocks.ListBlock(SnippetChooserBlock("pages.Funder", label="Financeur"), label="Financeurs", min_num=1)

    class Meta:
        icon = "group"
        label = "Logos des financeurs"
        template = "blocks/funders.html"
