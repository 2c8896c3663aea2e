"""The catalogue of techniques: a card one reads in two minutes, prints on a sheet and tries the same day."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.blocks import PageChooserBlock
from wagtail.models import Page

from common.drawings import motif_for
from common.fields import BlocksField
from pages.blocks.media import DownloadBlock, PictureBlock
from pages.models.base import PAGE_DATA
from resources.blocks.technique import HardForBlock, LineBlock, MaterialBlock, SentenceBlock, StepBlock
from resources.enums import Level, Moment
from resources.models.base import ResourcePage
from resources.techniques import checklist, describing
from resources.techniques.faces import Faces

MOST_MINUTES, MOST_PEOPLE = 480, 200


def in_disorder(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and low > high


class TechniquePage(Faces, ResourcePage):
    aim = models.CharField(
        "à quoi elle sert",
        max_length=220,
        help_text="Une phrase qui commence par un verbe : « Donner envie d’une sortie à qui n’y est jamais allé ».",
    )
    before = models.BooleanField("avant la sortie", default=False)
    during = models.BooleanField("pendant la sortie", default=False)
    after = models.BooleanField("après la sortie", default=False)
    minutes_min = models.PositiveSmallIntegerField("de (minutes)", default=20, help_text="Au plus court.")
    minutes_max = models.PositiveSmallIntegerField("à (minutes)", default=30, help_text="En prenant son temps.")
    group_min = models.PositiveSmallIntegerField("de (personnes)", default=4, help_text="Sans compter qui anime.")
    group_max = models.PositiveSmallIntegerField(
        "à (personnes)", default=12, help_text="Au-delà, mieux vaut deux groupes."
    )
    level = models.CharField(
        "pour l’animer",
        max_length=12,
        choices=Level,
        default=Level.BEGINNER,
        help_text="Ce qu’il faut déjà savoir faire.",
    )
    material = BlocksField(
        [("item", MaterialBlock())],
        verbose_name="matériel",
        blank=True,
        help_text="Une ligne par chose. Aucune ligne : cochez « sans matériel ».",
    )
    no_material = models.BooleanField("sans matériel", default=False, help_text="Rien à prévoir, rien à imprimer.")
    preparation = models.TextField(
        "préparation", max_length=900, blank=True, help_text="Ce qui se fait avant que le groupe arrive."
    )
    course = BlocksField(
        [("step", StepBlock())],
        verbose_name="déroulé",
        blank=True,
        help_text="Les étapes dans l’ordre. Leurs minutes s’additionnent pour tenir dans la durée annoncée.",
    )
    variants = BlocksField(
        [("variant", LineBlock(label="Variante", max_length=500, help_text="Plus court, dehors, avec des enfants…"))],
        verbose_name="variantes",
        blank=True,
    )
    pitfalls = BlocksField(
        [("pitfall", LineBlock(label="Piège", max_length=500, help_text="Ce qui a déjà raté, et comment l’éviter."))],
        verbose_name="pièges à éviter",
        blank=True,
    )
    hard_for = BlocksField(
        [("case", HardForBlock())], verbose_name="pour qui c’est difficile, et que faire", blank=True
    )
    easy = BlocksField(
        [("sentence", SentenceBlock())],
        verbose_name="version facile à lire (FALC)",
        blank=True,
        help_text="Dix phrases courtes au plus, relues si possible avec une personne concernée.",
    )
    pictures = BlocksField([("picture", PictureBlock())], verbose_name="images", blank=True, max_num=6)
    documents = BlocksField([("document", DownloadBlock())], verbose_name="documents joints", blank=True, max_num=6)
    recording = models.ForeignKey(
        "resources.Recording",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="lecture enregistrée",
        help_text="La fiche lue par quelqu’un. Sans elle, la voix du navigateur la lit.",
    )
    related = BlocksField(
        [("technique", PageChooserBlock(label="Technique", page_type="resources.TechniquePage"))],
        verbose_name="techniques voisines",
        blank=True,
        max_num=6,
        help_text="À faire avant, après, ou à la place. Le site en propose d’autres tout seul.",
    )

    keywords = models.CharField(
        "autres mots pour la trouver",
        max_length=400,
        blank=True,
        help_text="Séparés par des virgules : d’autres noms de la même activité, des mots que l’on tape.",
    )

    share_kind = _("Technique d’animation")
    unprinted = ("related", "keywords")  # another edition is not due when they change
    template = "resources/technique.html"
    parent_page_types = ["resources.TechniqueIndexPage", "pages.TerritoryPage"]
    subpage_types = []
    personal_data = PAGE_DATA
    content_panels = [
        *Page.content_panels,
        FieldPanel("aim"),
        FieldPanel("summary"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("before"), FieldPanel("during"), FieldPanel("after")]),
                FieldRowPanel([FieldPanel("minutes_min"), FieldPanel("minutes_max")]),
                FieldRowPanel([FieldPanel("group_min"), FieldPanel("group_max")]),
                FieldPanel("level"),
            ],
            "En un coup d’œil",
        ),
        MultiFieldPanel([FieldPanel("no_material"), FieldPanel("material"), FieldPanel("preparation")], "Préparer"),
        FieldPanel("course"),
        MultiFieldPanel([FieldPanel("variants"), FieldPanel("pitfalls"), FieldPanel("hard_for")], "Adapter"),
        MultiFieldPanel([FieldPanel("easy"), FieldPanel("recording")], "La même, autrement"),
        MultiFieldPanel([FieldPanel("pictures"), FieldPanel("documents"), FieldPanel("related")], "Autour"),
        *ResourcePage.sorting_panels,
        FieldPanel("keywords"),
        *ResourcePage.rights_panels,
    ]

    class Meta:
        verbose_name = "technique d’animation"
        verbose_name_plural = "techniques d’animation"
        constraints = [
            models.CheckConstraint(
                name="technique_minutes",
                condition=Q(minutes_min__gte=1, minutes_max__gte=F("minutes_min"), minutes_max__lte=MOST_MINUTES),
                violation_error_message=f"La durée va du plus court au plus long, entre 1 et {MOST_MINUTES} minutes.",
            ),
            models.CheckConstraint(
                name="technique_group",
                condition=Q(group_min__gte=1, group_max__gte=F("group_min"), group_max__lte=MOST_PEOPLE),
                violation_error_message=f"Le groupe va du plus petit au plus grand, de 1 à {MOST_PEOPLE} personnes.",
            ),
        ]

    def clean(self):
        super().clean()
        wrong = {}
        if in_disorder(self.minutes_min, self.minutes_max):
            wrong["minutes_max"] = "La durée la plus longue vient après la plus courte."
        if in_disorder(self.group_min, self.group_max):
            wrong["group_max"] = "Le plus grand groupe vient après le plus petit."
        if wrong:
            raise ValidationError(wrong)

    def words(self) -> str:
        """Everything a reader may look for in it."""
        streams = (self.course, self.material, self.variants, self.pitfalls, self.hard_for, self.easy)
        written = [text for each in streams for text in each.stream_block.get_searchable_content(each)]
        return " ".join([self.summary, self.aim, self.preparation, *written])

    @classmethod
    def publication_errors(cls, cleaned: dict) -> dict[str, str]:
        return super().publication_errors(cleaned) | checklist.errors(cleaned)

    def structured_data(self, request) -> list[dict]:
        return [describing.learning_resource(self, request)]

    @property
    def moments(self) -> list[Moment]:
        asked = ((self.before, Moment.BEFORE), (self.during, Moment.DURING), (self.after, Moment.AFTER))
        return [moment for ticked, moment in asked if ticked]

    @property
    def subject(self) -> str:
        """What its drawing shows: what its title or its other names say, else one of its forms of art."""
        names = (self.title, *(name.strip() for name in self.keywords.split(",")))
        said = next((name for name in names if motif_for(name)), "")
        forms = [] if said else list(self.art_forms.all())
        return said or (forms[self.translation_key.int % len(forms)].label if forms else "")
