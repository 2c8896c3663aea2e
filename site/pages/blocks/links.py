"""Ways on: a call to action, related pages."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from pages.languages import for_reader


class LinkValue(blocks.StructValue):
    @property
    def href(self) -> str:
        return for_reader(self["page"]).url if self["page"] else self["address"]


class LinkBlock(blocks.StructBlock):
    text = blocks.CharBlock(label="Texte du bouton", max_length=60, help_text="Un verbe : « Écrire à mon territoire ».")
    page = blocks.PageChooserBlock(label="Page", required=False, help_text="Une page du site…")
    address = blocks.CharBlock(
        label="ou adresse",
        max_length=200,
        required=False,
        help_text="… ou une adresse : « / » ou https://.",
        search_index=False,  # not a word that anybody reads
    )

    class Meta:
        value_class = LinkValue

    def clean(self, value):
        cleaned = super().clean(value)
        if not self.is_deferred_validation and bool(cleaned["page"]) == bool(cleaned["address"]):
            raise StructBlockValidationError({"page": ValidationError("Choisissez une page, ou écrivez une adresse.")})
        if cleaned["address"] and not cleaned["address"].startswith(("/", "https://", "mailto:", "tel:")):
            raise StructBlockValidationError({"address": ValidationError("Commence par « / » ou par https://.")})
        return cleaned


class ActionBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Titre", max_length=120, help_text="Ce que l’on propose.")
    text = blocks.TextBlock(label="Texte", max_length=300, required=False, help_text="Pourquoi, en une phrase.")
    links = blocks.ListBlock(LinkBlock(), label="Boutons", min_num=1, max_num=2)

    class Meta:
        icon = "pick"
        label = "Appel à agir"
        template = "blocks/action.html"


class RelatedBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Titre", max_length=120, default="À lire aussi", help_text="Annonce la liste.")
    pages = blocks.ListBlock(blocks.PageChooserBlock(label="Page"), label="Pages", min_num=1, max_num=6)

    class Meta:
        icon = "link"
        label = "Pages liées"
        template = "blocks/related.html"

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        chosen = [for_reader(page) for page in value["pages"] if page]
        return context | {"related": [page.specific for page in chosen if page.live]}
