"""A card on paper: one sheet of A4, small cards to hold in the hand, large print, and the easy version with pictograms.

Every sheet bears its edition and a code that says whether a newer one exists.
"""

from base64 import b64encode

from django.http import HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.models import Site

from common.dates import in_words
from common.drawings import illustration
from common.drawings.palette import PAPERS
from common.drawings.pictograms import pictogram
from common.printing import pages_as_pictures, public_pdf
from common.printing.drawn import Drawing
from common.printing.qr import code
from resources import licences
from resources.domain import editions, usage
from resources.techniques import telling
from resources.techniques.fitting import fit

FORMS = {
    "sheet": "resources/technique.typ",
    "cards": "resources/technique_cards.typ",
    "cards_a4": "resources/technique_cards.typ",
    "large": "resources/technique_large.typ",
    "easy": "resources/technique_easy.typ",
}
DEEP, INK = PAPERS["publie"][0], "#221c33"


def answer(request, page, form: str, *, what: str) -> HttpResponse:
    """Shown in the browser, where it can be printed at once; the name it is saved under says what it is."""
    usage.count_for(request, what=what, page=page)
    response = HttpResponse(printed(page, form), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{slugify(page.title)}-{form.replace("_", "-")}.pdf"'
    response.headers["Cache-Control"] = "no-cache"
    return response


def printed(page, form: str) -> bytes:
    return public_pdf(FORMS[form], data_for(page, form), title=page.title, language=page.locale.language_code)


def pictures(page, form: str) -> list[str]:
    """Every sheet as it would come out, for who is still writing it: a page that is not saved has no edition."""
    data, language = data_for(page, form), page.locale.language_code
    sheets = pages_as_pictures(FORMS[form], data, title=page.title or "…", language=language)
    return [f"data:image/png;base64,{b64encode(sheet).decode()}" for sheet in sheets]


def data_for(page, form: str) -> dict:
    with translation.override(page.locale.language_code):
        data = card(page)
        return data | {"fit": fit(data), "four_up": form == "cards_a4"}


def card(page, *, number: int | None = None) -> dict:
    """Everything the templates draw, in the language of the page. A booklet of several cards takes the same."""
    if number is None:
        edition = editions.current(page) if page.pk else None
        number = edition.number if edition else 0
    address = version_address(page, number)
    terms = licences.terms(page.licence)
    return {
        "title": page.title,
        "aim": page.aim,
        "summary": page.summary,
        "glance": [{"label": label, "words": words} for _icon, label, words in telling.glance(page)],
        "themes": [str(term) for term in page.themes.all()],
        "material": [{"name": b.value["name"], "amount": b.value.amount} for b in page.material],
        "preparation": paragraphs(page.preparation),
        "steps": [step(each) for each in telling.course(page)],
        "total": telling.duration(telling.total(page)),
        "variants": [str(b.value) for b in page.variants],
        "pitfalls": [str(b.value) for b in page.pitfalls],
        "hard_for": [{"who": b.value["who"], "help": b.value["help"]} for b in page.hard_for],
        "easy": [{"text": b.value["text"], "picture": drawn(b.value.drawing)} for b in page.easy],
        "picture": Drawing(illustration(page.translation_key, room="publie", motif=page.subject)),
        "authors": page.authors,
        "source": page.source,
        "licence": terms.name,
        "edition": _("Édition %(number)s") % {"number": number} if number else _("Épreuve"),
        "day": in_words(page.last_published_at.date()) if page.last_published_at else "",
        "address": address.partition("://")[2],
        "code": code(address),
        "room": DEEP,
        "words": words(),
    }


def step(each: telling.Step) -> dict:
    return {
        "clock": each.clock,
        "start": each.start,
        "minutes": each.minutes,
        "title": each.title,
        "text": paragraphs(each.text),
        "picture": drawn(each.drawing),
    }


def drawn(name: str) -> Drawing | str:
    return Drawing(pictogram(name, INK, DEEP)) if name else ""


def paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.replace("\r", "").split("\n") if part.strip()]


def version_address(page, number: int) -> str:
    """Short, and the same for as long as the sheet lives: it is printed."""
    root = (page.get_site() or Site.objects.get(is_default_site=True)).root_url
    return root + reverse("resources:version", args=[page.pk, number])


def words() -> dict[str, str]:
    """The titles of the parts, in the language of the sheet."""
    return {
        "kind": _("Technique d’animation"),
        "prepare": _("Préparer"),
        "no_material": _("Aucun matériel"),
        "course": _("Déroulé"),
        "variants": _("Variantes"),
        "pitfalls": _("Pièges à éviter"),
        "hard_for": _("Pour qui c’est difficile, et que faire"),
        "easy": _("Facile à lire"),
        "scan": _("Cette feuille est-elle à jour ?"),
        "scan_help": _("Scannez ce code : il dit si une édition plus récente existe, et ce qui change."),
        "code": _("Code à scanner"),
        "steps": _("Étapes"),
    }
