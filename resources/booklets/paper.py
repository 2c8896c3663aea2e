"""A booklet on paper: A5 pages to read on a screen, and the same laid on A4 sheets to fold and staple."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from common.drawings.scenes import scene
from common.printing import public_pdf
from common.printing.drawn import Drawing, around
from common.printing.imposing import booklet
from common.printing.qr import code
from common.printing.rich_text import nodes, plain
from resources.blocks.booklet import Layout
from resources.booklets.reading import Spread, spreads_of
from resources.licences import terms

UPRIGHT, ACROSS = "fill-874x1240|format-jpeg|jpegquality-80", "fill-1748x1240|format-jpeg|jpegquality-80"  # 150 dpi
AROUND = 6  # cover, foreword, contents, references, people, back cover
PAPER_MM = 0.1  # 80 g


def screen(page) -> bytes:
    language = page.locale.language_code
    with override(language):
        return public_pdf("resources/booklet.typ", data_of(page), title=page.full_title, language=language)


def folded(page) -> bytes:
    return booklet(screen(page), back_cover=True, fold_marks=True, creep_mm=PAPER_MM)


def sheets(page) -> int:
    """How many sheets of A4 it takes."""
    return -(-(2 * len(page.spreads) + AROUND) // 4)


def data_of(page) -> dict:
    address = page.get_full_url() or ""
    edition = page.editions.first() if page.pk else None
    licence = terms(page.licence)
    return {
        "collection": page.get_parent().title,
        "number": page.number,
        "title": page.title,
        "subtitle": page.subtitle,
        "summary": page.summary,
        "foreword": page.foreword_lines,
        "cover": Drawing(scene(page.cover)),
        "spreads": [spread_data(spread, base=address) for spread in spreads_of(page)],
        "notes": (4 * sheets(page)) - (2 * len(page.spreads) + AROUND),
        "references": [dict(block.value) for block in page.bibliography],
        "people": [dict(block.value) for block in page.people],
        "authors": page.authors,
        "licence": f"{licence.name}. {licence.sentence}",
        "edition": _("Édition %(number)s") % {"number": edition.number} if edition else _("Épreuve"),
        "address": address,
        "code": code(version_address(page, edition.number)) if edition and address else "",
        "words": words(page),
    }


def words(page) -> dict[str, str]:
    """What the template says itself, in the language of the booklet."""
    return {
        "number": _("Numéro %(number)s") % {"number": page.number},
        "foreword": _("Avant de tourner la page"),
        "contents": _("Sommaire"),
        "references": _("Pour aller plus loin"),
        "people": _("Qui a fait ce livret"),
        "licence": _("Ce que vous pouvez en faire"),
        "online": _("Ce code dit si une édition plus récente existe. En ligne, aussi en texte seul :"),
        "notes": _("Vos notes"),
        "missing": _("Ici, une image qui n’a pas pu être imprimée :"),
        "code": _("Code à scanner : ce livret est-il à jour ?"),
    }


def version_address(page, number: int) -> str:
    """Short, and the same for as long as the paper lives (views/version.py)."""
    return page.get_site().root_url + reverse("resources:version", args=[page.pk, number])


def spread_data(spread: Spread, *, base: str) -> dict:
    value, text = spread.value, nodes(spread.value["text"], base=base)
    drawing = drawing_of(spread)
    left, right = halves(text) if spread.layout == Layout.COLUMNS else ([], text)
    return {
        "title": spread.title,
        "layout": spread.layout,
        "drawing": drawing,
        "missing": value.shows_picture and not drawing,
        "alt": value.alternative,
        "caption": value["caption"],
        "left": left,
        "text": right,
        "quote": plain(text) if spread.is_quote else "",
        "who": value["who"],
    }


def drawing_of(spread: Spread) -> Drawing:
    """The scene, or the photograph at the size it is printed at. Empty when its file is lost: its words are printed."""
    if spread.drawing or not spread.picture:
        return Drawing(spread.drawing)
    try:
        made = spread.picture.get_rendition(ACROSS if spread.value.is_across else UPRIGHT)
        with made.file.open("rb") as file:
            return around(file.read(), name=made.file.name, width=made.width, height=made.height)
    except OSError:
        return Drawing("")


def halves(text: list[dict]) -> tuple[list[dict], list[dict]]:
    """Cut between two paragraphs, as near to the middle as they allow: the left page may be the longer."""
    lengths = [len(plain([node])) for node in text]
    best = min(range(1, len(text) + 1), key=lambda at: abs(2 * sum(lengths[:at]) - sum(lengths)), default=0)
    return text[:best], text[best:]
