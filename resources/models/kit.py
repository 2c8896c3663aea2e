"""The members' resource centre: kits of tools with their files, read by whoever holds a role in the network."""

from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable, Page

from common.folding import plain
from common.personal_data import NOTHING
from pages.models.base import PAGE_DATA, BodyPage
from resources.enums import KitReader
from resources.models.base import ResourcePage

VERSIONS = (
    "Deux lignes de même nom sont deux versions d’un même outil : la plus récente est proposée, "
    "les autres restent sous « Versions d’avant »."
)


class AtTheDesk:
    """Read under /espace/, by members only: the address in the tree leads there."""

    def desk_path(self) -> str:
        raise NotImplementedError

    def get_url_parts(self, request=None):
        parts = super().get_url_parts(request)
        return parts and (parts[0], parts[1], self.desk_path())

    def serve(self, request, *args, **kwargs):
        """A preview shows the page; anybody else is led where one's role is asked."""
        if getattr(request, "is_preview", False):
            return super().serve(request, *args, **kwargs)
        return redirect(self.desk_path())


class KitIndexPage(AtTheDesk, BodyPage):
    template = "resources/kit_index.html"
    subpage_types = ["resources.KitPage"]
    max_count = 1
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        verbose_name = "ressourçothèque des membres"
        verbose_name_plural = "ressourçothèques des membres"

    def desk_path(self) -> str:
        return reverse("resources:kits")

    def kits(self) -> list:
        return list(KitPage.objects.live().child_of(self).order_by("path").prefetch_related("tools__file__collection"))

    def get_context(self, request, *args, **kwargs):
        from resources.domain import kits  # noqa: PLC0415  (the domain knows this model)

        found = kits.opened(self.kits(), request)
        return super().get_context(request, *args, **kwargs) | {"kits": kits.with_shelves(found, request)}


@dataclass(frozen=True)
class Tool:
    """One tool of a kit: the version to use, and those before."""

    now: "KitItem"
    before: list["KitItem"]


class KitPage(AtTheDesk, ResourcePage):
    template = "resources/kit.html"
    parent_page_types = ["resources.KitIndexPage"]
    subpage_types = []
    personal_data = PAGE_DATA
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        HelpPanel(content=f"<p>{VERSIONS}</p>", heading="Versions"),
        InlinePanel("tools", heading="Outils du kit", label="Outil", min_num=1),
        *ResourcePage.sorting_panels,
        *ResourcePage.rights_panels,
    ]

    class Meta:
        verbose_name = "kit de la ressourçothèque"
        verbose_name_plural = "kits de la ressourçothèque"

    def desk_path(self) -> str:
        return reverse("resources:kit", args=[self.slug])

    def shelf(self, items=None) -> list[Tool]:
        """One line per tool, in the order of the editor; the newest version is the one to use."""
        by_name: dict[str, list[KitItem]] = {}
        for item in self.tools.all() if items is None else items:
            by_name.setdefault(plain(item.title), []).append(item)
        for versions in by_name.values():
            versions.sort(key=lambda item: (item.dated_on, item.pk or 0), reverse=True)
        return [Tool(versions[0], versions[1:]) for versions in by_name.values()]

    def words(self, items=None) -> str:
        tools = self.tools.all() if items is None else items
        return " ".join([self.summary, *(f"{item.title} {item.note}" for item in tools)])

    def get_context(self, request, *args, **kwargs):
        from resources.domain import kits  # noqa: PLC0415  (the domain knows this model)

        return super().get_context(request, *args, **kwargs) | {"shelf": kits.shelf(self, request)}


class KitItem(Orderable):
    kit = ParentalKey(KitPage, on_delete=models.CASCADE, related_name="tools", verbose_name="kit")
    title = models.CharField(
        "outil", max_length=120, help_text="« Affiche à compléter ». Le même nom d’une version à l’autre."
    )
    note = models.CharField(
        "à quoi il sert", max_length=240, blank=True, help_text="Une phrase : quand on le sort, avec qui."
    )
    file = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name="fichier",
        help_text="Rangé dans la collection « Ressourçothèque des membres » : ailleurs, tous pourraient l’ouvrir.",
    )
    version = models.CharField("version", max_length=20, default="1", help_text="« 2026 », « 3 »…")
    dated_on = models.DateField(
        "du", default=timezone.localdate, help_text="La plus récente est celle que l’on propose."
    )
    reader = models.CharField("pour", max_length=12, choices=KitReader, default=KitReader.TEAM)
    held_by = models.CharField(
        "qui détient le fichier modifiable",
        max_length=120,
        blank=True,
        help_text="Un rôle ou un service, jamais un nom : « le pôle communication ».",
    )
    expires_on = models.DateField(
        "valable jusqu’au", null=True, blank=True, help_text="Passé ce jour, l’outil est signalé ici et à la rédaction."
    )
    replaced_by = models.ForeignKey(
        Page,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="remplacé par",
        help_text="Une autre page qui prend sa place : un kit, une technique, un guide.",
    )

    personal_data = NOTHING
    panels = [
        FieldRowPanel([FieldPanel("title"), FieldPanel("version")]),
        FieldPanel("note"),
        FieldPanel("file"),
        FieldRowPanel([FieldPanel("reader"), FieldPanel("held_by")]),
        FieldRowPanel([FieldPanel("dated_on"), FieldPanel("expires_on")]),
        PageChooserPanel("replaced_by"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "outil d’un kit"
        verbose_name_plural = "outils des kits"
        constraints = [
            models.UniqueConstraint(
                fields=["kit", "title", "version"],
                name="kit_item_version_once",
                violation_error_message="Ce kit a déjà cette version de cet outil.",
            )
        ]

    def __str__(self):
        return f"{self.title} ({self.version})"

    def clean(self):
        """A file that anybody may open by its address does not belong to members only."""
        super().clean()
        if self.file_id and not self.file.collection.get_view_restrictions().exists():
            raise ValidationError(
                {"file": "Ce document est ouvert à tous. Rangez-le dans la collection « Ressourçothèque des membres »."}
            )

    @property
    def has_expired(self) -> bool:
        today = timezone.localdate()
        return any(day is not None and day < today for day in (self.expires_on, self.file.expires_on))
