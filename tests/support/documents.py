"""Real documents made for the tests, honest and not: what an office, a phone or an enemy would send."""

import io

from tests.support.files import archive

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "haha">'
    + b"".join(
        f'<!ENTITY {name} "{("&" + before + ";") * 10}">'.encode()
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + b"]><document><p><t>&i;</t></p></document>"
)
STEALING = b'<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><document><p><t>&y;</t></p></document>'


def docx(*paragraphs: str, notes: tuple[str, ...] = ()) -> bytes:
    parts = {"[Content_Types].xml": b"<Types/>", "word/document.xml": word_part(*paragraphs)}
    return archive(parts | ({"word/footnotes.xml": word_part(*notes)} if notes else {}))


def word_part(*paragraphs: str) -> bytes:
    runs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{runs}</w:body></w:document>'.encode()


def pptx(*slides: str) -> bytes:
    shown = {
        f"ppt/slides/slide{number}.xml": f'<p xmlns:a="{DRAWING}"><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p>'.encode()
        for number, text in enumerate(slides, start=1)
    }
    return archive({"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<x/>"} | shown)


def odt(*paragraphs: str, kind: str = "text", **more: bytes) -> bytes:
    lines = "".join(f"<text:p>{text}</text:p>" for text in paragraphs)
    content = f'<office:document-content xmlns:office="{OFFICE}" xmlns:text="{TEXT}">{lines}</office:document-content>'
    mimetype = f"application/vnd.oasis.opendocument.{kind}".encode()
    return archive({"mimetype": mimetype, "content.xml": content.encode()} | more)


def pdf(*pages: str, password: str = "") -> bytes:
    """By the program that prints our own papers."""
    import typst

    source = "\n#pagebreak()\n".join(pages).encode()
    content = typst.compile(source, format="pdf")
    return locked(content, password) if password else content


def locked(content: bytes, password: str) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def bomb(kind: str = "docx", megabytes: int = 120) -> bytes:
    """A few kilobytes that become many megabytes."""
    name = "word/document.xml" if kind == "docx" else "content.xml"
    return archive({"[Content_Types].xml": b"<Types/>", name: b"<a>" + b" " * (megabytes * 2**20) + b"</a>"})
