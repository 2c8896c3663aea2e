"""The pieces of a technique's card: what one needs, what one does, what one watches."""

from django.utils.translation import ngettext
from wagtail import blocks

from common.drawings.pictograms import CHOICES, pictogram_for
from resources.enums import Per
from resources.techniques.material import Need

PICTOGRAM_HELP = "Vide : choisi d’après les mots. Il s’affiche avec la phrase, jamais seul."


class MaterialValue(blocks.StructValue):
    @property
    def amount(self) -> str:
        """« 2 par personne », « 1 pour le groupe », or nothing where nobody counts."""
        return f"{self['count']} {Per(self['per']).label}" if self["count"] else ""

    def needed(self, people: int) -> int | None:
        """How many for so many people; None where nobody counts."""
        if not self["count"]:
            return None
        return self["count"] * people if self["per"] == Per.PERSON else self["count"]


class MaterialBlock(blocks.StructBlock):
    name = blocks.CharBlock(
        label="Matériel", max_length=160, help_text="Au pluriel et sans marque : « cartes vierges », « photos »."
    )
    count = blocks.IntegerBlock(
        label="Combien", required=False, min_value=1, max_value=500, help_text="Vide : autant que l’on veut."
    )
    per = blocks.ChoiceBlock(
        search_index=False,
        label="Pour qui",
        choices=Per.choices,
        default=Per.GROUP,
        help_text="Par personne, la quantité se calcule avec la taille du groupe.",
    )
    need = blocks.ChoiceBlock(
        search_index=False,
        label="Famille",
        choices=Need.choices,
        required=False,
        help_text="Vide : choisie d’après les mots. Sert à qui cherche « avec ce que nous avons ».",
    )

    class Meta:
        icon = "clipboard-list"
        label = "Matériel"
        value_class = MaterialValue


class StepValue(blocks.StructValue):
    @property
    def drawing(self) -> str:
        return self["pictogram"] or pictogram_for(f"{self['title']} {self['text']}")

    @property
    def duration(self) -> str:
        return ngettext("%(n)s minute", "%(n)s minutes", self["minutes"]) % {"n": self["minutes"]}


class StepBlock(blocks.StructBlock):
    minutes = blocks.IntegerBlock(
        label="Durée (minutes)", min_value=1, max_value=240, help_text="L’horloge de la fiche se calcule toute seule."
    )
    title = blocks.CharBlock(label="Étape", max_length=90, help_text="Commence par un verbe : « Choisir une image ».")
    text = blocks.TextBlock(
        label="Ce que l’on fait", max_length=900, help_text="Deux à quatre phrases : ce que vous dites, ce qu’ils font."
    )
    pictogram = blocks.ChoiceBlock(
        search_index=False, label="Pictogramme", choices=CHOICES, required=False, help_text=PICTOGRAM_HELP
    )

    class Meta:
        icon = "time"
        label = "Étape"
        value_class = StepValue


class HardForBlock(blocks.StructBlock):
    who = blocks.CharBlock(
        label="Pour qui c’est difficile", max_length=120, help_text="« Qui lit mal le français », « qui se fatigue »."
    )
    help = blocks.TextBlock(label="Ce que l’on peut faire", max_length=500, help_text="Une aide concrète, essayée.")

    class Meta:
        icon = "help"
        label = "Difficulté"


class SentenceValue(blocks.StructValue):
    @property
    def drawing(self) -> str:
        return self["pictogram"] or pictogram_for(self["text"])


class SentenceBlock(blocks.StructBlock):
    text = blocks.CharBlock(
        label="Phrase", max_length=160, help_text="Une seule idée, des mots de tous les jours, moins de douze mots."
    )
    pictogram = blocks.ChoiceBlock(
        search_index=False, label="Pictogramme", choices=CHOICES, required=False, help_text=PICTOGRAM_HELP
    )

    class Meta:
        icon = "pilcrow"
        label = "Phrase"
        value_class = SentenceValue


class LineBlock(blocks.TextBlock):
    """A variant, a pitfall: one idea."""

    class Meta:
        icon = "pilcrow"
