"""Pictures drawn from the content itself: the same seed gives the same drawing, two seeds two drawings.

One family: cut paper, flat, five colours per room. Nothing is fetched and nothing is kept; a drawing is an SVG of
one to three kilobytes without style attributes, usable in a page, a mail or a PDF.
"""

import hashlib
from functools import lru_cache
from random import Random

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

from common.drawings.grounds import GROUNDS
from common.drawings.hero import hero_scene
from common.drawings.motifs import MOTIFS
from common.drawings.palette import palette
from common.drawings.words import WORDS

__all__ = ["MOTIFS", "hero_scene", "illustration", "motif_for"]

FRAME = (
    '<svg class="illustration" xmlns="http://www.w3.org/2000/svg"'
    ' viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice"'
)


def motif_for(words: str) -> str:
    """A motif's own name, or the one that goes with a word of the field (« Théâtre », « Lecture »); else ""."""
    slug = slugify(words)
    if slug in MOTIFS:
        return slug
    return WORDS.get(max((word for word in WORDS if word in slug), key=len, default=""), "")


@lru_cache(maxsize=1024)
def illustration(seed: str, room: str = "", motif: str = "") -> SafeString:
    digest = hashlib.blake2b(f"{room}/{seed}".encode(), digest_size=8).digest()
    rng = Random(int.from_bytes(digest, "big"))  # noqa: S311 (a drawing, not a secret)
    colours = palette(room, rng)
    name = motif_for(motif) or rng.choice(sorted(MOTIFS))
    ground = rng.choice(GROUNDS)(rng, colours)
    figure = MOTIFS[name](rng, colours)
    return mark_safe(f'{FRAME} aria-hidden="true">{ground}{figure}</svg>')
