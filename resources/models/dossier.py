"""A focus that gathers others: chosen one by one, in their order, then found by what they speak of."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from common.fields import BlocksField
from common.models import Theme
from pages.models.base import PAGE_DATA
from resources.blocks.dossier import GatheredBlock
from resources.enums import FoundOrder
from resources.models.base import ResourcePage
from resources.models.observatory import CollectionPage, ObservatoryPage
from resources.observatory import gathering


class DossierPage(ObservatoryPage):
    chosen = BlocksField(
        [("page", GatheredBlock())],
        verbose_name="pages choisies",
        blank=True,
        help_text="Dans l’ordre où on les lit. Dites pourquoi chacune est là.",
    )
    found_text = models.CharField(
        "chercher aussi", max_length=120, blank=True, help_text="Des mots, comme dans la recherche du site."
    )
    found_themes = ParentalManyToManyField(
        Theme, blank=True, related_name="+", verbose_name="sur ces thèmes", help_text="L’un ou l’autre suffit."
    )
    found_in_districts = models.BooleanField(
        "tout ce qui se passe en quartier prioritaire", default=False, help_text="Entretiens et paroles d’acteurs."
    )
    found_order = models.CharField("dans l’ordre", max_length=10, choices=FoundOrder, default=FoundOrder.NEWEST)
    found_most = models.PositiveSmallIntegerField(
        "au plus", default=6, validators=[MaxValueValidator(24)], help_text="Pages ajoutées par la recherche."
    )

    template = "resources/observatory/dossier.html"
    parent_page_types = ["resources.DossierIndexPage"]
    personal_data = PAGE_DATA
    kind_label = share_kind = _("Dossier")
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("day"),
        FieldPanel("body", heading="Introduction, chiffres"),
        FieldPanel("chosen"),
        MultiFieldPanel(
            [
                FieldPanel("found_text"),
                FieldPanel("found_themes"),
                FieldPanel("found_in_districts"),
                FieldRowPanel([FieldPanel("found_order"), FieldPanel("found_most")]),
            ],
            "Ce que la recherche ajoute",
        ),
        *ResourcePage.sorting_panels,
        *ResourcePage.rights_panels,
    ]

    class Meta:
        verbose_name = "dossier"
        verbose_name_plural = "dossiers"

    @classmethod
    def publication_errors(cls, cleaned: dict) -> dict[str, str]:
        errors = super().publication_errors(cleaned)
        gathers = any(cleaned.get(name) for name in ("chosen", "found_text", "found_themes", "found_in_districts"))
        if not gathers:
            errors["chosen"] = "Un dossier rassemble : choisissez des pages, ou dites ce qu’il faut chercher."
        return errors

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | gathering.gathered(self, request)

    def structured_data(self, request):
        parts = [page.get_full_url(request) for page, _why in gathering.chosen(self)]
        return [self.creative_work(request, "CollectionPage", hasPart=parts)]


class DossierIndexPage(CollectionPage):
    subpage_types = ["resources.DossierPage"]
    template = CollectionPage.template
    holds = DossierPage
    personal_data = PAGE_DATA

    class Meta:
        verbose_name = "liste des dossiers"
        verbose_name_plural = "listes des dossiers"
