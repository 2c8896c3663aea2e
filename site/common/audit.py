"""Writing to the audit trail. Called by domain verbs, inside their transaction.

    before = snapshot(convention)
    ...change and save...
    record(by=user, verb="convention.signed", obj=convention, before=before)

`snapshot` reads the model's own columns; personal fields (see `personal_data`) are noted by name only.
"""

from django.db import models, transaction

from common.models.audit import AuditEntry
from common.personal_data import Scrub, inventory_of
from common.watching import context


def snapshot(obj: models.Model) -> dict:
    """The object's columns as plain values, as `record` compares them."""
    return {f.attname: f.value_to_string(obj) for f in obj._meta.concrete_fields if not f.primary_key}


def record(*, by, verb: str, obj: models.Model, before: dict | None = None, **facts) -> AuditEntry:
    """`by` is a user, or None for the clock. `facts` are added to what is noted as after."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError(f"{verb}: the audit trail is written in the verb's own transaction.")
    written = entry(by=by, verb=verb, obj=obj, before=before, **facts)
    written.save()
    return written


def record_each(*, by, verb: str, objs: list[models.Model]) -> None:
    """The entries that one `record` per new row would write, in bulk."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError(f"{verb}: the audit trail is written in the verb's own transaction.")
    AuditEntry.objects.bulk_create([entry(by=by, verb=verb, obj=obj) for obj in objs], batch_size=500)


def entry(*, by, verb: str, obj: models.Model, before: dict | None = None, **facts) -> AuditEntry:
    now = snapshot(obj)
    was = before or {}
    changed = {name for name in now if was.get(name) != now[name]} if before is not None else set(now)
    personal = changed & personal_columns(obj._meta.model)  # `request.user` is a lazy object
    plain = changed - personal
    return AuditEntry(
        actor_id=getattr(by, "pk", None),
        capacity=context.capacity.get(),
        verb=verb,
        object_type=obj._meta.label,
        object_id=str(obj.pk),
        before={name: was[name] for name in sorted(plain) if name in was},
        after={name: now[name] for name in sorted(plain)} | facts,
        personal=sorted(personal),
        request_id=context.request_id.get(),
    )


def record_many(*, by, verb: str, model: type[models.Model], **facts) -> AuditEntry:
    """One line for work done on many rows at once."""
    return AuditEntry.objects.create(
        actor_id=getattr(by, "pk", None),
        capacity=context.capacity.get(),
        verb=verb,
        object_type=model._meta.label,
        object_id="*",
        after=facts,
        request_id=context.request_id.get(),
    )


def personal_columns(model) -> set[str]:
    known = inventory_of(model)
    names = [name for name, what in known.fields.items() if what is not Scrub.KEEP] if known else []
    return {model._meta.get_field(name).attname for name in names}
