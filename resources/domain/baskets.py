"""Saved selections: given an address, changed by whoever holds the key, forgotten when nobody opens them."""

import secrets
from datetime import date
from urllib.parse import parse_qsl

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from common.audit import record, snapshot
from common.dates import add_months
from common.errors import Refused
from resources.domain.choosing import Choice, read
from resources.models import Basket
from resources.models.basket import ADDRESS_LENGTH

UNUSED_MONTHS = 12


@transaction.atomic
def save(*, by, choice: Choice) -> tuple[Basket, str]:
    """The basket and its key: the key is shown once, and known nowhere else."""
    refuse_empty(choice)
    key = secrets.token_urlsafe(ADDRESS_LENGTH * 3 // 4)
    basket = Basket.objects.create(
        address=secrets.token_urlsafe(ADDRESS_LENGTH * 3 // 4), key_digest=digest(key), content=choice.query()
    )
    record(by=by, verb="basket.saved", obj=basket)
    return basket, key


@transaction.atomic
def change(*, by, basket: Basket, choice: Choice) -> Basket:
    refuse_empty(choice)
    before = snapshot(basket)
    basket.content, basket.used_on = choice.query(), timezone.localdate()
    basket.save(update_fields=["content", "used_on"])
    record(by=by, verb="basket.changed", obj=basket, before=before)
    return basket


@transaction.atomic
def delete(*, by, basket: Basket) -> None:
    record(by=by, verb="basket.deleted", obj=basket, before=snapshot(basket))
    basket.delete()


def refuse_empty(choice: Choice) -> None:
    if not choice.pages:
        raise Refused(_("Cette sélection est vide : gardez d’abord une ressource."), code="empty")


def at(address: str) -> Basket | None:
    """Opening it is using it: noted once a day."""
    basket = Basket.objects.filter(address=address).first() if address.isprintable() else None  # NUL: PostgreSQL
    today = timezone.localdate()
    if basket and basket.used_on != today:
        Basket.objects.filter(pk=basket.pk).update(used_on=today)
    return basket


def choice_of(basket: Basket) -> Choice:
    return read(dict(parse_qsl(basket.content)))


def holds_key(basket: Basket, key: str) -> bool:
    return constant_time_compare(basket.key_digest, digest(key))


def digest(key: str) -> str:
    return salted_hmac("resources.basket", key, algorithm="sha256").hexdigest()


def forgotten_on(basket: Basket) -> date:
    return add_months(basket.used_on, UNUSED_MONTHS)


def forget_unused() -> int:
    """Called by the clock every night."""
    return Basket.objects.unused_since(add_months(timezone.localdate(), -UNUSED_MONTHS)).delete()[0]
