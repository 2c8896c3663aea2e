"""The pieces of a booklet: double pages where picture and text belong together, and the works they rest on."""

from django.db.models import TextChoices
from django.utils.html import strip_tags
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from common.drawings.scenes import SCENES
from pages.blocks.checks import CheckedStructBlock, medium_problems
from pages.blocks.text import SHORT

PAGE_WORDS, TWO_PAGES_WORDS, QUOTE_WORDS = 190, 360, 60


class Layout(TextChoices):
    LEFT = "left", "Image à gauche, texte à droite"
    RIGHT = "right", "Texte à gauche, image à droite"
    ACROSS = "across", "Image sur toute la double page, avec une légende"
    COLUMNS = "columns", "Texte sur les deux pages"
    QUOTE = "quote", "Une parole seule, en grand"


WITH_PICTURE = (Layout.LEFT, Layout.RIGHT, Layout.ACROSS)
ROOM = {Layout.COLUMNS: TWO_PAGES_WORDS, Layout.ACROSS: QUOTE_WORDS, Layout.QUOTE: QUOTE_WORDS}


class SpreadValue(blocks.StructValue):
    @property
    def shows_picture(self) -> bool:
        return self["layout"] in WITH_PICTURE and bool(self["picture"] or self["drawing"])

    @property
    def is_across(self) -> bool:
        return self["layout"] == Layout.ACROSS

    @property
    def alternative(self) -> str:
        """What the picture brings to who does not see it; empty only where somebody chose « décorative »."""
        if self["decorative"] or not self.shows_picture:
            return ""
        if self["alt"]:
            return self["alt"]
        return self["picture"].default_alt_text if self["picture"] else str(SCENES[self["drawing"]].alt)

    @property
    def words(self) -> int:
        return len(strip_tags(str(self["text"] or "").replace("</p>", "</p> ")).split())


class SpreadBlock(CheckedStructBlock):
    title = blocks.CharBlock(label="Titre", max_length=90, help_text="Quelques mots : ils font aussi le sommaire.")
    layout = blocks.ChoiceBlock(
        search_index=False,
        label="Mise en page",
        choices=Layout.choices,
        default=Layout.LEFT,
        help_text="Au téléphone, l’image d’abord.",
    )
    drawing = blocks.ChoiceBlock(
        search_index=False,
        label="Dessin de la maison",
        choices=[(name, scene.label) for name, scene in SCENES.items()],
        required=False,
        help_text="Un des dessins faits pour les livrets…",
    )
    picture = ImageChooserBlock(label="ou image", required=False, help_text="… ou une image de la médiathèque.")
    alt = blocks.CharBlock(
        label="Texte alternatif",
        max_length=250,
        required=False,
        help_text="Ce que l’image apporte ici à qui ne la voit pas. Vide : celui du dessin ou de la médiathèque.",
    )
    decorative = blocks.BooleanBlock(
        label="Image purement décorative", required=False, help_text="À cocher si le texte dit déjà tout sans elle."
    )
    long_description = blocks.TextBlock(
        label="Description détaillée",
        max_length=900,
        required=False,
        help_text="Facultative : pour une image qui porte beaucoup de sens. Elle paraît dans la version texte.",
    )
    caption = blocks.CharBlock(label="Légende", max_length=200, required=False, help_text="Visible par tout le monde.")
    text = blocks.RichTextBlock(
        label="Texte",
        features=[*SHORT, "ul", "ol"],
        required=False,
        help_text=f"Une page tient environ {PAGE_WORDS} mots, une double page {TWO_PAGES_WORDS}.",
    )
    who = blocks.CharBlock(
        label="Qui parle", max_length=120, required=False, help_text="Pour une parole : un rôle, jamais un nom."
    )

    class Meta:
        icon = "openquote"
        label = "Double page"
        value_class = SpreadValue

    def publication_errors(self, value):
        return {
            "picture": self.picture_problems(value),
            "alt": self.alternative_problems(value),
            "text": self.text_problems(value),
            "who": ["Dites qui parle : un rôle suffit."]
            if value["layout"] == Layout.QUOTE and not value["who"]
            else [],
        }

    def picture_problems(self, value) -> list[str]:
        if value["layout"] not in WITH_PICTURE:
            return []
        if value["picture"] and value["drawing"]:
            return ["Choisissez un dessin ou une image, pas les deux."]
        if not value["picture"] and not value["drawing"]:
            return ["Cette mise en page demande une image : choisissez un dessin, ou une image de la médiathèque."]
        return medium_problems(value["picture"]) if value["picture"] else []

    def alternative_problems(self, value) -> list[str]:
        known = value["decorative"] or (value["picture"] and value["picture"].is_decorative)
        if not value.shows_picture or known or value.alternative:
            return []
        return ["Décrivez l’image en une phrase, ou cochez « purement décorative »."]

    def text_problems(self, value) -> list[str]:
        layout, words = value["layout"], value.words
        if not words and layout != Layout.ACROSS:
            return ["Le texte manque : une image seule ne dit pas tout à tout le monde."]
        room = ROOM.get(layout, PAGE_WORDS)
        if words > room:
            return [
                f"Trop long pour cette mise en page : {words} mots pour {room}. Coupez, ou ajoutez une double page."
            ]
        return []


class ReferenceBlock(blocks.StructBlock):
    text = blocks.CharBlock(
        label="Référence", max_length=300, help_text="Qui, le titre, l’éditeur ou l’institution, l’année."
    )
    address = blocks.URLBlock(label="Adresse", required=False, help_text="Si elle se lit en ligne, à la source.")

    class Meta:
        icon = "link"
        label = "Référence"


class PersonBlock(blocks.StructBlock):
    role = blocks.CharBlock(label="A fait quoi", max_length=80, help_text="« Texte », « Dessins », « Relecture ».")
    who = blocks.CharBlock(label="Qui", max_length=160, help_text="Un rôle ou un organisme plutôt qu’un nom.")

    class Meta:
        icon = "user"
        label = "Contribution"
