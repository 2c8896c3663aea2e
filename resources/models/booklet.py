"""Le petit Observatoire illustré: booklets read page by page, as a text, on screen or folded and stapled."""

from django.db import models
from django.db.models import Q
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from common.drawings.scenes import SCENES
from common.fields import BlocksField
from pages.models import queries
from pages.models.base import PAGE_DATA, BodyPage
from resources.blocks.booklet import PersonBlock, ReferenceBlock, SpreadBlock
from resources.booklets import answers
from resources.licences import address as licence_address
from resources.models.base import ResourcePage

MOST_SPREADS = 40


class BookletIndexPage(BodyPage):
    """The collection: its covers, the last one first."""

    room = "vecu"
    template = "resources/booklet_index.html"
    subpage_types = ["resources.BookletPage"]
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        verbose_name = "collection de livrets"
        verbose_name_plural = "collections de livrets"

    def booklets(self):
        rows = queries.readable(BookletPage.objects.child_of(self)).select_related("share_picture")
        return rows.order_by("-number", "path")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"booklets": list(self.booklets())}

    def structured_data(self, request):
        parts = [
            {"@type": "Book", "name": each.title, "url": each.get_full_url(request), "position": each.number}
            for each in self.booklets()
        ]
        return [{"@type": "BookSeries", "name": self.title, "description": self.description, "hasPart": parts}]


class BookletPage(RoutablePageMixin, ResourcePage):
    """One source, four ways to read: double pages, plain text, PDF, sheets to fold (resources/booklets/)."""

    number = models.PositiveSmallIntegerField("numéro", default=1, help_text="Sa place dans la collection.")
    subtitle = models.CharField("sous-titre", max_length=160, help_text="La question à laquelle le livret répond.")
    cover = models.CharField(
        "dessin de couverture",
        max_length=20,
        choices=[(name, scene.label) for name, scene in SCENES.items()],
        default="threshold",
        help_text="Sur la couverture, dans les listes et sur le papier.",
    )
    foreword = models.TextField(
        "avant-propos", max_length=900, blank=True, help_text="Pourquoi ce livret, et pour qui. Une page."
    )
    spreads = BlocksField(
        [("spread", SpreadBlock())],
        verbose_name="doubles pages",
        blank=True,
        max_num=MOST_SPREADS,
        help_text="Un nombre impair de doubles pages remplit exactement les feuilles à plier.",
    )
    bibliography = BlocksField([("reference", ReferenceBlock())], verbose_name="références", blank=True)
    people = BlocksField(
        [("person", PersonBlock())],
        verbose_name="qui a fait quoi",
        blank=True,
        help_text="Texte, dessins, relecture… Obligatoire pour publier.",
    )

    room = "vecu"
    template = "resources/booklet.html"
    parent_page_types = ["resources.BookletIndexPage"]
    subpage_types = []
    personal_data = PAGE_DATA
    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("number"), FieldPanel("cover")]),
        FieldPanel("subtitle"),
        FieldPanel("summary"),
        FieldPanel("foreword"),
        FieldPanel("spreads"),
        MultiFieldPanel([FieldPanel("people"), FieldPanel("bibliography")], "À la fin du livret"),
        *ResourcePage.sorting_panels,
        *ResourcePage.rights_panels,
    ]
    preview_modes = [
        ("", "La couverture"),
        ("reader", "Les doubles pages"),
        ("text", "La version texte"),
        ("pdf", "Le PDF"),
    ]

    class Meta:
        verbose_name = "livret illustré"
        verbose_name_plural = "livrets illustrés"
        constraints = [
            models.CheckConstraint(
                name="booklet_counts_from_one",
                condition=Q(number__gte=1),
                violation_error_message="Le premier livret porte le numéro 1.",
            )
        ]

    def words(self) -> str:
        texts = (f"{block.value['title']} {strip_tags(str(block.value['text'] or ''))}" for block in self.spreads)
        return " ".join([self.summary, self.foreword, *texts])

    @property
    def foreword_lines(self) -> list[str]:
        return [line for line in self.foreword.splitlines() if line.strip()]

    @property
    def full_title(self) -> str:
        return f"{self.title} — {self.subtitle}"

    @classmethod
    def publication_errors(cls, cleaned: dict) -> dict[str, str]:
        errors = super().publication_errors(cleaned)
        if not cleaned.get("spreads"):
            errors["spreads"] = "Un livret a au moins une double page."
        if not cleaned.get("people"):
            errors["people"] = "Dites qui a écrit, qui a dessiné, qui a relu : un rôle suffit."
        return errors

    @path("")
    def as_cover(self, request):
        return self.shown("cover", request)

    @path("<int:place>/")
    def as_spread(self, request, place: int):
        return self.shown("spread", request, place)

    @path("texte/")
    def as_text(self, request):
        return self.shown("text", request)

    @path("pdf/")
    def as_pdf(self, request):
        return self.shown("screen_pdf", request)

    @path("a-plier/")
    def how_to_fold(self, request):
        return self.shown("fold", request)

    @path("a-plier/pdf/")
    def as_sheets(self, request):
        return self.shown("folded_pdf", request)

    def shown(self, view: str, request, *args):
        return getattr(answers, view)(request, self, *args)

    def serve(self, request, view=None, args=None, kwargs=None):
        """A booklet that is opened counts once: turning its pages, or taking it away, is counted elsewhere."""
        response = super().serve(request, view, args, kwargs)
        opened = getattr(view, "__name__", "as_cover") in ("as_cover", "as_text")
        if opened and not getattr(request, "is_preview", False):
            response.page_seen = self.pk
        return response

    def serve_preview(self, request, mode_name):
        request.is_preview = True
        views = {"reader": ("spread", 1), "text": ("text",), "pdf": ("screen_pdf",)}
        view, *args = views.get(mode_name, ("cover",))
        return self.shown(view, request, *args)

    def structured_data(self, request):
        address = self.get_full_url(request)
        pages = [
            {"@type": "CreativeWork", "name": block.value["title"], "position": place, "url": f"{address}{place}/"}
            for place, block in enumerate(self.spreads, start=1)
        ]
        return [
            {
                "@type": ["Book", "LearningResource"],
                "name": self.title,
                "alternativeHeadline": self.subtitle,
                "description": self.description,
                "url": address,
                "inLanguage": self.locale.language_code,
                "position": self.number,
                "bookFormat": "https://schema.org/EBook",
                "learningResourceType": str(_("livret illustré")),
                "author": {"@type": "Organization", "name": self.authors},
                "license": licence_address(self.licence),
                "accessMode": ["textual", "visual"],
                "accessModeSufficient": ["textual"],
                "accessibilityFeature": ["alternativeText", "taggedPDF", "tableOfContents", "longDescription"],
                "isAccessibleForFree": True,
                "hasPart": pages,
            }
        ]
