"""The personal-data inventory: every model says what it knows of a person, why, and for how long.

    class Volunteer(models.Model):
        personal_data = PersonalData(
            person="user",                                   # path to the person, "" for the person's own row
            fields={"phone": Scrub.BLANK, "motivation": Scrub.BLANK},
            keep_days=365, since="ended_at",                 # after that, `portal scrub` applies the fields
            why="Joindre la personne pour ses missions.",
        )

A model that knows nothing of anybody says `personal_data = NOTHING`. Models of libraries are declared
with `declare`. A test fails for a model that is in neither place.
"""

from dataclasses import dataclass, field
from enum import Enum

from django.apps import apps


class Scrub(Enum):
    BLANK = "blank"  # emptied (NULL when the column allows it)
    FORGET = "forget"  # replaced by an impersonal value that keeps the row valid
    KEEP = "keep"  # kept, with the reason in `why` (a legal duty, the audit trail)
    DELETE = "delete"  # the whole row goes


@dataclass(frozen=True)
class PersonalData:
    fields: dict[str, Scrub] = field(default_factory=dict)
    person: str | None = None
    keep_days: int | None = None
    since: str = ""
    why: str = ""
    export: tuple[str, ...] = ()  # further fields to show a person who asks for their data


NOTHING = PersonalData()
_DECLARED: dict[str, PersonalData] = {}


def declare(label: str, inventory: PersonalData) -> None:
    """For a model of a library, by "app_label.ModelName"."""
    _DECLARED[label.lower()] = inventory


def inventory_of(model) -> PersonalData | None:
    return _DECLARED.get(model._meta.label_lower) or vars(model).get("personal_data")


def inventory() -> dict[type, PersonalData]:
    """Every concrete model with its inventory; None where nobody has said anything yet."""
    return {model: inventory_of(model) for model in apps.get_models(include_auto_created=False)}
