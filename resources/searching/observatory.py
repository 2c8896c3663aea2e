"""The observatory in the one search: a transcript is searched to its last line, a word by all its forms."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from pages.searching import PageKind
from resources.domain import glossary
from resources.models.dossier import DossierPage
from resources.models.glossary import GlossaryTerm
from resources.models.interview import InterviewPage
from resources.models.reflection import ReflectionPage
from resources.models.voice import VoicePage
from resources.techniques import telling
from search.facets import AGE, ART_FORM, AUDIENCE, FORMAT, TERRITORY, THEME
from search.registry import Entry, Kind, register


class ObservatoryKind(PageKind):
    room = "vecu"
    facets = (THEME, AUDIENCE, AGE, ART_FORM, TERRITORY)

    def facets_of(self, page):
        return super().facets_of(page) | {
            "theme": page.themes.values_list("slug", flat=True),
            "audience": page.audiences.values_list("slug", flat=True),
            "age": page.age_bands.values_list("slug", flat=True),
            "art_form": page.art_forms.values_list("slug", flat=True),
        }

    def keywords_of(self, page):
        district = "QPV quartier prioritaire" if getattr(page, "priority_district", False) else ""
        return " ".join([super().keywords_of(page), getattr(page, "person_role", ""), district]).strip()

    def body_of(self, page):
        return " ".join([page.words(), page.authors, getattr(page, "place", "")])

    def day_of(self, page):
        return page.day

    def extra_of(self, page):
        role = getattr(page, "person_role", "")
        return {"role": role} if role else {}


@register
class Interviews(ObservatoryKind):
    slug, label, plural = "interview", _("entretien"), _("entretiens")
    model, facets = InterviewPage, (*ObservatoryKind.facets, FORMAT)

    def facets_of(self, page):
        return super().facets_of(page) | {"format": ["audio" if page.film and page.film.is_sound else "video"]}

    def extra_of(self, page):
        return super().extra_of(page) | ({"minutes": telling.duration(page.film.minutes)} if page.film else {})


@register
class Voices(ObservatoryKind):
    slug, label, plural = "voice", _("parole d’acteur"), _("paroles d’acteurs")
    model = VoicePage


@register
class Reflections(ObservatoryKind):
    slug, label, plural = "reflection", _("réflexion"), _("réflexions")
    model, facets = ReflectionPage, (*ObservatoryKind.facets, FORMAT)

    def facets_of(self, page):
        return super().facets_of(page) | {"format": ["pdf"]}

    def keywords_of(self, page):
        return f"{super().keywords_of(page)} {page.keywords}".strip()

    def body_of(self, page):
        notes = " ".join(page.notes.stream_block.get_searchable_content(page.notes))
        cited = " ".join(block.value.plain for block in page.references)
        return f"{super().body_of(page)} {notes} {cited}"


@register
class Dossiers(ObservatoryKind):
    slug, label, plural, weight = "dossier", _("dossier"), _("dossiers"), 1.1
    model = DossierPage


@register
class Words(Kind):
    """One entry per language the word is said in, where the abécédaire is published."""

    slug, label, plural, room = "term", _("mot de l’abécédaire"), _("mots de l’abécédaire"), "vecu"
    model, weight = GlossaryTerm, 1.1

    def objects(self):
        return GlossaryTerm.objects.filter(live=True).order_by("pk")

    def entries(self, term):
        return [self.entry(term, language) for language in ("fr", "en") if self.is_said(term, language)]

    def is_said(self, term, language: str) -> bool:
        return bool(term.live and term.forms(language) and self.home(language))

    def home(self, language: str) -> str:
        """Asked anew: what is kept may be older than the change that is being indexed."""
        return glossary.ask_home(language)[0]

    def entry(self, term, language: str) -> Entry:
        with override(language):
            return Entry(
                title=term.said("term", language),
                url=f"{self.home(language)}{term.slug}/",
                language=language,
                summary=term.said("definition", language),
                keywords=" ".join(term.forms(language)[1:]),
                body=" ".join([term.said("limits", language), term.said("alternatives", language), term.source]),
            )
