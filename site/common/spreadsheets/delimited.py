"""CSV as it comes: from French Excel, from a Mac, from a web application."""

import codecs
import csv
import io
from collections.abc import Iterator

from common.errors import Refused
from common.spreadsheets.cells import Formula

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
TEXT_CONTROLS = frozenset(b"\t\n\r\f\x1b")


def read(file) -> Iterator[list[str]]:
    text = decode(file.read())
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text))
    try:
        for cells in lines:
            yield [cell_of(cell) for cell in cells]
    except csv.Error as error:
        raise Refused(
            f"La ligne {lines.line_num} ne se lit pas : un guillemet n’y est peut-être pas refermé.", code="csv"
        ) from error


def cell_of(text: str) -> str:
    text = text.strip()
    return Formula(text) if text.startswith("=") else text


def encoding_of(data: bytes) -> str:
    """By its mark, by the zeros of UTF-16, else UTF-8 if it is, else what Windows writes in France."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return name
    start = data[:4096]
    if looks_utf16(start):
        return "utf-16-le" if start[1::2].count(0) > start[0::2].count(0) else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def looks_utf16(start: bytes) -> bool:
    """Two bytes a letter, one of the two mostly empty."""
    half = max(len(start) // 2, 1)
    return len(start) % 2 == 0 and max(start[1::2].count(0), start[0::2].count(0)) > half * 0.4


def decode(data: bytes) -> str:
    name = encoding_of(data)
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return data.decode("latin-1" if name == "cp1252" else name, errors="replace")


def is_binary(start: bytes) -> bool:
    """Control characters that no text has, in what does not look like UTF-16 either."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or looks_utf16(start):
        return False
    return any(byte < 32 and byte not in TEXT_CONTROLS for byte in start) or start.startswith(b"%PDF-")


def separator(text: str) -> str:
    """The one that cuts the first lines the most."""
    start = "\n".join(text.splitlines()[:10]) if len(text) < 100_000 else text[:5_000]
    return max(";\t,", key=start.count)
