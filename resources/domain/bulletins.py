"""Sending a bulletin to the structures of its territory: by mail, once per issue and structure."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from accounts.roles import May
from common.audit import record
from common.errors import Refused
from network.models import Membership, Structure
from resources.bulletins import mailing
from resources.models import BulletinPage, BulletinSending


@dataclass(frozen=True)
class Recipient:
    structure: Structure
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """Who will receive it, who already has, and who has no address."""

    ready: tuple[Recipient, ...]
    done: tuple[BulletinSending, ...]
    silent: tuple[Structure, ...]


def can_send(acting, bulletin: BulletinPage) -> bool:
    """Whoever publishes the pages of that territory, acting for it or for the nation."""
    return bulletin.territory is not None and acting.covers(bulletin.territory) and acting.may(May.REVIEW_PAGES)


def plan_for(bulletin: BulletinPage) -> Plan:
    structures = list(Structure.objects.filter(territory=bulletin.territory, closed_at=None).order_by("pk"))
    done = list(bulletin.sendings.select_related("structure", "sent_by"))
    served = {sending.structure_id for sending in done}
    waiting = addressed([each for each in structures if each.pk not in served])
    return Plan(
        ready=tuple(each for each in waiting if each.addresses),
        done=tuple(done),
        silent=tuple(each.structure for each in waiting if not each.addresses),
    )


def addressed(structures: list[Structure]) -> list[Recipient]:
    """The address of the structure; without one, those of whoever acts for it today."""
    alone = [each.pk for each in structures if not each.email]
    members = Membership.objects.active().filter(structure__in=alone)
    by_structure: dict[int, list[str]] = {}
    for pk, email in members.order_by("pk").values_list("structure", "user__email"):
        by_structure.setdefault(pk, []).append(email)
    return [
        Recipient(each, (each.email,) if each.email else tuple(dict.fromkeys(by_structure.get(each.pk, []))))
        for each in structures
    ]


@transaction.atomic
def send(*, by, bulletin: BulletinPage) -> list[BulletinSending]:
    """To every structure that has not received this issue. The lock makes a double click wait, then find nothing."""
    BulletinPage.objects.select_for_update().get(pk=bulletin.pk)
    if not bulletin.live:
        raise Refused("Publiez d’abord ce bulletin : le courriel mène à sa page.", code="draft")
    if bulletin.territory is None:
        raise Refused("Un bulletin national ne s’envoie pas : chaque territoire envoie le sien.", code="national")
    if bulletin.ends_on < timezone.localdate():
        raise Refused("La période de ce bulletin est passée : ses sorties aussi.", code="past")
    ready = plan_for(bulletin).ready
    if not ready:
        raise Refused("Toutes les structures joignables ont déjà reçu ce bulletin.", code="done")
    letter = mailing.letter_of(bulletin)
    return [send_to(by=by, bulletin=bulletin, recipient=recipient, letter=letter) for recipient in ready]


def send_to(*, by, bulletin: BulletinPage, recipient: Recipient, letter) -> BulletinSending:
    for address in recipient.addresses:
        letter.to(address).send()
    made = BulletinSending.objects.create(
        bulletin=bulletin,
        structure=recipient.structure,
        addresses=len(recipient.addresses),
        sent_at=timezone.now(),
        sent_by=by,
    )
    record(by=by, verb="bulletin.sent", obj=made)
    return made
