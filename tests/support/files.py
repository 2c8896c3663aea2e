"""Files of every kind, honest and not."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def picture(kind="PNG", size=(40, 20), mode="RGB", **options) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size, "red").save(buffer, kind, **options)
    return buffer.getvalue()


def archive(members: dict[str, bytes], compression=zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return buffer.getvalue()


def office(kind: str, **more: bytes) -> bytes:
    folder = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}[kind]
    return archive({"[Content_Types].xml": b"<Types/>", folder: b"<x/>"} | more)


OPEN = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}


def open_document(kind: str) -> bytes:
    return archive({"mimetype": f"application/vnd.oasis.opendocument.{OPEN[kind]}".encode(), "content.xml": b"<x/>"})


HONEST = {
    "png": picture(),
    "jpg": picture("JPEG"),
    "gif": picture("GIF", mode="P"),
    "webp": picture("WEBP"),
    "avif": picture("AVIF"),
    "pdf": PDF,
    "docx": office("docx"),
    "xlsx": office("xlsx"),
    "pptx": office("pptx"),
    "odt": open_document("odt"),
    "ods": open_document("ods"),
    "odp": open_document("odp"),
    "zip": archive({"notes.txt": b"bonjour"}),
    "csv": "nom;ville\nÉcole;Saint-Denis\n".encode(),
    "txt": "Théâtre".encode("cp1252"),
    "ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "mp4": b"\0\0\0\x18ftypisom" + b"\0" * 16,
    "webm": b"\x1aE\xdf\xa3" + b"\0" * 16,
    "mp3": b"ID3\x04" + b"\0" * 16,
    "m4a": b"\0\0\0\x18ftypM4A " + b"\0" * 16,
    "ogg": b"OggS" + b"\0" * 16,
    "vtt": b"WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour\n",
}
