"""OAI-PMH 2.0: the six verbs, their arguments and their errors, as the specification has them."""

import re
from dataclasses import dataclass, field, replace

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

from common.brand import brand_for
from resources.domain import harvest
from resources.harvesting import answers, dates, gathering, sets, tokens
from resources.models.harvest import HarvestRecord

RECORDS, IDENTIFIERS = 50, 200  # of one answer
LONGEST = 1600  # of one argument: our own tokens are shorter
DOMAIN = re.compile(r"[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]+)+")
LISTING = ("from", "until", "set")


class ProtocolError(Exception):
    def __init__(self, code: str, words: str):
        super().__init__(code)
        self.code, self.words = code, words


@dataclass(frozen=True)
class Verb:
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    resumes: bool = False


VERBS = {
    "Identify": Verb(),
    "ListMetadataFormats": Verb(optional=("identifier",)),
    "ListSets": Verb(resumes=True),
    "ListIdentifiers": Verb(("metadataPrefix",), LISTING, resumes=True),
    "ListRecords": Verb(("metadataPrefix",), LISTING, resumes=True),
    "GetRecord": Verb(("identifier", "metadataPrefix")),
}


@dataclass
class Asked:
    """One request, with what its answer needs."""

    request: object
    arguments: dict[str, str] = field(default_factory=dict)

    @property
    def host(self) -> str:
        return Site.find_for_request(self.request).hostname

    @property
    def address(self) -> str:
        return self.request.build_absolute_uri("/oai/")

    def full(self, name: str) -> str:
        return f"oai:{self.host}:{name}"


def answer(request) -> bytes:
    """A refusal is an answer too: OAI-PMH says it with status 200 and an `error`."""
    harvest.follow_if_turned()
    asked, at = Asked(request), dates.written(timezone.now())
    try:
        verb, asked.arguments = read(request)
    except ProtocolError as error:  # the request is not repeated when it was not understood
        made = answers.Answer(at=at, address=asked.address, asked={})
        made.error(error.code, error.words)
        return made.bytes()
    made = answers.Answer(at=at, address=asked.address, asked={"verb": verb} | asked.arguments)
    try:
        DOES[verb](made, asked)
    except ProtocolError as error:
        if error.code == "badArgument":
            made = answers.Answer(at=at, address=asked.address, asked={})
        made.error(error.code, error.words)
    return made.bytes()


def read(request) -> tuple[str, dict[str, str]]:
    given = request.POST if request.method == "POST" else request.GET
    verbs = given.getlist("verb")
    if len(verbs) != 1 or verbs[0] not in VERBS:
        raise ProtocolError("badVerb", _("Un verbe, et un seul : Identify, ListRecords…"))
    known = VERBS[verbs[0]]
    arguments = {name: values for name, values in given.lists() if name != "verb"}
    if any(len(values) != 1 or len(values[0]) > LONGEST or "\0" in values[0] for values in arguments.values()):
        raise ProtocolError("badArgument", _("Un argument est répété ou démesuré."))
    found = {name: values[0] for name, values in arguments.items()}
    if known.resumes and "resumptionToken" in found:
        if len(found) > 1:
            raise ProtocolError("badArgument", _("Un jeton de reprise vient seul."))
        return verbs[0], found
    missing = [name for name in known.required if not found.get(name)]
    unknown = [name for name in found if name not in known.required + known.optional]
    if missing or unknown:
        words = _("Arguments manquants : %(missing)s. En trop : %(unknown)s.")
        told = {"missing": ", ".join(missing) or "—", "unknown": ", ".join(unknown)[:80] or "—"}
        raise ProtocolError("badArgument", words % told)
    return verbs[0], found


def identify(made, asked: Asked) -> None:
    part = made.part("Identify")
    first = HarvestRecord.objects.order_by("datestamp", "pk").values_list("datestamp", flat=True).first()
    for name, value in (
        ("repositoryName", brand_for(asked.request).name),
        ("baseURL", asked.address),
        ("protocolVersion", "2.0"),
        ("adminEmail", brand_for(asked.request).email),
        ("earliestDatestamp", dates.written(first or timezone.now())),
        ("deletedRecord", "persistent"),
        ("granularity", "YYYY-MM-DDThh:mm:ssZ"),
    ):
        answers.add(part, name, value)
    if DOMAIN.fullmatch(asked.host):
        answers.identifier_scheme(part, asked.host, asked.full("page-1"))


def list_metadata_formats(made, asked: Asked) -> None:
    if "identifier" in asked.arguments:
        record_named(asked)
    part = answers.add(made.part("ListMetadataFormats"), "metadataFormat")
    answers.add(part, "metadataPrefix", "oai_dc")
    answers.add(part, "schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
    answers.add(part, "metadataNamespace", answers.OAI_DC)


def list_sets(made, asked: Asked) -> None:
    if "resumptionToken" in asked.arguments:  # the list is given whole: no token of ours says otherwise
        raise ProtocolError("badResumptionToken", _("Ce jeton n’est pas des nôtres."))
    part = made.part("ListSets")
    for each in sets.SETS:
        one = answers.add(part, "set")
        answers.add(one, "setSpec", each.spec)
        answers.add(one, "setName", str(each.name))
        if each.description:
            answers.described(one, str(each.description))


def get_record(made, asked: Asked) -> None:
    check_prefix(asked.arguments["metadataPrefix"])
    row = record_named(asked)
    gathering.write_records(made.part("GetRecord"), [row], asked)


def record_named(asked: Asked) -> HarvestRecord:
    start = asked.full("")
    identifier = asked.arguments["identifier"]
    name = identifier.removeprefix(start) if identifier.startswith(start) else ""
    row = HarvestRecord.objects.filter(identifier=name).first() if name else None
    if row is None:
        raise ProtocolError("idDoesNotExist", _("Nous n’avons rien donné sous ce nom."))
    return row


def check_prefix(prefix: str) -> None:
    if prefix != "oai_dc":
        raise ProtocolError("cannotDisseminateFormat", _("Un seul format ici : oai_dc."))


def wanted(asked: Asked, verb: str) -> tokens.Request:
    given = asked.arguments
    if "resumptionToken" in given:
        try:
            return tokens.read(given["resumptionToken"], verb)
        except tokens.BadTokenError as error:
            raise ProtocolError("badResumptionToken", _("Ce jeton n’est pas des nôtres.")) from error
    check_prefix(given["metadataPrefix"])
    since, until = given.get("from", ""), given.get("until", "")
    try:
        backwards = since and until and dates.since(since) >= dates.until(until)
    except (ValueError, OverflowError) as error:
        raise ProtocolError("badArgument", _("Une date s’écrit AAAA-MM-JJ ou AAAA-MM-JJThh:mm:ssZ.")) from error
    if backwards or (since and until and dates.is_day(since) != dates.is_day(until)):
        raise ProtocolError("badArgument", _("Deux dates de même précision, la première avant la seconde."))
    return tokens.Request(verb, "oai_dc", given.get("set", ""), since, until)


def rows_of(request: tokens.Request):
    rows = HarvestRecord.objects.order_by("datestamp", "pk")
    try:
        rows = rows.filter(datestamp__gte=dates.since(request.since)) if request.since else rows
        rows = rows.filter(datestamp__lt=dates.until(request.until)) if request.until else rows
    except (ValueError, OverflowError) as error:
        raise ProtocolError("badArgument", _("Une date s’écrit AAAA-MM-JJ ou AAAA-MM-JJThh:mm:ssZ.")) from error
    if request.set:
        rows = rows.filter(Q(collection=request.set) | Q(collection__startswith=f"{request.set}:"))
    return rows


def listed(asked: Asked, verb: str, size: int):
    """(rows, the token to go on with, how many in all, how many were given before)."""
    request = wanted(asked, verb)
    rows = rows_of(request)
    total = rows.count()
    if request.after:
        at, key = dates.since(request.after[0]), request.after[1]
        rows = rows.filter(Q(datestamp__gt=at) | Q(datestamp=at, pk__gt=key))
    found = list(rows[: size + 1])
    if not found:
        raise ProtocolError("noRecordsMatch", _("Rien ne répond à cette demande."))
    shown, more = found[:size], len(found) > size
    after = (dates.written(shown[-1].datestamp), shown[-1].pk)
    following = replace(request, after=after, given=request.given + len(shown))
    token = tokens.written(following) if more else ""
    return shown, token, max(total, request.given + len(found)), request.given


def list_identifiers(made, asked: Asked) -> None:
    shown, token, total, before = listed(asked, "ListIdentifiers", IDENTIFIERS)
    part = made.part("ListIdentifiers")
    for row in shown:
        gathering.write_header(part, row, asked, deleted=row.withdrawn)
    if token or before:
        answers.resumption(part, token, total=total, cursor=before)


def list_records(made, asked: Asked) -> None:
    shown, token, total, before = listed(asked, "ListRecords", RECORDS)
    part = made.part("ListRecords")
    gathering.write_records(part, shown, asked)
    if token or before:
        answers.resumption(part, token, total=total, cursor=before)


DOES = {
    "Identify": identify,
    "ListMetadataFormats": list_metadata_formats,
    "ListSets": list_sets,
    "ListIdentifiers": list_identifiers,
    "ListRecords": list_records,
    "GetRecord": get_record,
}
