"""The personal-data inventory: every model says what it knows of a person, why, and for how long.

    class Volunteer(models.Model):
        personal_data = PersonalData(
            person="user",                                   # path to the person, "" for the person's own row
            fields={"phone": Scrub.BLANK, "motivation": Scrub.BLANK},
            keep_days=365, since="ended_at",                 # after that, `portal scrub` applies the fields
            why="Joindre la personne pour ses missions.",
        )

A model that knows nothing of anybody says `personal_data = NOTHING`. Models of libraries are declared
with `declare` in a room's `personal_data.py`. A test fails for a model that is in neither place.

The verbs (export, erase, scrub) are in `common.domain.personal_data`; a room takes part with `erasure_check` (refuses)
and `on_erasure` (does more than the inventory says).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from django.apps import apps
from django.utils.module_loading import autodiscover_modules


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
    address: str = ""  # the column with an e-mail address, where a person is known by it alone
    secret: tuple[str, ...] = ()  # columns never shown, even to the person: hashes, keys
    label: str = ""  # what the person calls it, where the model's own name is a technician's

    def name_of(self, model) -> str:
        return str(self.label or model._meta.verbose_name)

    @property
    def deletes(self) -> bool:
        return Scrub.DELETE in self.fields.values()

    @property
    def known_by(self) -> bool:
        return self.person is not None or bool(self.address)


NOTHING = PersonalData()
_DECLARED: dict[str, PersonalData] = {}
_CHECKS: list[Callable] = []
_HOOKS: list[Callable] = []


def declare(label: str, inventory: PersonalData) -> None:
    """For a model of a library, by "app_label.ModelName"."""
    _DECLARED[label.lower()] = inventory


def erasure_check(check: Callable) -> Callable:
    """`check(person)` raises Refused while something must be handed over first."""
    _CHECKS.append(check)
    return check


def on_erasure(hook: Callable) -> Callable:
    """`hook(by=…, person=…)` runs in the erasure's transaction, before the person's own row is emptied."""
    _HOOKS.append(hook)
    return hook


def checks() -> list[Callable]:
    discover()
    return _CHECKS


def hooks() -> list[Callable]:
    discover()
    return _HOOKS


def discover() -> None:
    autodiscover_modules("personal_data")


def inventory_of(model) -> PersonalData | None:
    return _DECLARED.get(model._meta.label_lower) or vars(model).get("personal_data")


def inventory() -> dict[type, PersonalData]:
    """Every concrete model with its inventory; None where nobody has said anything yet."""
    discover()
    return {model: inventory_of(model) for model in apps.get_models(include_auto_created=False)}
