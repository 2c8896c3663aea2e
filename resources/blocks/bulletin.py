"""The outings of a bulletin: written by hand, or chosen from the live offer where the one search holds outings."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from common.models import AccessFeature, AgeBand
from pages.blocks.checks import CheckedStructBlock, medium_problems
from resources.bulletins import offer

FAMILY = "famille"
BAND_HELP = "Où elle est rangée dans le bulletin."
WHY_HELP = "Une seule phrase, avec des mots de tous les jours : « On rit, on danse, et les petits montent sur scène. »"


def bands() -> list[tuple[str, str]]:
    return [(FAMILY, "En famille"), *AgeBand.objects.offered().values_list("slug", "label")]


def access_features() -> list[tuple[str, str]]:
    return list(AccessFeature.objects.offered().values_list("slug", "label"))


class AsWritten:
    """Slugs are words already: Wagtail would ask for all the choices again to read each of them."""

    def normalize_choice(self, value):
        return value


class SlugBlock(AsWritten, blocks.ChoiceBlock):
    pass


class SlugsBlock(AsWritten, blocks.MultipleChoiceBlock):
    pass


class TypedOutingBlock(CheckedStructBlock):
    band = SlugBlock(search_index=False, label="Pour quel âge", choices=bands, default=FAMILY, help_text=BAND_HELP)
    title = blocks.CharBlock(label="Sortie", max_length=80, help_text="Court : « Le cirque des petits riens ».")
    why = blocks.CharBlock(label="Pourquoi y aller", max_length=160, help_text=WHY_HELP)
    art_form = SnippetChooserBlock("common.ArtForm", label="Genre", required=False, help_text="Choisit le dessin.")
    day = blocks.DateBlock(label="Jour", required=False, help_text="Vide si la sortie dure plusieurs jours.")
    hour = blocks.TimeBlock(label="Heure", required=False, help_text="L’heure où cela commence.")
    when_words = blocks.CharBlock(
        label="ou quand, en mots", max_length=80, required=False, help_text="« Tous les mercredis de décembre »."
    )
    venue = blocks.CharBlock(label="Lieu", max_length=80, help_text="« Théâtre de la Place ».")
    town = blocks.CharBlock(label="Adresse et ville", max_length=120, help_text="« 3 rue des Tilleuls, Saint-Denis ».")
    way = blocks.CharBlock(
        label="Pour y aller", max_length=160, help_text="« Bus 12, arrêt Mairie, puis 5 minutes à pied »."
    )
    who = blocks.CharBlock(label="Pour qui", max_length=80, help_text="« À partir de 5 ans, avec un adulte ».")
    offered_by = blocks.CharBlock(label="Places offertes par", max_length=80, help_text="« le Théâtre de la Place ».")
    access = SlugsBlock(
        search_index=False,
        label="Accessibilité",
        choices=access_features,
        required=False,
        help_text="Seulement ce qui est sûr.",
    )
    picture = ImageChooserBlock(label="Image", required=False, help_text="Sans elle, un dessin du genre choisi.")
    alt = blocks.CharBlock(
        label="Texte alternatif",
        max_length=200,
        required=False,
        help_text="Ce que l’image montre. Vide : celui de la médiathèque.",
    )

    class Meta:
        icon = "date"
        label = "Sortie écrite ici"

    def clean(self, value):
        cleaned = super().clean(value)
        if cleaned["day"] and cleaned["when_words"]:
            message = "Donnez un jour, ou des mots : pas les deux."
            raise StructBlockValidationError({"when_words": ValidationError(message)})
        return cleaned

    def publication_errors(self, value):
        picture = value["picture"]
        words = value["alt"] or (picture.default_alt_text if picture else "")
        unsaid = picture and not words and not picture.is_decorative
        return {
            "day": []
            if value["day"] or value["when_words"]
            else ["Quand est-ce ? Donnez un jour, ou dites-le en mots."],
            "picture": medium_problems(picture) if picture else [],
            "alt": ["Décrivez l’image en une phrase."] if unsaid else [],
        }


class ChosenOutingBlock(CheckedStructBlock):
    """Asks the one search at every reading: a date that moves moves here too."""

    outing = SlugBlock(
        search_index=False, label="Sortie de l’offre", choices=offer.choices, help_text="Les prochaines d’abord."
    )
    band = SlugBlock(search_index=False, label="Pour quel âge", choices=bands, default=FAMILY, help_text=BAND_HELP)
    why = blocks.CharBlock(label="Pourquoi y aller", max_length=160, help_text=WHY_HELP)

    class Meta:
        icon = "search"
        label = "Sortie de l’offre en ligne"

    def publication_errors(self, value):
        gone = not offer.outings([value["outing"]])
        return {"outing": ["Cette sortie n’est plus proposée : choisissez-en une autre."] if gone else []}


class OutingsBlock(blocks.StreamBlock):
    typed = TypedOutingBlock()
    chosen = ChosenOutingBlock()

    def grouped_child_blocks(self):
        """What cannot be chosen yet is not offered: there is no outing to find until a room brings them."""
        hidden = set() if offer.is_open() else {"chosen"}
        for name, group in super().grouped_child_blocks():
            yield name, [block for block in group if block.name not in hidden]
