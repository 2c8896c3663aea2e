"""Each kind of resource in full, as one among others on a page: what its own template parts need, and how they look."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.text import capfirst
from django.utils.translation import get_language

from pages.languages import locales
from resources import models
from resources.booklets.reading import spreads_of
from resources.documents.sheets import credit
from resources.observatory import films, gathering
from resources.techniques import telling


@dataclass(frozen=True)
class Face:
    template: str
    sheets: tuple[str, ...]
    context: Callable[..., dict] = lambda page: {}
    lead: str = "summary"


@dataclass(frozen=True)
class Whole:
    page: object
    face: Face
    context: dict = field(default_factory=dict)

    @property
    def anchor(self) -> str:
        return f"r{self.page.pk}"

    @property
    def kind(self) -> str:
        return capfirst(str(self.page.share_kind or self.page._meta.verbose_name))

    @property
    def lead(self) -> str:
        return getattr(self.page, self.face.lead)

    @property
    def foreign(self) -> str:
        """The language of the resource, where it is not the reader's."""
        language = locales().get(self.page.locale_id) or self.page.locale.language_code
        return language if language != get_language() else ""

    @property
    def credit(self) -> str:
        return credit(self.page)


def technique(page) -> dict:
    total = telling.duration(telling.total(page))
    return {"steps": telling.course(page), "total": total, "glance": telling.glance(page)}


def booklet(page) -> dict:
    return {"spreads": spreads_of(page)}


def dossier(page) -> dict:
    return {"chosen": gathering.chosen(page)}


def reflection(page) -> dict:
    return {"references": page.sorted_references}


OBSERVATORY = "css/observatory.css"
FACES = {
    models.TechniquePage: Face("technique", ("css/techniques.css",), technique, "aim"),
    models.GuidePage: Face("guide", ("css/guides.css",)),
    models.BookletPage: Face("booklet", ("css/booklets.css",), booklet, "subtitle"),
    models.InterviewPage: Face("interview", (OBSERVATORY, "css/film.css"), films.shown),
    models.VoicePage: Face("voice", (OBSERVATORY,)),
    models.ReflectionPage: Face("reflection", (OBSERVATORY,), reflection),
    models.DossierPage: Face("dossier", (OBSERVATORY,), dossier),
    models.BulletinPage: Face("bulletin", ("css/bulletins.css",)),
}
SUMMED_UP = Face("", ())  # a kind that has no face here: its introduction, and the way to it


def whole(page, request) -> Whole:
    face = FACES.get(type(page), SUMMED_UP)
    made = Whole(page, face, face.context(page) | {"page": page, "here": page.get_url(request)})
    if made.foreign:
        page.explains_words = False  # the words of another language are not those of this one
    return made


def sheets(wholes: list[Whole]) -> list[str]:
    """The styles these resources need, each once."""
    return list(dict.fromkeys(name for each in wholes for name in each.face.sheets))
