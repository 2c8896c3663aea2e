"""Blocks of the home only."""

from wagtail import blocks

from pages.blocks.links import LinkBlock
from pages.enums import Room


class DoorBlock(blocks.StructBlock):
    room = blocks.ChoiceBlock(
        label="Couleur", choices=Room.choices, help_text="Dit de quelle pièce il s’agit.", search_index=False
    )
    kicker = blocks.CharBlock(label="Sur-titre", max_length=40, help_text="Un verbe : « Préparer », « Sortir ».")
    title = blocks.CharBlock(label="Titre", max_length=80, help_text="Ce que l’on y trouve.")
    text = blocks.TextBlock(label="Texte", max_length=220, help_text="Une ou deux phrases.")
    link = LinkBlock(label="Lien")

    class Meta:
        icon = "home"
        label = "Pièce de la maison"


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Titre", max_length=80, help_text="« Vous accompagnez des personnes ? »")
    text = blocks.TextBlock(label="Texte", max_length=240, help_text="Ce qui attend la personne.")
    link = LinkBlock(label="Lien")

    class Meta:
        icon = "pick"
        label = "Façon de prendre part"
