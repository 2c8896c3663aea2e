"""The section of a territory: who is there, what the network counts there, and its news."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Orderable, Page

from common.personal_data import PersonalData, Scrub
from pages.feeds import news_feed
from pages.models import queries
from pages.models.base import PAGE_DATA, BodyPage
from pages.navigation import menus
from pages.territories import find, grouped_by_region, with_figures


class TerritoryIndexPage(BodyPage):
    """Find my territory: by name, number, postcode or commune; then all of them by region."""

    template = "pages/territory_index.html"
    subject = "territoire"
    subpage_types = ["pages.TerritoryPage", "pages.StandardPage"]
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        verbose_name = "liste des territoires"
        verbose_name_plural = "listes des territoires"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        pages = queries.territory_pages(self.locale_id)
        asked = request.GET.get("q", "").strip()[:80]
        return context | {
            "asked": asked,
            "answer": find(asked, pages) if asked else None,
            "regions": grouped_by_region(pages),
            "contact_href": menus(request)["contact"],
        }


class TerritoryPage(RoutablePageMixin, BodyPage):
    """One per territory and language: a page in English speaks of the same territory (see `clean`)."""

    territory = models.ForeignKey(
        "network.Territory",
        models.PROTECT,
        related_name="pages",
        verbose_name="territoire",
        help_text="Ses coordonnées et ses chiffres viennent du réseau et se mettent à jour seuls.",
    )
    hours = models.CharField(
        "horaires",
        max_length=160,
        blank=True,
        help_text="« Du lundi au jeudi, de 9 h 30 à 17 h. »",
    )

    template = "pages/territory.html"
    subject = "territoire"
    is_creatable = False  # born with its territory: domain/desks.py
    parent_page_types = ["pages.TerritoryIndexPage"]
    subpage_types = ["pages.NewsPage", "pages.StandardPage", "pages.TestimonyPage"]
    personal_data = PAGE_DATA
    content_panels = [
        *Page.content_panels,
        FieldPanel("territory", read_only=True),
        FieldPanel("summary"),
        InlinePanel(
            "team", heading="Équipe", label="Personne", help_text="Un rôle suffit : le nom n’est jamais obligatoire."
        ),
        FieldPanel("hours"),
        FieldPanel("body"),
    ]

    @classmethod
    def holds(cls, model: str) -> None:
        """A room above brings a kind of page that territories publish in their own section."""
        cls.subpage_types = [*cls.subpage_types, model]

    class Meta:
        verbose_name = "page de territoire"
        verbose_name_plural = "pages de territoire"

    def clean(self):
        super().clean()
        same = TerritoryPage.objects.filter(territory_id=self.territory_id, locale_id=self.locale_id)
        if same.exclude(pk=self.pk).exists():
            raise ValidationError("Ce territoire a déjà sa page dans cette langue.", code="once")

    def get_context(self, request, *args, **kwargs):
        self.territory = with_figures(self.territory_id)
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "today": timezone.localdate(),
            "news": queries.news(self.locale_id, under=self)[:3],
            "team": self.team.all(),
            "below": queries.below(self, but="NewsPage"),
            "contact_href": menus(request)["contact"],
        }

    @path("rss/", name="rss")
    def rss(self, request):
        return news_feed(request, self, queries.news(self.locale_id, under=self))

    def structured_data(self, request):
        territory = self.territory
        return [
            {
                "@type": "Organization",
                "name": territory.association,
                "url": self.get_full_url(request),
                "email": territory.email,
                "telephone": territory.phone,
                "areaServed": territory.name,
            }
        ]


class TeamMember(Orderable):
    page = ParentalKey(TerritoryPage, on_delete=models.CASCADE, related_name="team")
    role = models.CharField("rôle", max_length=80, help_text="« Coordination », « Médiation », « Bénévolat »…")
    name = models.CharField(
        "nom", max_length=80, blank=True, help_text="Seulement avec l’accord de la personne. Sinon, laissez vide."
    )
    email = models.EmailField("courriel", blank=True, help_text="De préférence une adresse de fonction.")
    phone = models.CharField("téléphone", max_length=30, blank=True, help_text="Ligne directe professionnelle.")

    panels = [
        FieldRowPanel([FieldPanel("role"), FieldPanel("name")]),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
    ]
    personal_data = PersonalData(
        fields={"name": Scrub.KEEP, "email": Scrub.KEEP, "phone": Scrub.KEEP},
        why=_(
            "Coordonnées professionnelles publiées avec l’accord de la personne ; l’équipe du territoire les retire."
        ),
    )

    class Meta(Orderable.Meta):
        verbose_name = "membre de l’équipe"
        verbose_name_plural = "membres de l’équipe"

    def __str__(self):
        return self.title

    @property
    def title(self) -> str:
        return self.name or self.role

    @property
    def note(self) -> str:
        return self.role if self.name else ""
