"""Typst in this process: a few milliseconds a sheet after the first, from any thread, in memory that does not grow.

Typst remembers what it laid out, for the whole process, and forgets what ten compilations in a row had no use for:
after ten long documents it would hold ten of them (half a gigabyte for guides of forty pages). A long one is
therefore forgotten at once, by compiling nothing often enough. `typst.Compiler` is not used: it refuses a second
thread, and it is no faster, for the memory is shared anyway.
"""

import os
from functools import cache
from pathlib import Path
from threading import BoundedSemaphore

import typst
from django.conf import settings

LONG_INPUT = 60_000  # characters: about twelve pages
LONG_OUTPUT = 1_000_000  # bytes: pictures
COMPILATIONS_TO_FORGET = 11

at_once = BoundedSemaphore(max(2, os.cpu_count() or 2))


def pressed(template: Path, payload: str, **options) -> bytes:
    """The document, or the first page of a picture. `payload` is the only thing the template can read."""
    return pressed_pages(template, payload, **options)[0]


def pressed_pages(template: Path, payload: str, **options) -> list[bytes]:
    """A document is one thing; pictures are one for each page."""
    with at_once:
        made = typst.compile(
            template, root=settings.BASE_DIR, font_paths=fonts(), sys_inputs={"payload": payload}, **options
        )
        contents = made if isinstance(made, list) else [made]
        if len(payload) > LONG_INPUT or sum(map(len, contents)) > LONG_OUTPUT:
            forget()
    return contents


def forget() -> None:
    for _ in range(COMPILATIONS_TO_FORGET):
        typst.compile(b"", font_paths=fonts(), format="svg")


@cache
def fonts() -> typst.Fonts:
    """Typst's own only, so that a document looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
