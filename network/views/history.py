"""What happened to an object, from the audit trail, in sentences."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst

from accounts.models import User
from common import journal
from common.models import AuditEntry

SHOWN = 15
WORDS = {
    "created": "Fiche créée",
    "updated": "Fiche modifiée",
    "closed": "Fermeture",
    "reopened": "Réouverture",
    "merged": "Fiches réunies",
    "drafted": "Préparée",
    "signed": "Signée",
    "renewed": "Renouvelée",
    "reminded": "Rappel envoyé",
    "ended": "Arrivée à terme",
    "welcomed": "Accueil",
    "paused": "Mise en pause",
    "imported": "Import",
}


@dataclass(frozen=True)
class Event:
    at: datetime
    what: str
    who: str
    fields: str


def history(obj, limit: int = SHOWN) -> list[Event]:
    """Two queries: the entries, and the names of those who acted."""
    entries = list(AuditEntry.objects.filter(object_type=obj._meta.label, object_id=str(obj.pk))[:limit])
    people = User.objects.in_bulk({entry.actor_id for entry in entries if entry.actor_id})
    return [
        Event(entry.at, sentence(entry), actor(entry, people), changed_fields(entry, type(obj))) for entry in entries
    ]


def sentence(entry) -> str:
    what = entry.verb.rpartition(".")[2]
    return WORDS.get(what) or capfirst(journal.sentences().get(entry.verb, entry.verb))


def actor(entry, people) -> str:
    if entry.actor_id is None:
        return "automatiquement"
    return str(people.get(entry.actor_id, "une personne dont le compte est effacé"))


def changed_fields(entry, model) -> str:
    if not entry.before and not entry.personal:
        return ""
    return ", ".join(filter(None, (label(model, name) for name in [*entry.after, *entry.personal])))


def label(model, name: str) -> str:
    try:
        field = model._meta.get_field(name.removesuffix("_id"))
    except FieldDoesNotExist:
        return ""
    return str(field.verbose_name) if field.editable else ""
