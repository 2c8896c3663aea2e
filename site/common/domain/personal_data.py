"""What the inventory is for: showing people their data, erasing it, and forgetting in time."""

import json
from datetime import date, datetime, timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from common import dates
from common.audit import record, record_many
from common.personal_data import PersonalData, Scrub, checks, hooks, inventory

BATCH = 500
NOWHERE = "@invalid"


def about(person) -> list[tuple[type, PersonalData, models.QuerySet]]:
    """Every model that knows something of the person, with the rows."""
    found = []
    for model, known in inventory().items():
        if known is None or not known.known_by:
            continue
        rows = rows_about(model, known, person)
        if rows.exists():
            found.append((model, known, rows))
    return found


def rows_about(model, known: PersonalData, person) -> models.QuerySet:
    asked = Q(pk__in=[])
    if known.person is not None and person.pk is not None:  # without an account, an address is all there is
        asked |= Q(**{known.person or "pk": person.pk})
    if known.address:
        asked |= Q(**{f"{known.address}__iexact": person.email})
    pks = model._base_manager.filter(asked).values("pk")
    return model._base_manager.filter(pk__in=pks).order_by("pk")  # a path through many rows repeats none


def export(person) -> dict:
    """Plain values, by kind of thing, ready for JSON."""
    return {
        known.name_of(model): {
            "pourquoi": str(known.why),
            "lignes": [shown(row, known) for row in rows],
        }
        for model, known, rows in about(person)
    }


@transaction.atomic
def answer(*, email: str) -> dict:
    """What is known of an address, with an account or without, for who asks by mail. The trail says it was told."""
    User = get_user_model()
    person = User.objects.filter(email__iexact=email).first() or User(email=email)
    told = export(person)
    record_many(by=None, verb="personal-data.told", model=User, account=person.pk, kinds=sorted(told))
    return told


def shown(row, known: PersonalData, *, tell=None) -> dict:
    """Label and value of each column that may be shown; `tell` says how, plain values by default."""
    names = dict.fromkeys(name for name in (*known.fields, *known.export) if name not in known.secret)
    return {label_of(row, name): (tell or value_of)(row, name) for name in names}


def value_of(row, name: str):
    return plain(getattr(row, name))


def in_words(row, name: str) -> str:
    """For somebody who reads a page: the label of a choice, a date as one writes it."""
    value = getattr(row, name)
    if callable(told := getattr(row, f"get_{name}_display", None)):
        return str(told())
    if isinstance(value, bool):
        return _("oui") if value else _("non")
    if isinstance(value, datetime):
        return dates.in_words(timezone.localtime(value), "j F Y, H:i")
    if isinstance(value, date):
        return dates.in_words(value)
    return "" if value is None else str(plain(value))


def label_of(row, name: str) -> str:
    return str(row._meta.get_field(name).verbose_name)


def plain(value):
    if isinstance(value, models.Model | models.fields.files.FieldFile):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return f"{len(bytes(value))} octets"
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder))


def check_may_erase(person) -> None:
    for check in checks():
        check(person)


@transaction.atomic
def erase(*, by, person) -> None:
    """Everything the inventory lets go, goes; the account stays as an empty shell that the audit trail points to."""
    person = get_user_model().objects.select_for_update().get(pk=person.pk)
    check_may_erase(person)
    for hook in hooks():
        hook(by=by, person=person)
    own_row_last = sorted(about(person), key=lambda each: each[1].person == "")
    for _model, known, rows in own_row_last:
        apply(known, rows)
    person.refresh_from_db()
    person.is_active, person.erased_at, person.erased_by = False, timezone.now(), by
    person.save(update_fields=["is_active", "erased_at", "erased_by"])
    record(by=by, verb="person.erased", obj=person)


def scrub(*, now=None) -> dict[str, int]:
    """What has been kept long enough is forgotten. May be repeated and interrupted: each batch stands by itself."""
    now = now or timezone.now()
    done = {}
    for model, known in inventory().items():
        if known is None or known.keep_days is None:
            continue
        old = Q(**{f"{known.since}__lt": now - timedelta(days=known.keep_days)})
        if count := scrub_model(model, known, old):
            done[model._meta.label] = count
    return done


def scrub_model(model, known: PersonalData, old: Q) -> int:
    total = 0
    while True:
        with transaction.atomic():
            rows = model._base_manager.filter(old & still_known(model, known)).order_by("pk")[:BATCH]
            pks = list(rows.values_list("pk", flat=True))
            if not pks:
                return total
            apply(known, model._base_manager.filter(pk__in=pks))
            record_many(by=None, verb="personal-data.scrubbed", model=model, rows=len(pks))
        total += len(pks)


def still_known(model, known: PersonalData) -> Q:
    """Rows where something is left to forget."""
    if known.deletes:
        return Q()
    asked = Q(pk__in=[])
    for name, what in known.fields.items():
        field = model._meta.get_field(name)
        if what is Scrub.BLANK:
            asked |= ~Q(**{f"{name}__isnull": True} if field.null else {name: blank_of(field)})
        elif what is Scrub.FORGET:
            asked |= ~Q(**{f"{name}__startswith": mark_of(field)})
    return asked


def apply(known: PersonalData, rows: models.QuerySet) -> None:
    if known.deletes:
        for row in rows:
            drop_files(row, [f.name for f in row._meta.concrete_fields])
            row.delete()
        return
    names = [name for name, what in known.fields.items() if what in (Scrub.BLANK, Scrub.FORGET)]
    if not names:
        return
    for row in rows:
        drop_files(row, names)
        for name in names:
            field = row._meta.get_field(name)
            blank = known.fields[name] is Scrub.BLANK
            setattr(row, name, blank_of(field) if blank else impersonal(field, row.pk))
        row.save(update_fields=names)


def blank_of(field):
    if field.null:
        return None
    return field.get_default() if isinstance(field, models.JSONField | models.BooleanField) else ""


def mark_of(field) -> str:
    return "!" if field.name == "password" else "effacee-"


def impersonal(field, pk) -> str:
    """Unique, so that constraints hold; leads to nobody."""
    if field.name == "password":
        return make_password(None)
    told = f"effacee-{pk}"
    return told + NOWHERE if isinstance(field, models.EmailField) else told[: field.max_length]


def drop_files(row, names: list[str]) -> None:
    """After the commit: a file cannot come back if the transaction does not hold."""
    for name in names:
        if isinstance(row._meta.get_field(name), models.FileField) and (file := getattr(row, name)):
            transaction.on_commit(lambda storage=file.storage, path=file.name: storage.delete(path))
