"""A selection as one document: a cover, a table of contents, then each resource on its own page."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from common.dates import in_words
from common.printing import pdf
from common.printing.qr import code
from resources.documents.sheets import sheet
from resources.domain.selection import Selection


def booklet_pdf(chosen: Selection, *, paper: str, request) -> bytes:
    return pdf(
        "resources/selection.typ",
        data_of(chosen, paper=paper, request=request),
        title=title_of(chosen),
        language=get_language(),
    )


def title_of(chosen: Selection) -> str:
    return chosen.choice.name or _("Ma sélection de ressources")


def data_of(chosen: Selection, *, paper: str, request) -> dict:
    count = len(chosen.pages)
    address = request.build_absolute_uri(selection_path(chosen))
    return {
        "paper": paper,
        "name": title_of(chosen),
        "about": ngettext("%(n)s ressource", "%(n)s ressources", count) % {"n": count},
        "day": in_words(timezone.localdate()),
        "contents": _("Sommaire"),
        "online": _("Pour retrouver cette sélection en ligne"),
        "qr": code(address),
        "sheets": [sheet(page, request=request) for page in chosen.pages],
    }


def selection_path(chosen: Selection) -> str:
    return f"{reverse('resources:selection')}?{chosen.choice.selected.query()}"
