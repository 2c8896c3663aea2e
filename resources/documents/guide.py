"""A guide on paper: A4 to read and print, A5 to fold. One source, the page itself."""

from django.utils import timezone, translation

from common import drawings
from common.dates import in_words
from common.printing import public_pdf
from common.printing.drawn import Drawing
from common.printing.imposing import booklet
from common.printing.qr import code
from resources.documents.blocks import printable
from resources.domain import editions
from resources.techniques.paper import version_address

PAPER_MM = 0.1  # 80 g


def guide_pdf(guide, *, paper: str = "a4") -> bytes:
    language = guide.locale.language_code
    with translation.override(language):
        return public_pdf("resources/guide.typ", guide_data(guide, paper), title=guide.title, language=language)


def guide_booklet(guide) -> bytes:
    """The A5 pages laid on A4 sheets, the address of the guide on the back cover."""
    return booklet(guide_pdf(guide, paper="a5"), back_cover=True, fold_marks=True, creep_mm=PAPER_MM)


def guide_data(guide, paper: str) -> dict:
    base, edition = guide.get_site().root_url, editions.current(guide)
    return {
        "paper": paper,
        "summary": guide.summary,
        "promise": guide.promise,
        "for_whom": guide.for_whom,
        "authors": guide.authors,
        "source": guide.source,
        "licence": guide.get_licence_display(),
        "published_on": spelled(guide.last_published_at),
        "address": guide.full_url,
        "code": code(version_address(guide, edition.number)) if edition else "",
        "edition": translation.gettext("Édition %(number)s") % {"number": edition.number} if edition else "",
        "minutes": guide.total_minutes,
        "picture": Drawing(drawings.illustration(str(guide.translation_key), guide.room, guide.subject)),
        "opening": printable(guide.body, base=base),
        "chapters": [
            {"title": chapter.title, "summary": chapter.summary, "blocks": printable(chapter.body, base=base)}
            for chapter in guide.chapters
        ],
        "words": words(),
    }


def spelled(moment) -> str:
    return in_words(timezone.localdate(moment)) if moment else ""


def words() -> dict:
    """What the paper says by itself, in the language of the guide."""
    _ = translation.gettext
    return {
        "guide": _("Guide"),
        "chapter": _("Chapitre"),
        "contents": _("Sommaire"),
        "opening": _("Avant de commencer"),
        "for_whom": _("Pour qui"),
        "by": _("Écrit par"),
        "source": _("Source :"),
        "licence": _("Licence :"),
        "updated": _("Mis à jour le"),
        "online": _("Ce guide se lit aussi en ligne, avec des listes que l’on coche :"),
        "example": _("Exemple"),
        "lesson": _("Ce que l’on en garde"),
        "model": _("Modèle de parcours"),
        "starting_point": _("Point de départ"),
        "group": _("Groupe"),
        "people": _("de %(from)s à %(to)s personnes"),
        "needs": _("Ce qu’il faut"),
        "week": _("semaine"),
        "techniques": _("Techniques :"),
        "art_forms": _("Genres de sortie :"),
        "technique": _("Technique à essayer"),
        "minutes": _("minutes"),
        "to": _("à"),
        "film": _("Film"),
        "newer": _("Une édition plus récente existe-t-elle ? Ce code le dit."),
    }
