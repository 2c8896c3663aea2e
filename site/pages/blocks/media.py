"""Pictures, galleries, documents and films, with what the law and courtesy ask before publication."""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from pages.blocks.checks import CheckedStructBlock, medium_problems


class PictureValue(blocks.StructValue):
    @property
    def alternative(self) -> str:
        """Said by screen readers. Empty only where somebody chose « décorative »."""
        if self["decorative"] or not self["picture"]:
            return ""
        return self["alt"] or self["picture"].default_alt_text


class PictureBlock(CheckedStructBlock):
    picture = ImageChooserBlock(label="Image", help_text="Au moins 1 200 pixels de large.")
    alt = blocks.CharBlock(
        label="Texte alternatif",
        max_length=250,
        required=False,
        help_text="Ce que l’image apporte ici à qui ne la voit pas. Vide : celui de la médiathèque.",
    )
    decorative = blocks.BooleanBlock(
        label="Image purement décorative", required=False, help_text="À cocher si la page dit déjà tout sans elle."
    )
    caption = blocks.CharBlock(label="Légende", max_length=200, required=False, help_text="Visible par tout le monde.")

    class Meta:
        icon = "image"
        label = "Image"
        template = "blocks/picture.html"
        value_class = PictureValue

    def publication_errors(self, value):
        picture = value["picture"]
        missing = not value["decorative"] and not picture.is_decorative and not value.alternative
        return {
            "picture": medium_problems(picture),
            "alt": ["Décrivez l’image en une phrase, ou cochez « purement décorative »."] if missing else [],
        }


class GalleryBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Titre", max_length=120, required=False, help_text="Facultatif.")
    pictures = blocks.ListBlock(PictureBlock(), label="Images", min_num=2, max_num=12)

    class Meta:
        icon = "image"
        label = "Galerie"
        template = "blocks/gallery.html"


class DownloadBlock(CheckedStructBlock):
    document = DocumentChooserBlock(label="Document", help_text="Son format et son poids s’affichent d’eux-mêmes.")
    title = blocks.CharBlock(label="Titre", max_length=120, required=False, help_text="Vide : celui du document.")
    text = blocks.CharBlock(label="À quoi il sert", max_length=200, required=False, help_text="Une phrase.")

    class Meta:
        icon = "doc-full"
        label = "Document à télécharger"
        template = "blocks/download.html"

    def publication_errors(self, value):
        return {"document": medium_problems(value["document"])}


class VideoBlock(CheckedStructBlock):
    """Captions come from the site even when films come from a bucket: a browser loads none from elsewhere."""

    video = SnippetChooserBlock("pages.Video", label="Vidéo", help_text="Un film déposé ici même.")
    caption = blocks.CharBlock(label="Légende", max_length=200, required=False, help_text="Visible sous le film.")

    class Meta:
        icon = "media"
        label = "Vidéo"
        template = "blocks/video.html"

    def publication_errors(self, value):
        video = value["video"]
        missing = [f"Il manque {what} : complétez la fiche de cette vidéo." for what in video.missing()]
        rights = [text for text in medium_problems(video) if video.credit]
        return {"video": missing + rights}
