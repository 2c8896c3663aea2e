"""Techniques in the one search, with the facets of the catalogue."""

from django.utils.translation import gettext_lazy as _

from pages.searching import PageKind
from resources.enums import Level, Moment
from resources.models.technique import TechniquePage
from resources.techniques import material, telling
from search.facets import AGE, ART_FORM, AUDIENCE, FORMAT, THEME
from search.models import Term
from search.registry import Facet, register

QUARTER, HALF, HOUR = 15, 30, 60
DURATIONS = {
    "quart": (0, QUARTER, _("Un quart d’heure ou moins")),
    "demi": (QUARTER, HALF, _("Une demi-heure")),
    "heure": (HALF, HOUR, _("Une heure")),
    "plus": (HOUR, 10_000, _("Plus d’une heure")),
}


def known(facet: str):
    """Values that are made with the pages: what the index holds."""
    return lambda: {slug: slug for slug in Term.objects.filter(facet=facet).values_list("slug", flat=True)}


MOMENT = Facet("moment", _("Moment"), lambda: dict(Moment.choices))
DURATION = Facet("duration", _("Durée"), lambda: {slug: words for slug, (_low, _high, words) in DURATIONS.items()})
GROUP = Facet("group", _("Taille du groupe"), known("group"), inner=True)
LEVEL = Facet("level", _("Pour l’animer"), lambda: dict(Level.choices))
MATERIAL = Facet("material", _("Matériel"), known("material"), inner=True)


def durations(page) -> list[str]:
    """Every slice the announced time touches: from 20 to 40 minutes is half an hour, and an hour."""
    low, high = page.minutes_min, page.minutes_max
    return [slug for slug, (after, until, _words) in DURATIONS.items() if low <= until and high > after]


@register
class Techniques(PageKind):
    slug, label, plural, room = "technique", _("technique"), _("techniques"), "publie"
    model = TechniquePage
    facets = (MOMENT, DURATION, GROUP, THEME, AUDIENCE, AGE, LEVEL, MATERIAL, ART_FORM, FORMAT)
    dated, weight = False, 1.1

    def objects(self):
        terms = ("themes", "audiences", "age_bands", "art_forms")
        return super().objects().select_related("locale").prefetch_related(*terms)

    def summary_of(self, page):
        return page.aim

    def keywords_of(self, page):
        return f"{super().keywords_of(page)} {page.keywords}".strip()

    def facets_of(self, page):
        return super().facets_of(page) | {
            "moment": [str(moment) for moment in page.moments],
            "duration": durations(page),
            "group": [f"{page.group_min}-{page.group_max}"],
            "level": [page.level],
            "material": [material.together(material.needs(page))],
            "theme": slugs(page.themes),
            "audience": slugs(page.audiences) or list(AUDIENCE.terms()),
            "age": slugs(page.age_bands) or list(AGE.terms()),
            "art_form": slugs(page.art_forms),
            "format": telling.formats(page),
        }

    def day_of(self, page):
        return page.last_published_at.date() if page.last_published_at else None

    def extra_of(self, page):
        return {
            "time": telling.time_needed(page),
            "group": telling.group(page),
            "moment": telling.moments(page),
            "level": telling.level(page),
        }


def slugs(terms) -> list[str]:
    """Nothing ticked means everybody: whoever looks for one public finds these too."""
    return [term.slug for term in terms.all()]
