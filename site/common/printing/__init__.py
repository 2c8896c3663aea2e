"""Paper: Typst documents as tagged PDF/UA-1, on the letterhead of the site's brand; and pictures drawn the same way.

    pdf("network/convention.typ", {"party": "…"}, title="Convention", language="fr")
    png("resources/shared.typ", {"title": "…"}, title="Carte de partage")

The template lives in `<room>/documents/`, reads `data` from the letterhead module and never holds a value itself:
data travels as JSON, so nothing a person typed can be read as markup. A picture in the data is a `drawn.Drawing`.
"""

import json
from functools import partial
from pathlib import Path

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from wagtail.models import Site

from common.models import Brand
from common.printing.drawn import logo
from common.printing.keeping import kept
from common.printing.press import pressed, pressed_pages
from common.printing.typography import french_everywhere

STANDARD = "ua-1"
SHARED_PPI = 144  # a page of 600 × 315 points makes the 1,200 × 630 pixels that are asked for when a page is shared


def pdf(template: str, data: dict, *, title: str, language: str = "fr", site: Site | None = None) -> bytes:
    return printed(template, packed(data, title=title, language=language, site=site))


def public_pdf(template: str, data: dict, *, title: str, language: str = "fr") -> bytes:
    """One that anybody may download: made once for what it says, then kept (keeping.py)."""
    payload = packed(data, title=title, language=language)
    return kept(template, payload, make=partial(printed, template, payload))


def printed(template: str, payload: str) -> bytes:
    now = int(timezone.now().timestamp())
    return pressed(source(template), payload, format="pdf", pdf_standards=[STANDARD], timestamp=now)


def png(template: str, data: dict, *, title: str, language: str = "fr", ppi: float = SHARED_PPI) -> bytes:
    """The first page, as pixels."""
    return pages_as_pictures(template, data, title=title, language=language, ppi=ppi)[0]


def pages_as_pictures(
    template: str, data: dict, *, title: str, language: str = "fr", ppi: float = SHARED_PPI
) -> list[bytes]:
    """Every page, as pixels: what a preview shows of a document that is still being written."""
    return pressed_pages(source(template), packed(data, title=title, language=language), format="png", ppi=ppi)


def packed(data: dict, *, title: str, language: str, site: Site | None = None) -> str:
    content = french_everywhere(data) if language == "fr" else data
    payload = {"brand": letterhead(site), "title": title, "lang": language, "data": content}
    return json.dumps(payload, cls=DjangoJSONEncoder, ensure_ascii=False)


def source(template: str) -> Path:
    room, _, name = template.partition("/")
    return Path(apps.get_app_config(room).path) / "documents" / name


def letterhead(site: Site | None = None) -> dict:
    brand = Brand.for_site(site or Site.objects.get(is_default_site=True))
    return {
        "name": brand.name,
        "tagline": brand.tagline,
        "accent": brand.accent,
        "lines": [line for line in (brand.address.replace("\n", ", "), brand.email, brand.phone) if line],
        "logo": logo(brand.logo) if brand.logo else "",
    }
