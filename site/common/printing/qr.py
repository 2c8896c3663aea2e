"""Codes that a telephone reads from paper."""

from functools import lru_cache
from io import BytesIO

import segno

from common.printing.drawn import Drawing

INK = "#221c33"


@lru_cache(maxsize=512)
def code(address: str) -> Drawing:
    """Without its quiet margin: the sheet leaves one. A middling correction survives a fold and a coffee stain."""
    drawn = BytesIO()
    made = segno.make(address, error="m", micro=False)
    made.save(drawn, kind="svg", border=0, omitsize=True, dark=INK, xmldecl=False)
    return Drawing(drawn.getvalue().decode())
