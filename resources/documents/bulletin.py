"""A bulletin on paper: A4 in large type to pin on a door, A5 to fold and give."""

from django.utils import translation
from django.utils.translation import gettext as _

from common.drawings import illustration
from common.printing import pdf
from common.printing.drawn import Drawing
from common.printing.imposing import booklet
from common.printing.qr import code
from common.printing.rich_text import nodes
from resources.documents.blocks import photograph


def bulletin_pdf(page, *, paper: str = "a4") -> bytes:
    language = page.locale.language_code
    with translation.override(language):
        return pdf("resources/bulletin.typ", bulletin_data(page, paper), title=page.title, language=language)


def bulletin_booklet(page) -> bytes:
    return booklet(bulletin_pdf(page, paper="a5"), back_cover=True, fold_marks=True)


def bulletin_data(page, paper: str) -> dict:
    site = page.get_site()
    base = site.root_url if site else ""
    territory = page.territory
    return {
        "paper": paper,
        "issue": _("Bulletin des familles, numéro %(n)s") % {"n": page.number},
        "place": territory.name if territory else "",
        "period": page.period,
        "summary": page.summary,
        "sections": [
            {"title": section.title, "outings": [outing_data(one) for one in section.outings]}
            for section in page.sections
        ],
        "advice": [
            {"title": block.value["title"], "nodes": nodes(block.value["text"], base=base)} for block in page.advice
        ],
        "contact": [territory.association, territory.phone, territory.email] if territory else [],
        "address": page.full_url or "",
        "code": code(page.full_url) if page.full_url else "",
        "words": words(),
    }


def outing_data(one) -> dict:
    """The drawing says nothing that the words beside it do not: on paper it is left out where a picture is missing."""
    drawn = photograph(one.picture) if one.picture else None
    price = _("Gratuit")
    if one.offered_by:
        price += f". {_('Places offertes par %(who)s') % {'who': one.offered_by}}"
    facts = [
        (_("Quand"), one.when),
        (_("Où"), one.where),
        (_("Pour y aller"), one.way),
        (_("Pour qui"), one.who),
        (_("Prix"), price),
        (_("Accès"), ", ".join(one.access)),
    ]
    return {
        "title": one.title,
        "why": one.why,
        "facts": [{"label": label, "text": text} for label, text in facts if text],
        "picture": drawn or Drawing(illustration(one.title, "reserve", one.motif)),
        "alt": one.alt if drawn else "",
    }


def words() -> dict:
    return {
        "know": _("Bon à savoir"),
        "ask": _("Une question ?"),
        "ask_text": _("Parlez-en à la personne qui vous a donné ce bulletin."),
        "online": _("Ce bulletin en ligne :"),
    }
