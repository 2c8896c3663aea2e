"""OAI-PMH answers as XML, written by the standard library: whatever a title holds, it stays text."""

import re
from xml.etree import ElementTree as ET

OAI = "http://www.openarchives.org/OAI/2.0/"
DC = "http://purl.org/dc/elements/1.1/"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
OAI_ID = "http://www.openarchives.org/OAI/2.0/oai-identifier"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
for prefix, space in (("", OAI), ("dc", DC), ("oai_dc", OAI_DC), ("oai-identifier", OAI_ID), ("xsi", XSI)):
    ET.register_namespace(prefix, space)


class Answer:
    """`OAI-PMH` with its date and the request it answers; parts are added to it."""

    def __init__(self, *, at: str, address: str, asked: dict[str, str]):
        self.root = ET.Element(f"{{{OAI}}}OAI-PMH")
        self.root.set(f"{{{XSI}}}schemaLocation", f"{OAI} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")
        add(self.root, "responseDate", at)
        request = add(self.root, "request", address)
        for name, value in asked.items():
            request.set(name, clean(value))

    def part(self, verb: str) -> ET.Element:
        return add(self.root, verb)

    def error(self, code: str, words: str) -> None:
        add(self.root, "error", words).set("code", code)

    def bytes(self) -> bytes:
        return ET.tostring(self.root, encoding="utf-8", xml_declaration=True)


def clean(text: str) -> str:
    """Without the characters that XML may not hold, escaped or not."""
    return NOT_XML.sub("", str(text))


def add(parent: ET.Element, name: str, text: str = "", space: str = OAI) -> ET.Element:
    made = ET.SubElement(parent, f"{{{space}}}{name}")
    if text:
        made.text = clean(text)
    return made


def header(parent: ET.Element, *, identifier: str, datestamp: str, specs: list[str], deleted: bool) -> None:
    made = add(parent, "header")
    if deleted:
        made.set("status", "deleted")
    add(made, "identifier", identifier)
    add(made, "datestamp", datestamp)
    for spec in specs:
        add(made, "setSpec", spec)


def dublin_core(parent: ET.Element, pairs: list[tuple[str, str]], language: str) -> None:
    made = add(add(parent, "metadata"), "dc", space=OAI_DC)
    made.set(f"{{{XSI}}}schemaLocation", f"{OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
    for name, value in pairs:
        element = add(made, name, value, DC)
        if name in ("title", "description", "subject"):
            element.set(LANG, language)


def resumption(parent: ET.Element, token: str, *, total: int, cursor: int) -> None:
    made = add(parent, "resumptionToken", token)
    made.set("completeListSize", str(total))
    made.set("cursor", str(cursor))


def described(parent: ET.Element, words: str) -> None:
    """A setDescription, in the Dublin Core as the specification advises."""
    made = add(add(parent, "setDescription"), "dc", space=OAI_DC)
    made.set(f"{{{XSI}}}schemaLocation", f"{OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
    add(made, "description", words, DC)


def identifier_scheme(parent: ET.Element, host: str, sample: str) -> None:
    made = add(add(parent, "description"), "oai-identifier", space=OAI_ID)
    made.set(f"{{{XSI}}}schemaLocation", f"{OAI_ID} http://www.openarchives.org/OAI/2.0/oai-identifier.xsd")
    names = ("scheme", "repositoryIdentifier", "delimiter", "sampleIdentifier")
    for name, value in zip(names, ("oai", host, ":", sample), strict=True):
        add(made, name, value, OAI_ID)
