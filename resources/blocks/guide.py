"""What a guide adds to the blocks of the house: examples, lists to tick, models of parcours, techniques in passing."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from pages.blocks.stream import BodyBlock
from pages.blocks.text import FEATURES
from pages.languages import for_reader
from resources.enums import StageKind

TECHNIQUE = "resources.TechniquePage"


class WorkedExampleBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Titre", max_length=120, help_text="« Un atelier couture devient un parcours ».")
    context = blocks.CharBlock(
        label="Où, avec qui", max_length=200, required=False, help_text="Le lieu, le groupe, le temps que cela a pris."
    )
    text = blocks.RichTextBlock(label="Récit", features=FEATURES, help_text="Ce qui s’est passé, dans l’ordre.")
    lesson = blocks.RichTextBlock(
        label="Ce que l’on en garde", features=FEATURES, required=False, help_text="Une ou deux phrases à emporter."
    )

    class Meta:
        icon = "view"
        label = "Exemple travaillé"
        template = "resources/blocks/worked_example.html"


class ChecklistBlock(blocks.StructBlock):
    """The boxes are ticked on the reader's own device: nothing is sent, nothing is kept here."""

    title = blocks.CharBlock(label="Titre", max_length=120, help_text="« Avant d’ouvrir la porte ».")
    items = blocks.ListBlock(
        blocks.CharBlock(label="À faire", max_length=200, help_text="Un geste précis, que l’on peut cocher."),
        label="Cases",
        min_num=2,
        max_num=20,
    )

    class Meta:
        icon = "tick"
        label = "Liste à cocher"
        template = "resources/blocks/checklist.html"


class StageValue(blocks.StructValue):
    @property
    def kind_label(self) -> str:
        return StageKind(self["kind"]).label

    @property
    def duration(self) -> str:
        """« 45 min », « 2 h », « 1 h 30 »."""
        hours, minutes = divmod(self["minutes"], 60)
        if not hours:
            return f"{minutes} min"
        return f"{hours} h {minutes:02d}" if minutes else f"{hours} h"

    @property
    def readable_techniques(self) -> list:
        chosen = [for_reader(page) for page in self["techniques"] if page]
        return [page for page in chosen if page.live]


class StageBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        search_index=False,
        label="Genre d’étape",
        choices=StageKind.choices,
        default=StageKind.MEETING,
        help_text="Ce qui s’y passe.",
    )
    title = blocks.CharBlock(label="Étape", max_length=100, help_text="Commence par un verbe.")
    purpose = blocks.TextBlock(label="À quoi elle sert", max_length=400, help_text="Ce qui aura changé après elle.")
    week = blocks.IntegerBlock(
        label="Semaine", min_value=1, max_value=104, default=1, help_text="Comptée depuis le début du parcours."
    )
    minutes = blocks.IntegerBlock(
        label="Durée (minutes)", min_value=10, max_value=1440, default=90, help_text="Trajet compris pour une sortie."
    )
    techniques = blocks.ListBlock(
        blocks.PageChooserBlock(label="Technique", page_type=TECHNIQUE),
        label="Techniques conseillées",
        max_num=4,
        default=[],
    )
    art_forms = blocks.ListBlock(
        SnippetChooserBlock("common.ArtForm", label="Forme"), label="Genres de sortie", max_num=4, default=[]
    )

    class Meta:
        icon = "arrow-right"
        label = "Étape"
        value_class = StageValue


class ParcoursModelBlock(blocks.StructBlock):
    """Its value, as data another room can open: resources/domain/parcours_models.py."""

    title = blocks.CharBlock(label="Titre du modèle", max_length=120, help_text="« L’envers du costume ».")
    starting_point = blocks.CharBlock(
        label="Point de départ", max_length=200, help_text="L’envie ou l’activité qui existe déjà."
    )
    people_min = blocks.IntegerBlock(label="De (personnes)", min_value=2, max_value=200, default=6)
    people_max = blocks.IntegerBlock(label="À (personnes)", min_value=2, max_value=200, default=12)
    stages = blocks.ListBlock(StageBlock(), label="Étapes", min_num=2, max_num=14)
    needs = blocks.ListBlock(
        blocks.CharBlock(label="Besoin", max_length=160), label="Ce qu’il faut", min_num=1, max_num=12
    )

    class Meta:
        icon = "list-ol"
        label = "Modèle de parcours"
        template = "resources/blocks/parcours_model.html"

    def clean(self, value):
        cleaned = super().clean(value)
        if cleaned["people_max"] < cleaned["people_min"]:
            raise StructBlockValidationError(
                {"people_max": ValidationError("Le groupe va du plus petit au plus grand.")}
            )
        weeks = [stage["week"] for stage in cleaned["stages"]]
        if weeks != sorted(weeks):
            raise StructBlockValidationError({"stages": ValidationError("Rangez les étapes par semaine.")})
        return cleaned


class TechniqueCallBlock(blocks.StructBlock):
    technique = blocks.PageChooserBlock(label="Technique", page_type=TECHNIQUE)
    why = blocks.CharBlock(label="Pourquoi ici", max_length=200, help_text="Ce qu’elle apporte à ce moment-là.")

    class Meta:
        icon = "pick"
        label = "Technique à essayer"
        template = "resources/blocks/technique_call.html"

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        page = for_reader(value["technique"]) if value["technique"] else None
        return context | {"technique": page if page and page.live else None}


class GuideBlock(BodyBlock):
    worked_example = WorkedExampleBlock(group="Guide")
    checklist = ChecklistBlock(group="Guide")
    parcours_model = ParcoursModelBlock(group="Guide")
    technique_call = TechniqueCallBlock(group="Guide")
