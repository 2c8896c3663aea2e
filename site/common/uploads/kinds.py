"""The kinds of file we take, and how their first bytes show them."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    extension: str
    label: str
    content_type: str
    starts_like: Callable[[bytes], bool]
    container: str = ""  # "zip" where the inside is checked too
    marker: str = ""  # the member every such container has


def starts(*prefixes: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(prefixes)


def is_webp(head: bytes) -> bool:
    return head[:4] == b"RIFF" and head[8:12] == b"WEBP"


def is_avif(head: bytes) -> bool:
    return head[4:8] == b"ftyp" and head[8:12] in (b"avif", b"avis")


def is_mp4(head: bytes) -> bool:
    """MP4, and M4A which is the same container with sound alone."""
    return head[4:8] == b"ftyp" and head[8:12] not in (b"avif", b"avis", b"heic", b"heix")


def is_text(head: bytes) -> bool:
    """Plain text in some encoding: no NUL, and not the start of a page or a drawing."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return b"\0" not in head and not start.startswith((b"<", b"%pdf", b"{\\rtf", b"pk\x03\x04"))


ZIP = starts(b"PK\x03\x04", b"PK\x05\x06")
OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN = "application/vnd.oasis.opendocument."

KINDS: dict[str, Kind] = {
    kind.extension: kind
    for kind in (
        Kind("png", "image PNG", "image/png", starts(b"\x89PNG\r\n\x1a\n")),
        Kind("jpg", "image JPEG", "image/jpeg", starts(b"\xff\xd8\xff")),
        Kind("gif", "image GIF", "image/gif", starts(b"GIF87a", b"GIF89a")),
        Kind("webp", "image WebP", "image/webp", is_webp),
        Kind("avif", "image AVIF", "image/avif", is_avif),
        Kind("pdf", "document PDF", "application/pdf", starts(b"%PDF-")),
        Kind("docx", "document Word", OFFICE + "wordprocessingml.document", ZIP, "zip", "word/"),
        Kind("xlsx", "classeur Excel", OFFICE + "spreadsheetml.sheet", ZIP, "zip", "xl/"),
        Kind("pptx", "diaporama PowerPoint", OFFICE + "presentationml.presentation", ZIP, "zip", "ppt/"),
        Kind("odt", "texte OpenDocument", OPEN + "text", ZIP, "zip", "content.xml"),
        Kind("ods", "classeur OpenDocument", OPEN + "spreadsheet", ZIP, "zip", "content.xml"),
        Kind("odp", "diaporama OpenDocument", OPEN + "presentation", ZIP, "zip", "content.xml"),
        Kind("zip", "archive ZIP", "application/zip", ZIP, "zip"),
        Kind("csv", "fichier CSV", "text/csv", is_text),
        Kind("txt", "texte", "text/plain", is_text),
        Kind("ics", "agenda iCalendar", "text/calendar", is_text),
        Kind("mp4", "film MP4", "video/mp4", is_mp4),
        Kind("webm", "film WebM", "video/webm", starts(b"\x1aE\xdf\xa3")),
        Kind("mp3", "son MP3", "audio/mpeg", starts(b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")),
        Kind("m4a", "son M4A", "audio/mp4", is_mp4),
        Kind("ogg", "son OGG", "audio/ogg", starts(b"OggS")),
        Kind("vtt", "sous-titres WebVTT", "text/vtt", starts(b"WEBVTT", b"\xef\xbb\xbfWEBVTT")),
    )
}
PICTURES = ("png", "jpg", "gif", "webp", "avif")
ALIASES = {"jpeg": "jpg"}


def kind_named(filename: str) -> Kind | None:
    extension = filename.rpartition(".")[2].lower()
    return KINDS.get(ALIASES.get(extension, extension))
