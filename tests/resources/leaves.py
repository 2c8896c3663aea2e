"""Booklets to start a test from, and photographs for them."""

import io

from django.core.files.base import ContentFile
from PIL import Image
from wagtail.images import get_image_model

from pages.domain.tree import ensure_site
from pages.models import SectionPage
from resources.models import BookletIndexPage, BookletPage

ROOT = "/observatoire/livrets/"


def index() -> BookletIndexPage:
    found = BookletIndexPage.objects.filter(locale__language_code="fr").first()
    if found:
        return found
    home = ensure_site(by=None)
    section = home.add_child(instance=SectionPage(title="Observatoire", slug="observatoire", locale=home.locale))
    page = BookletIndexPage(title="Le petit Observatoire illustré", slug="livrets", locale=home.locale)
    return section.add_child(instance=page)


def spread(title="Une porte", layout="left", **more) -> dict:
    drawn = "" if layout in ("columns", "quote") or more.get("picture") else "permanence"
    plain = {"alt": "", "decorative": False, "long_description": "", "caption": "", "who": "", "picture": None}
    text = f"<p>On lit ici {title.lower()}.</p><p>Et la suite.</p>"
    return plain | {"title": title, "layout": layout, "drawing": drawn, "text": text} | more


EVERY_LAYOUT = (
    spread("Un soir"),
    spread("Une cuisine", "right", drawing="kitchen", long_description="Trois factures, une invitation."),
    spread("Le bus", "across", drawing="bus", caption="Onze arrêts."),
    spread("Cinq raisons", "columns"),
    spread("Entendu", "quote", text="<p>Je croyais qu’il fallait savoir.</p>", who="une habituée"),
)


def booklet(*spreads: dict, slug="le-premier-pas", **fields) -> BookletPage:
    given = {
        "title": "Le premier pas",
        "number": 1,
        "subtitle": "Ce qui retient de sortir",
        "summary": "Une place gratuite ne suffit pas.",
        "foreword": "Pourquoi ce livret.\nEt pour qui.",
        "authors": "L’équipe de l’observatoire",
        "bibliography": [
            ("reference", {"text": "Déclaration de Fribourg, 2007.", "address": "https://droitsculturels.org/"})
        ],
        "people": [("person", {"role": "Dessins", "who": "l’atelier du site"})],
    }
    made = [("spread", each) for each in spreads or EVERY_LAYOUT]
    page = BookletPage(slug=slug, locale=index().locale, spreads=made, **given | fields)
    return index().add_child(instance=page)


def published(page: BookletPage, *, by=None) -> BookletPage:
    page.save_revision(user=by).publish(user=by)
    page.refresh_from_db()
    return page


def photograph(title="Le marché", **fields):
    """On MEDIA_ROOT, which the test has put elsewhere."""
    stored = io.BytesIO()
    Image.effect_noise((900, 1300), 40).convert("RGB").save(stored, "JPEG", quality=80)
    given = {"credit": "Réseau, 2026", "alt": "Un marché sous la pluie"} | fields
    return get_image_model().objects.create(title=title, file=ContentFile(stored.getvalue(), "marche.jpg"), **given)


def lose(picture) -> None:
    """The original and what was made of it: a disk that was not restored."""
    for rendition in picture.renditions.all():
        rendition.delete()
    picture.file.storage.delete(picture.file.name)
