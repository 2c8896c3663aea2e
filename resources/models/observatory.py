"""What the pages of the observatory share: a day, a body, a way to be cited, and the lists that gather each kind."""

from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from pages.models import queries
from pages.models.base import PAGE_DATA, BodyPage
from resources import licences
from resources.models.base import ResourcePage
from resources.observatory import citing, feeds, lists


class ObservatoryPage(RoutablePageMixin, ResourcePage, BodyPage):
    """One thing of the observatory, dated, cited, harvested (docs/adr/0018)."""

    day = models.DateField(
        "date", default=timezone.localdate, help_text="Le jour affiché, qui classe les listes et sert à citer."
    )

    subpage_types = []
    room = "vecu"

    class Meta:
        abstract = True

    def serve(self, request, view=None, args=None, kwargs=None):
        """The page itself is counted as read (`ResourcePage.serve`); what is taken from it counts as taken."""
        response = super().serve(request, view, args, kwargs)
        whole = view is None or getattr(view, "__name__", "") == "index_route"
        if whole and not getattr(request, "is_preview", False):
            response.page_seen = self.pk
        return response

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {"citation": citing.text(self, request), "terms": licences.terms(self.licence)}

    @path("citer/bibtex/", name="bibtex")
    def bibtex(self, request):
        return citing.download(self, request, "bib")

    @path("citer/ris/", name="ris")
    def ris(self, request):
        return citing.download(self, request, "ris")

    def creative_work(self, request, kind: str, **more) -> dict:
        """What schema.org is told of any of them."""
        published = self.first_published_at or timezone.now()
        known = {
            "@type": kind,
            "name": self.title,
            "description": self.description,
            "datePublished": self.day.isoformat(),
            "dateModified": (self.last_published_at or published).isoformat(),
            "inLanguage": self.locale.language_code,
            "mainEntityOfPage": self.get_full_url(request),
            "license": licences.address(self.licence),
            "creditText": self.authors,
            "about": [str(theme) for theme in self.themes.all()],
        }
        return {name: value for name, value in (known | more).items() if value}


class SpokenPage(ObservatoryPage):
    """Somebody of the field speaks: a role, never a name."""

    person_role = models.CharField(
        "qui parle",
        max_length=120,
        help_text="Un métier, une place, jamais un nom : « éducatrice en pension de famille ».",
    )
    place = models.CharField(
        "où", max_length=120, blank=True, help_text="Assez large : « un quartier de Saint-Denis », « le Cantal »."
    )
    priority_district = models.BooleanField(
        "en quartier prioritaire (QPV)", default=False, help_text="Ce qui est raconté se passe dans un tel quartier."
    )
    agreed = models.BooleanField(
        "la personne a donné son accord",
        default=False,
        help_text="Obligatoire pour publier : elle a relu ou revu ce qui paraît, et peut le faire retirer. "
        "L’accord écrit se garde dans la structure, pas ici.",
    )

    spoken_panels = [
        MultiFieldPanel(
            [
                FieldPanel("person_role"),
                FieldRowPanel([FieldPanel("place"), FieldPanel("day")]),
                FieldPanel("priority_district"),
                FieldPanel("agreed"),
            ],
            "La personne",
        )
    ]

    class Meta:
        abstract = True

    @classmethod
    def publication_errors(cls, cleaned: dict) -> dict[str, str]:
        errors = super().publication_errors(cleaned)
        if not cleaned.get("agreed"):
            errors["agreed"] = "Sans l’accord de la personne, on ne publie pas."
        return errors


class CollectionPage(RoutablePageMixin, BodyPage):
    """A list of one kind, newest first, sorted by theme and by priority district; each can be followed."""

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    template = "resources/observatory/collection.html"  # said again by each list: Wagtail does not inherit it
    room = "vecu"
    holds = None  # the model it lists

    class Meta:
        abstract = True

    @property
    def items(self):
        return lists.of(self.holds, self.locale_id).descendant_of(self)

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | lists.chosen(self.items, request)

    @path("rss/", name="rss")
    def rss(self, request):
        return feeds.rss(request, self, self.items)

    @path("atom/", name="atom")
    def atom(self, request):
        return feeds.atom(request, self, self.items)


class ObservatoryIndexPage(RoutablePageMixin, BodyPage):
    """The door of the observatory: what is new, what kinds of things there are, and everything on one theme."""

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    template = "resources/observatory/index.html"
    room = "vecu"
    personal_data = PAGE_DATA

    class Meta:
        verbose_name = "accueil de l’observatoire"
        verbose_name_plural = "accueils de l’observatoire"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs) | lists.by_theme(self, request)
        if context["shown"] is None:
            context |= {"latest": lists.latest(self), "below": queries.below(self)}
        return context | {"themes": lists.themes_below(self)}

    def fed(self) -> list:
        return lists.latest(self, lists.FED)

    @path("rss/", name="rss")
    def rss(self, request):
        return feeds.rss(request, self, self.fed())

    @path("atom/", name="atom")
    def atom(self, request):
        return feeds.atom(request, self, self.fed())
