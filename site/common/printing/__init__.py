"""Paper: Typst documents as tagged PDF/UA-1, on the letterhead of the site's brand.

    pdf("network/convention.typ", {"party": "…"}, title="Convention", language="fr")

The template lives in `<room>/documents/`, reads `data` from the letterhead module and never holds a value itself:
data travels as JSON, so nothing a person typed can be read as markup. Only Typst's own fonts are used, so that a
document looks the same on every machine.
"""

import base64
import json
import mimetypes
from functools import cache
from pathlib import Path

import typst
from django.apps import apps
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from wagtail.models import Site

from common.models import Brand
from common.printing.typography import french_everywhere

STANDARD = "ua-1"


def pdf(template: str, data: dict, *, title: str, language: str = "fr", site: Site | None = None) -> bytes:
    content = french_everywhere(data) if language == "fr" else data
    payload = {"brand": letterhead(site), "title": title, "lang": language, "data": content}
    return typst.compile(
        source(template),
        root=settings.BASE_DIR,
        font_paths=fonts(),
        format="pdf",
        pdf_standards=[STANDARD],
        timestamp=int(timezone.now().timestamp()),
        sys_inputs={"payload": json.dumps(payload, cls=DjangoJSONEncoder, ensure_ascii=False)},
    )


def source(template: str) -> Path:
    room, _, name = template.partition("/")
    return Path(apps.get_app_config(room).path) / "documents" / name


@cache
def fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)


def letterhead(site: Site | None = None) -> dict:
    brand = Brand.for_site(site or Site.objects.get(is_default_site=True))
    return {
        "name": brand.name,
        "tagline": brand.tagline,
        "accent": brand.accent,
        "lines": [line for line in (brand.address.replace("\n", ", "), brand.email, brand.phone) if line],
        "logo": embedded(brand.logo) if brand.logo else "",
    }


def embedded(logo) -> str:
    """The logo as a drawing that carries its own pixels: Typst reads text inputs only."""
    kind = mimetypes.guess_type(logo.name)[0] or "image/png"
    with logo.open("rb") as file:
        pixels = base64.b64encode(file.read()).decode()
    size = f'width="{logo.width}" height="{logo.height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {logo.width} {logo.height}" {size}>'
        f'<image {size} href="data:{kind};base64,{pixels}"/></svg>'
    )
