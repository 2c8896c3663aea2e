"""The picture that goes with a shared address, where the page has none of its own: its drawing, title and colour."""

import hashlib

from django.urls import reverse

from common.brand import brand_for
from common.drawings import illustration
from common.drawings.palette import PAPERS
from common.printing import png
from common.printing.drawn import Drawing


def stamp(page, brand) -> str:
    """Changes when the picture would: an address that is new is fetched anew."""
    said = (page.title, page.room, page.subject, str(page.translation_key), brand.name, brand.accent, str(brand.logo))
    return hashlib.blake2b("\n".join(said).encode(), digest_size=6).hexdigest()


def address(page, request) -> str:
    path = reverse("shared_picture", args=[page.pk])
    return request.build_absolute_uri(f"{path}?v={stamp(page, brand_for(request))}")


def picture(page) -> bytes:
    deep, _middle, pale, *_others = PAPERS.get(page.room, PAPERS[""])
    data = {
        "title": page.title,
        "kind": str(page.share_kind),
        "picture": Drawing(illustration(page.translation_key, room=page.room, motif=page.subject)),
        "room": deep,
        "pale": pale,
    }
    return png("pages/share.typ", data, title=page.title, language=page.locale.language_code)
