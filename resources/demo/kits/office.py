"""Letters and outlines that a word processor opens: .odt and .docx written by hand, a few kilobytes each.

A line is a paragraph; one that begins with « # » is a title, « ## » a heading, « - » an item, « [ ] » a box to tick.
"""

import io
import zipfile
from xml.sax.saxutils import escape

ODT = "application/vnd.oasis.opendocument.text"
STYLES = {"# ": "Heading1", "## ": "Heading2", "- ": "Item", "[ ] ": "Box"}
MARKS = {"Item": "•\u00a0", "Box": "☐\u00a0"}


def read(text: str) -> list[tuple[str, str]]:
    """(style, words) for each line."""
    found = []
    for line in text.strip().splitlines():
        mark = next((each for each in STYLES if line.startswith(each)), "")
        style = STYLES.get(mark, "Text")
        found.append((style, MARKS.get(style, "") + line[len(mark) :].strip()))
    return found


def odt(title: str, text: str) -> bytes:
    lines = [f"<text:p text:style-name='{style}'>{escape(words)}</text:p>" for style, words in read(text)]
    names = {"office": "office", "text": "text", "style": "style", "manifest": "manifest", "meta": "meta"}
    spaces = " ".join(f"xmlns:{n}='urn:oasis:names:tc:opendocument:xmlns:{v}:1.0'" for n, v in names.items())
    spaces += " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
    looks = {
        "Heading1": (24, "bold"),
        "Heading2": (14, "bold"),
        "Text": (12, "normal"),
        "Item": (12, "normal"),
        "Box": (12, "normal"),
    }
    styles = "".join(
        f"<style:style style:name='{name}' style:family='paragraph'><style:paragraph-properties fo:margin-bottom='0.3cm'/>"
        f"<style:text-properties fo:font-size='{size}pt' fo:font-weight='{weight}' fo:language='fr' fo:country='FR'/></style:style>"
        for name, (size, weight) in looks.items()
    )
    content = (
        f"<?xml version='1.0' encoding='UTF-8'?><office:document-content {spaces} office:version='1.3'><office:automatic-styles>"
        f"{styles}</office:automatic-styles><office:body><office:text>{''.join(lines)}</office:text></office:body>"
        "</office:document-content>"
    )
    meta = (
        f"<?xml version='1.0' encoding='UTF-8'?><office:document-meta {spaces} office:version='1.3'><office:meta>"
        f"<dc:title>{escape(title)}</dc:title><dc:language>fr-FR</dc:language></office:meta></office:document-meta>"
    )
    entries = {"/": ODT, "content.xml": "text/xml", "meta.xml": "text/xml"}
    listed = "".join(
        f"<manifest:file-entry manifest:full-path='{p}' manifest:media-type='{t}'/>" for p, t in entries.items()
    )
    manifest = f"<?xml version='1.0' encoding='UTF-8'?><manifest:manifest {spaces} manifest:version='1.3'>{listed}</manifest:manifest>"
    return packed({"mimetype": ODT, "content.xml": content, "meta.xml": meta, "META-INF/manifest.xml": manifest})


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"


KINDS = (
    "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
    f"<Override PartName='/word/document.xml' ContentType='{TYPE}.document.main+xml'/>"
    f"<Override PartName='/word/styles.xml' ContentType='{TYPE}.styles+xml'/>"
    "<Override PartName='/docProps/core.xml' ContentType='application/vnd.openxmlformats-package.core-properties+xml'/>"
)
FROM_PACKAGE = (
    f"<Relationship Id='r1' Type='{OFFICE}/officeDocument' Target='word/document.xml'/>"
    f"<Relationship Id='r2' Type='{PACKAGE}/relationships/metadata/core-properties' Target='docProps/core.xml'/>"
)
FROM_DOCUMENT = f"<Relationship Id='r1' Type='{OFFICE}/styles' Target='styles.xml'/>"
LOOKS = {"Heading1": (48, "<w:b/>"), "Heading2": (28, "<w:b/>"), "Text": (24, ""), "Item": (24, ""), "Box": (24, "")}


def docx(title: str, text: str) -> bytes:
    lines = "".join(
        f"<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t xml:space='preserve'>{escape(words)}</w:t></w:r></w:p>"
        for style, words in read(text)
    )
    core = f"<dc:title>{escape(title)}</dc:title><dc:language>fr-FR</dc:language>"
    spaces = f"xmlns:cp='{PACKAGE}/metadata/core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/'"
    members = {
        "[Content_Types].xml": f"<Types xmlns='{PACKAGE}/content-types'>{KINDS}</Types>",
        "_rels/.rels": related(FROM_PACKAGE),
        "word/_rels/document.xml.rels": related(FROM_DOCUMENT),
        "word/document.xml": f"<w:document xmlns:w='{W}'><w:body>{lines}</w:body></w:document>",
        "word/styles.xml": f"<w:styles xmlns:w='{W}'>{''.join(map(look, LOOKS))}</w:styles>",
        "docProps/core.xml": f"<cp:coreProperties {spaces}>{core}</cp:coreProperties>",
    }
    return packed({name: XML + content for name, content in members.items()})


def related(links: str) -> str:
    return f"<Relationships xmlns='{PACKAGE}/relationships'>{links}</Relationships>"


def look(name: str) -> str:
    size, weight = LOOKS[name]
    return (
        f"<w:style w:type='paragraph' w:styleId='{name}'><w:name w:val='{heading(name)}'/>"
        f"<w:pPr><w:spacing w:after='160'/></w:pPr>"
        f"<w:rPr>{weight}<w:sz w:val='{size}'/><w:lang w:val='fr-FR'/></w:rPr></w:style>"
    )


def heading(name: str) -> str:
    return name.replace("Heading", "heading ")


def packed(members: dict[str, str]) -> bytes:
    """`mimetype` first and as it is, as OpenDocument asks."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content.encode(), kind)
    return target.getvalue()
