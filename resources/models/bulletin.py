"""The bulletin des familles: a few outings by age, in large type and plain words, on screen, by mail, on paper."""

from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpResponse
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.blocks import CharBlock, RichTextBlock, StructBlock
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from common.fields import BlocksField
from common.page_cache import vouch
from pages.models import TerritoryPage, queries
from pages.models.base import PAGE_DATA, BodyPage
from pages.models.files import FilesMixin
from pages.publication import PublicationForm
from resources.blocks.bulletin import OutingsBlock
from resources.bulletins import faces
from resources.models.base import ResourcePage

PER_PAGE = 12


class AdviceBlock(StructBlock):
    title = CharBlock(label="Titre", max_length=80, help_text="« Comment réserver ? »")
    text = RichTextBlock(label="Conseil", features=["bold", "ul", "link"], help_text="Deux ou trois phrases courtes.")

    class Meta:
        icon = "help"
        label = "Conseil pratique"


class BulletinIndexPage(RoutablePageMixin, BodyPage):
    """The national list tells all bulletins; the one of a territory, its own."""

    template = "resources/bulletin_index.html"
    parent_page_types = ["pages.SectionPage", "pages.TerritoryPage"]
    subpage_types = ["resources.BulletinPage"]
    max_count_per_parent = 1
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    room = "reserve"

    class Meta:
        verbose_name = "liste des bulletins des familles"
        verbose_name_plural = "listes des bulletins des familles"

    @cached_property
    def sections(self) -> list:
        """The territories whose bulletins are told here, for the filter of the national list."""
        pages = queries.territory_pages(self.locale_id)
        return [] if any(self.path.startswith(page.path) for page in pages) else pages

    def bulletins(self, *, under=None):
        rows = queries.readable(BulletinPage.objects.filter(locale_id=self.locale_id))
        root = under or (None if self.sections else self)
        rows = rows.descendant_of(root) if root is not None else rows
        return rows.select_related("share_picture").order_by("-starts_on", "-number", "-pk")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        sections = self.sections
        chosen = next((each for each in sections if each.slug == request.GET.get("territoire")), None)
        shown = Paginator(self.bulletins(under=chosen), PER_PAGE).get_page(request.GET.get("page"))
        shown.object_list = queries.with_sections(list(shown.object_list), sections)
        vouch(request, page=shown.number, territoire=chosen.slug if chosen else "")
        return context | {"shown": shown, "sections": sections, "chosen": chosen}

    @path("rss/", name="rss")
    def rss(self, request):
        return faces.feed(request, self)


class BulletinForm(PublicationForm):
    def __init__(self, *args, parent_page=None, **kwargs):
        super().__init__(*args, parent_page=parent_page, **kwargs)
        if parent_page and not self.instance.pk and "number" in self.fields:
            last = BulletinPage.objects.child_of(parent_page).aggregate(last=models.Max("number"))["last"]
            self.initial["number"] = (last or 0) + 1


class BulletinPage(FilesMixin, ResourcePage):
    number = models.PositiveSmallIntegerField("numéro", default=1, help_text="1, 2, 3… dans cette liste.")
    starts_on = models.DateField("du", help_text="Premier jour des sorties proposées.")
    ends_on = models.DateField("au", help_text="Dernier jour.")
    outings = BlocksField(
        OutingsBlock(required=False),
        verbose_name="sorties",
        blank=True,
        help_text="Cinq à dix sorties : celles que vous proposeriez de vive voix.",
    )
    advice = BlocksField(
        [("advice", AdviceBlock())],
        verbose_name="conseils pratiques",
        blank=True,
        max_num=6,
        help_text="Comment réserver, venir, être accompagné.",
    )

    base_form_class = BulletinForm
    template = "resources/bulletin.html"
    parent_page_types = ["resources.BulletinIndexPage"]
    subpage_types = []
    personal_data = PAGE_DATA
    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("number"), FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldPanel("summary"),
        faces.PlainLanguagePanel(heading="Langage clair"),
        FieldPanel("outings"),
        FieldPanel("advice"),
        MultiFieldPanel(ResourcePage.rights_panels, "Droits et crédit", classname="collapsed"),
    ]
    preview_modes = [
        ("", "La page des familles"),
        ("clair", "Langage clair"),
        ("courriel", "Le courriel"),
        ("papier", "La feuille A4"),
    ]
    room = "reserve"

    class Meta:
        verbose_name = "bulletin des familles"
        verbose_name_plural = "bulletins des familles"
        constraints = [
            models.CheckConstraint(
                name="bulletin_period",
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                violation_error_message="Le dernier jour vient après le premier.",
            ),
            models.CheckConstraint(
                name="bulletin_counts_from_one",
                condition=models.Q(number__gte=1),
                violation_error_message="Le premier bulletin porte le numéro 1.",
            ),
        ]

    @classmethod
    def publication_errors(cls, cleaned: dict) -> dict[str, str]:
        found = super().publication_errors(cleaned)
        if not cleaned.get("outings"):
            found["outings"] = "Un bulletin propose au moins une sortie."
        return found

    @cached_property
    def territory(self):
        """Whose section it stands in: the tree knows. None in the national list."""
        above = TerritoryPage.objects.ancestor_of(self).select_related("territory").first() if self.path else None
        return above.territory if above else None

    @cached_property
    def sections(self) -> list:
        return faces.sections(self)

    @property
    def period(self) -> str:
        """« du 1er au 31 décembre 2026 »."""
        return faces.period(self.starts_on, self.ends_on)

    @property
    def subject(self) -> str:
        return next((one.motif for section in self.sections for one in section.outings if one.motif), "famille")

    def words(self) -> str:
        return faces.text(self)

    def serve_preview(self, request, mode_name):
        face = faces.PREVIEWS.get(mode_name)
        return face(request, self) if face else super().serve_preview(request, mode_name)

    def structured_data(self, request):
        return faces.events(self, request)

    @path("bulletin.pdf", name="pdf")
    def pdf(self, request):
        return faces.sheet(request, self)

    @path("livret.pdf", name="booklet")
    def booklet(self, request):
        return faces.booklet(request, self)

    @path("agenda/<str:key>/", name="calendar")
    def calendar(self, request, key: str) -> HttpResponse:
        one = next((each for section in self.sections for each in section.outings if each.key == key), None)
        if one is None or one.day is None:
            raise Http404
        return faces.appointment(self, one, request)
