"""A tool that a member offers to the network: written in three steps, read, put in its place, credited."""

from contextlib import suppress

from django.db import transaction
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from common.uploads import check_upload
from network.domain.fields import check
from resources.domain import making, telling
from resources.domain.once import sent_already
from resources.models import ToolFile, ToolProposal
from resources.states import PROPOSAL_TRANSITIONS as MOVES
from resources.states import ProposalKind, ProposalState

KINDS = ("pdf", "odt", "docx", "xlsx", "ods", "odp", "pptx", "png", "jpg")
MEGABYTES, MOST_FILES = 10, 6
NEEDED = {
    "aim": "Dites en une phrase à quoi il sert.",
    "summary": "Présentez-le en deux phrases.",
    "course": "Racontez comment ça se passe.",
    "credit": "Dites qui l’a fait : un rôle ou une équipe.",
}


@transaction.atomic
def start(*, by, territory=None, **fields) -> ToolProposal:
    if known := sent_already(by=by, model=ToolProposal, territory=territory, **fields):
        return known
    made = ToolProposal(created_by=by, territory=territory, **fields)
    check(made)
    made.save()
    record(by=by, verb="proposal.started", obj=made)
    return made


@transaction.atomic
def write(*, by, proposal, **fields) -> ToolProposal:
    """A step of the form. What is half written is kept: nothing is asked before it is proposed."""
    row, before = editable(proposal)
    for name, value in fields.items():
        setattr(row, name, value)
    check(row)
    row.save()
    record(by=by, verb="proposal.written", obj=row, before=before)
    return row


@transaction.atomic
def attach(*, by, proposal, file) -> ToolFile:
    row, _before = editable(proposal)
    if known := attached_already(row, file):
        return known
    if row.files.count() >= MOST_FILES:
        raise Refused({"file": [f"{MOST_FILES} fichiers au plus : réunissez-les ou choisissez."]})
    check_upload(file, kinds=KINDS, megabytes=MEGABYTES)
    made = ToolFile.objects.create(proposal=row, file=file, name=file.name[:120])
    record(by=by, verb="proposal.file-added", obj=made)
    return made


def attached_already(proposal, file) -> ToolFile | None:
    """The same step sent twice carries the same file twice."""
    for each in proposal.files.filter(name=file.name[:120]):
        with suppress(OSError), each.file.open("rb") as kept:
            file.seek(0)
            if kept.size == file.size and kept.read() == file.read():
                return each
    return None


@transaction.atomic
def detach(*, by, file) -> None:
    editable(file.proposal)
    record(by=by, verb="proposal.file-removed", obj=file, before=snapshot(file))
    name, storage = file.file.name, file.file.storage
    file.delete()
    transaction.on_commit(lambda: storage.delete(name))


@transaction.atomic
def propose(*, by, proposal) -> ToolProposal:
    row, before = editable(proposal)
    if missing := missing_in(row):
        raise Refused(missing)
    MOVES.move(row, "propose", answer="")
    record(by=by, verb="proposal.proposed", obj=row, before=before)
    return row


@transaction.atomic
def give_back(*, by, proposal, answer: str) -> ToolProposal:
    if not answer.strip():
        raise Refused({"answer": ["Dites ce qui manque : c’est ce mot qui aide à reprendre."]})
    row, before = locked(proposal)
    MOVES.move(row, "return", answer=answer.strip(), decided_at=timezone.now(), decided_by=by)
    record(by=by, verb="proposal.returned", obj=row, before=before)
    telling.returned(row)
    return row


@transaction.atomic
def accept(*, by, proposal, kit=None, answer: str = "") -> ToolProposal:
    """Its page is made as a draft, credited, for an editor to finish and publish."""
    row, before = locked(proposal)
    if row.state != ProposalState.PROPOSED:
        raise Refused("Cet outil n’attend plus de relecture.", code="state")
    page = made_page(by=by, proposal=row, kit=kit)
    MOVES.move(row, "accept", page=page, answer=answer.strip(), decided_at=timezone.now(), decided_by=by)
    record(by=by, verb="proposal.accepted", obj=row, before=before)
    telling.accepted(row)
    return row


def made_page(*, by, proposal, kit):
    if proposal.kind == ProposalKind.TECHNIQUE:
        return making.technique(by=by, proposal=proposal)
    return making.tool(by=by, proposal=proposal, kit=kit)


@transaction.atomic
def follow(*, by, page) -> None:
    """Its page was published: whoever proposed it is told."""
    for row in ToolProposal.objects.select_for_update().filter(page_id=page.pk, state=ProposalState.ACCEPTED):
        before = snapshot(row)
        MOVES.move(row, "publish")
        record(by=by, verb="proposal.published", obj=row, before=before)
        telling.published(row, page)


def missing_in(row) -> dict[str, list[str]]:
    """What is still to be said before it is proposed, by field."""
    missing = {name: [said] for name, said in NEEDED.items() if not getattr(row, name).strip()}
    if not row.rights_are_ours:
        missing["rights_are_ours"] = ["Sans cet accord, rien ne peut être partagé."]
    if row.kind == ProposalKind.TOOL and not row.files.exists():
        missing["file"] = ["Joignez l’outil lui-même : un fichier au moins."]
    return missing


def editable(proposal) -> tuple[ToolProposal, dict]:
    row, before = locked(proposal)
    if row.state not in ProposalState.editable():
        raise Refused("Cet outil est déjà proposé : attendez le mot de la rédaction pour le reprendre.", code="state")
    return row, before


def locked(proposal) -> tuple[ToolProposal, dict]:
    row = ToolProposal.objects.select_for_update().get(pk=proposal.pk)
    return row, snapshot(row)
