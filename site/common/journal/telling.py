"""An entry of the trail as people read it: who, what, to which object, what changed.

The trail has no foreign key: names are asked once for a batch of entries, one query per kind of thing they speak of.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from common import journal
from common.journal import values
from common.models import AuditEntry

PORTAL = "le portail"
ERASED = "un compte effacé"
MANY = "*"
NAMED = ("name", "label", "title")


@dataclass(frozen=True)
class Told:
    who: str
    sentence: str
    kind: str
    name: str
    address: str
    lines: list[str]


class Names:
    """What is called how, for the entries of one batch."""

    def __init__(self, entries: list[AuditEntry]):
        wanted = defaultdict(set)
        for entry in entries:
            if entry.actor_id:
                wanted[get_user_model()].add(str(entry.actor_id))
            if model := model_of(entry):
                wanted[model] |= {entry.object_id} - {MANY}
                for field, pk in related(model, entry):
                    wanted[field.related_model].add(pk)
        self.known = {model: fetched(model, pks) for model, pks in wanted.items()}

    def find(self, model, pk):
        return self.known.get(model, {}).get(str(pk))

    def name(self, model, pk) -> str:
        found = self.find(model, pk)
        return str(found) if found else f"{model._meta.verbose_name} n° {pk}"


def told(entries: Iterable[AuditEntry]) -> list[Told]:
    entries = list(entries)
    names, sentences, addresses = Names(entries), journal.sentences(), journal.addresses()
    return [tell(entry, names, sentences, addresses) for entry in entries]


def tell(entry: AuditEntry, names: Names, sentences: dict, addresses: dict) -> Told:
    model = model_of(entry)
    obj = names.find(model, entry.object_id) if model else None
    address = addresses.get(entry.object_type)
    return Told(
        who=actor(entry, names),
        sentence=sentences.get(entry.verb, entry.verb),
        kind=str(model._meta.verbose_name) if model else entry.object_type,
        name=object_name(entry, model, obj),
        address=address(obj) if address and obj else "",
        lines=lines(entry, model, names),
    )


def actor(entry: AuditEntry, names: Names) -> str:
    if entry.actor_id is None:
        return PORTAL
    person = names.find(get_user_model(), entry.actor_id)
    return str(person) if person and not person.erased_at else ERASED


def object_name(entry: AuditEntry, model, obj) -> str:
    if obj:
        return str(obj)
    if model is None:
        return f"n° {entry.object_id}"
    if entry.object_id == MANY:
        return str(model._meta.verbose_name_plural)
    kept = next((entry.after[name] for name in NAMED if entry.after.get(name)), "")
    return f"{kept or f'n° {entry.object_id}'} (n’existe plus)"


def lines(entry: AuditEntry, model, names: Names) -> list[str]:
    """« nom : Foyer → Maison », one a column that changed; what a new object holds; personal columns by name only."""
    said = [line for name in in_order(entry.after, model) if (line := change(entry, name, model, names))]
    if personal := [label for name in entry.personal if (label := values.label(values.field_of(model, name)))]:
        said.append(f"{', '.join(personal)} : modifié, sans que le journal en garde la valeur")
    return said


def in_order(noted: Iterable[str], model) -> list[str]:
    """As the model lists its columns, then the other facts: databases keep the keys of JSON each in their own order."""
    columns = [field.attname for field in model._meta.concrete_fields] if model else []
    return sorted(noted, key=lambda name: (columns.index(name) if name in columns else len(columns), name))


def change(entry: AuditEntry, name: str, model, names: Names) -> str:
    field = values.field_of(model, name)
    if field is None:
        return fact(name, entry.after[name])
    if not (label := values.label(field)):
        return ""
    now = values.words(field, entry.after[name], names)
    if name in entry.before:
        before = values.words(field, entry.before[name], names)
        return f"{label} : {before or '—'} → {now or '—'}" if before != now else ""
    return f"{label} : {now}" if now and not values.is_usual(field, entry.after[name]) else ""


def fact(name: str, value) -> str:
    known = journal.facts().get(name)
    said = known.say(value) if known else value
    return f"{known.label if known else name} : {said}" if said not in ("", None) else ""


def model_of(entry: AuditEntry):
    """None for a kind of thing the product no longer has."""
    try:
        return apps.get_model(entry.object_type)
    except (LookupError, ValueError):
        return None


def related(model, entry: AuditEntry):
    """Every (relation, key) whose name will be read."""
    for name in entry.after:
        field = values.field_of(model, name)
        if field is not None and field.related_model and values.label(field):
            for value in (entry.before.get(name), entry.after[name]):
                yield from ((field, key) for key in values.keys(value))


def fetched(model, pks: set[str]) -> dict[str, models.Model]:
    """By key, and by slug where a verb noted slugs; with what a name may be made of."""
    rows = model._base_manager.select_related(*(each.name for each in model._meta.fields if each.many_to_one))
    numbers = {int(pk) for pk in pks if pk.isdecimal()}
    found = {str(row.pk): row for row in rows.filter(pk__in=numbers)} if numbers else {}
    if (slugs := pks - found.keys() - {str(number) for number in numbers}) and has_slug(model):
        found |= {row.slug: row for row in rows.filter(slug__in=slugs)}
    return found


def has_slug(model) -> bool:
    try:
        return bool(model._meta.get_field("slug"))
    except FieldDoesNotExist:
        return False
