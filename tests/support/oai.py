"""The rules of OAI-PMH 2.0 and of oai_dc, written down from their schemas, and a small harvester that keeps to them."""

import re
from xml.etree import ElementTree as ET

OAI = "{http://www.openarchives.org/OAI/2.0/}"
OAI_DC = "{http://www.openarchives.org/OAI/2.0/oai_dc/}"
DC = "{http://purl.org/dc/elements/1.1/}"
LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
SPEC = re.compile(r"([A-Za-z0-9\-_.!~*'()])+(:[A-Za-z0-9\-_.!~*'()]+)*")
PREFIX = re.compile(r"[A-Za-z0-9\-_.!~*'()]+")
URI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
VERBS = ("Identify", "ListMetadataFormats", "ListSets", "GetRecord", "ListIdentifiers", "ListRecords")
ERRORS = {
    "cannotDisseminateFormat",
    "idDoesNotExist",
    "badArgument",
    "badVerb",
    "noMetadataFormats",
    "noRecordsMatch",
    "badResumptionToken",
    "noSetHierarchy",
}
WORDS = re.compile(
    "title|creator|subject|description|publisher|contributor|date|type|format|identifier|source|language|relation"
    "|coverage|rights"
)
# Children of each element in their order: ? at most once, * any number, + at least once.
CHILDREN = {
    "Identify": "repositoryName baseURL protocolVersion adminEmail+ earliestDatestamp deletedRecord granularity"
    " compression* description*",
    "ListMetadataFormats": "metadataFormat+",
    "metadataFormat": "metadataPrefix schema metadataNamespace",
    "ListSets": "set+ resumptionToken?",
    "set": "setSpec setName setDescription*",
    "GetRecord": "record",
    "ListRecords": "record+ resumptionToken?",
    "ListIdentifiers": "header+ resumptionToken?",
    "record": "header metadata? about*",
    "header": "identifier datestamp setSpec*",
}
VALUES = {
    "responseDate": DATE,
    "datestamp": DATE,
    "earliestDatestamp": DATE,
    "setSpec": SPEC,
    "metadataPrefix": PREFIX,
    "identifier": URI,
    "baseURL": URI,
    "schema": URI,
    "metadataNamespace": URI,
    "protocolVersion": re.compile(r"2\.0"),
    "adminEmail": re.compile(r"\S+@(\S+\.)+\S+"),
    "deletedRecord": re.compile("no|persistent|transient"),
    "granularity": re.compile(r"YYYY-MM-DD(Thh:mm:ssZ)?"),
}


def local(element) -> str:
    return element.tag.removeprefix(OAI)


def faults(xml: bytes) -> list[str]:
    """What the schemas would say; nothing for a sound answer."""
    root = ET.fromstring(xml)
    if root.tag != f"{OAI}OAI-PMH":
        return [f"root {root.tag}"]
    found = [] if "OAI-PMH.xsd" in root.get(LOCATION, "") else ["no schemaLocation"]
    names = [local(child) for child in root]
    if names[:2] != ["responseDate", "request"]:
        found.append(f"begins with {names[:2]}")
    rest = names[2:]
    if not (set(rest) == {"error"} or (len(rest) == 1 and rest[0] in VERBS)):
        found.append(f"holds {rest}")
    for error in root.iter(f"{OAI}error"):
        found += [] if error.get("code") in ERRORS else [f"error {error.get('code')}"]
    for element in root.iter():
        if element.tag.startswith(OAI):
            found += element_faults(element)
    return found + [fault for dc in root.iter(f"{OAI_DC}dc") for fault in dublin_core_faults(dc)]


def element_faults(element) -> list[str]:
    name, found = local(element), []
    if name in CHILDREN and not in_order([local(child) for child in element], CHILDREN[name]):
        found.append(f"{name}: {[local(child) for child in element]}")
    if name in VALUES and not VALUES[name].fullmatch(element.text or ""):
        found.append(f"{name}: {element.text!r}")
    if name == "header" and element.get("status") not in (None, "deleted"):
        found.append(f"header status {element.get('status')}")
    if name == "record" and (element[0].get("status") == "deleted") == (len(element) > 1):
        found.append("a deleted record has no metadata, another has some")
    if name in ("metadata", "setDescription", "description") and len(element) != 1:
        found.append(f"{name} holds {len(element)}")
    return found


def in_order(names: list[str], rule: str) -> bool:
    expression = "".join(rf"(?:{part.rstrip('?*+')} ){part[len(part.rstrip('?*+')) :]}" for part in rule.split())
    return re.fullmatch(expression, "".join(f"{name} " for name in names)) is not None


def dublin_core_faults(dc) -> list[str]:
    found = [] if "oai_dc.xsd" in dc.get(LOCATION, "") else ["dc without schemaLocation"]
    for child in dc:
        if not WORDS.fullmatch(child.tag.removeprefix(DC)) or len(child):
            found.append(f"dc: {child.tag}")
        if not (child.text or "").strip():
            found.append(f"empty {child.tag}")
    return found


class Harvester:
    """Asks, follows resumption tokens to the end, keeps what it is given by identifier."""

    def __init__(self, get):
        self.get, self.asked = get, 0

    def ask(self, **arguments) -> ET.Element:
        self.asked += 1
        return ET.fromstring(self.get({name.rstrip("_"): value for name, value in arguments.items()}))

    def listed(self, verb: str, **arguments) -> list[ET.Element]:
        found, following = [], arguments | {"metadataPrefix": "oai_dc"}
        while following:
            part = self.ask(verb=verb, **following).find(f"{OAI}{verb}")
            assert part is not None, "an error came instead"
            token = part.find(f"{OAI}resumptionToken")
            found += [child for child in part if child is not token]
            following = {"resumptionToken": token.text} if token is not None and token.text else {}
            assert self.asked < 200, "the list never ends"
        return found

    def identifiers(self, verb="ListIdentifiers", **arguments) -> list[str]:
        return [each.find(f".//{OAI}identifier").text for each in self.listed(verb, **arguments)]
