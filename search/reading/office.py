"""The text of office documents: archives of XML, Microsoft's and the free ones.

Nothing of an archive is unpacked on a disk; a part is read up to a limit whatever it says of its own size. Entities are
refused before the first is opened: no honest document declares any.
"""

import posixpath
import re
import zipfile
import zlib
from xml.parsers import expat

from search.reading.limits import MEMBER, MEMBERS, Gathering, Refusal

BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, NotImplementedError, EOFError, OSError, KeyError)
MANIFEST = "META-INF/manifest.xml"
NUMBER = re.compile(r"\d+")

# What stands between two words, by the local name of the element that ends.
PARAGRAPHS = {"p", "h", "tr", "br", "cr", "line-break", "list-item", "table-row"}
SPACES = {"tab", "s", "tc", "table-cell"}
SAID = {  # where the words are: all of the body for the free formats, runs of text for Microsoft's
    "docx": {"t"},
    "pptx": {"t"},
    "odt": None,
    "odp": None,
}
PARTS = {
    "docx": re.compile(r"word/(document|footnotes|endnotes|header\d*|footer\d*)\.xml"),
    "pptx": re.compile(r"ppt/(slides/slide|notesSlides/notesSlide)\d+\.xml"),
    "odt": re.compile(r"content\.xml"),
    "odp": re.compile(r"content\.xml"),
}
OLD_CONTAINER = b"\xd0\xcf\x11\xe0"  # where Microsoft's programs put a document that has a password


def text_of(file, extension: str) -> dict:
    if file.read(4) == OLD_CONTAINER:
        raise Refusal("locked")
    try:
        with zipfile.ZipFile(file) as archive:
            names = parts(archive, extension)
            if not names:
                raise Refusal("broken")
            found = Gathering()
            for name in names:
                Words(found, SAID[extension]).read(opened(archive, name))
                found.add("\n")
                if found.full:
                    break
    except BROKEN as error:
        raise Refusal("broken") from error
    except RuntimeError as error:  # how zipfile says that a password is missing
        raise Refusal("locked") from error
    slides = sum(name.startswith("ppt/slides/") for name in names)
    return {"text": found.told(), "pages": slides, "cut": found.full}


def parts(archive: zipfile.ZipFile, extension: str) -> list[str]:
    """In the order one reads: the body, then its notes; slides by their number."""
    names = archive.namelist()
    if MANIFEST in names and b"encryption-data" in opened(archive, MANIFEST):
        raise Refusal("locked")
    found = [name for name in names if PARTS[extension].fullmatch(name)]
    return sorted(found, key=lambda name: ("notes" in name, order(name), name))[:MEMBERS]


def order(name: str) -> int:
    if posixpath.basename(name) in ("document.xml", "content.xml"):
        return -1
    number = NUMBER.search(posixpath.basename(name))
    return int(number.group()) if number else 0


def opened(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        content = part.read(MEMBER + 1)
    if len(content) > MEMBER:
        raise Refusal("bomb")
    return content


class Words:
    """Listens to the XML as it goes by: no tree is built, however deep the document nests."""

    def __init__(self, found: Gathering, said: set | None):
        self.found, self.said, self.open = found, said, 0
        parser = self.parser = expat.ParserCreate(namespace_separator=" ")
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = self.refuse
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.CharacterDataHandler = self.words
        parser.buffer_text = True

    def read(self, content: bytes) -> None:
        try:
            self.parser.Parse(content, True)
        except expat.ExpatError as error:
            raise Refusal("broken") from error

    def refuse(self, *args) -> None:
        raise Refusal("hostile")

    def start(self, name: str, attributes: dict) -> None:
        if self.said and local(name) in self.said:
            self.open += 1
        if local(name) in SPACES:
            self.found.add(" ")

    def end(self, name: str) -> None:
        if self.said and local(name) in self.said:
            self.open -= 1
        if local(name) in PARAGRAPHS:
            self.found.add("\n")

    def words(self, text: str) -> None:
        if (self.open or self.said is None) and not self.found.full:
            self.found.add(text)


def local(name: str) -> str:
    return name.rpartition(" ")[2]
