"""The editions of a resource. Publishing the same content again makes none: a printed sheet stays up to date."""

import hashlib
import json

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.fields import StreamField
from wagtail.models import Page

from common.audit import record
from pages.models.base import BasePage
from resources.models.base import ResourcePage
from resources.models.edition import Edition

# Ways to find a page or to look after it: nobody prints them.
HOUSEKEEPING = {field.name for base in (Page, BasePage, ResourcePage) for field in base._meta.local_fields}
PRINTED_TOO = {"title", "summary", "licence", "authors", "source"}


def content_fields(model) -> list:
    """What a reader finds on the sheet: the type's own columns, the title, the credit."""
    left_out = HOUSEKEEPING - PRINTED_TOO | set(model.unprinted)
    return [f for f in model._meta.concrete_fields if f.name not in left_out and not f.primary_key]


def fingerprint(page) -> dict[str, str]:
    """A digest for each part, so that one can say which parts changed without keeping every text twice."""
    texts = {field.name: text_of(page, field) for field in content_fields(type(page))} | page.more_parts()
    return {name: hashlib.blake2b(text.encode(), digest_size=8).hexdigest() for name, text in texts.items()}


def text_of(page, field) -> str:
    """Blocks without their identifiers: those change when a page is copied, and nobody reads them."""
    value = field.value_from_object(page)
    if not isinstance(field, StreamField):
        return str(value)
    return json.dumps(without_ids(value.get_prep_value()), ensure_ascii=False, sort_keys=True, cls=DjangoJSONEncoder)


def without_ids(value):
    if isinstance(value, dict):
        return {name: without_ids(each) for name, each in value.items() if name != "id"}
    return [without_ids(each) for each in value] if isinstance(value, list) else value


def current(page) -> Edition | None:
    return Edition.objects.filter(page_id=page.pk).order_by("-number").first()


@transaction.atomic
def follow(*, by, page) -> Edition | None:
    """A new edition when what is published differs from the last one; None when nothing changed."""
    last = Edition.objects.select_for_update().filter(page_id=page.pk).order_by("-number").first()
    parts = fingerprint(page)
    if last and last.parts == parts:
        return None
    note = page.change_note if last and page.change_note != last.note else ""
    made = Edition.objects.create(
        page_id=page.pk,
        number=last.number + 1 if last else 1,
        published_at=timezone.now(),
        published_by=by,
        note=note,
        parts=parts,
    )
    record(by=by, verb="edition.published", obj=made)
    return made


def since(page, number: int) -> list[Edition]:
    """The editions that came after this one, the newest first."""
    return list(Edition.objects.filter(page_id=page.pk, number__gt=number).order_by("-number"))


def changed_parts(page, number: int) -> list[str]:
    """The parts that differ between an old edition and today's, by their names, in the order of the form."""
    old = Edition.objects.filter(page_id=page.pk, number=number).first()
    now = current(page)
    if old is None or now is None:
        return []
    labels = {field.name: capfirst(str(field.verbose_name)) for field in content_fields(type(page))}
    names = [*labels, *(name for name in {**old.parts, **now.parts} if name not in labels)]
    return [labels.get(name, name) for name in names if old.parts.get(name) != now.parts.get(name)]
