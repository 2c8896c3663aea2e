"""The value of a column as the trail keeps it, in words: choices by their label, dates in French, relations by name."""

from pathlib import PurePosixPath

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.text import Truncator
from wagtail.fields import StreamField

from common import dates

EMPTY = (None, "", "None", [], {}, "[]")
LONGEST = 160


def field_of(model, name: str):
    """The column, or the relation to many, that the trail calls by this name."""
    if model is None:
        return None
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return {each.attname: each for each in model._meta.concrete_fields}.get(name)
    return None if field.auto_created else field


def label(field) -> str:
    """Empty for what people do not read: the machine's own columns, and who acted, told already."""
    if field is None or (not field.editable and not field.choices):
        return ""
    if field.name.endswith("_by"):
        return ""
    own = str(field.verbose_name)
    nobody_named_it = field.related_model and own == field.name.replace("_", " ")
    return str(field.related_model._meta.verbose_name) if nobody_named_it else own


def is_usual(field, value) -> bool:
    """What a new object has unless somebody says otherwise, or the moment it was made."""
    if isinstance(field, models.DateTimeField):
        return True
    return field.has_default() and not callable(field.default) and str(value) == str(field.default)


def keys(value) -> list[str]:
    return [str(each) for each in (value if isinstance(value, list) else [value]) if each not in EMPTY]


def words(field, value, names) -> str:
    if value in EMPTY:
        return ""
    if field.related_model:
        return ", ".join(names.name(field.related_model, key) for key in keys(value))
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    for kind, say in SAID:
        if isinstance(field, kind):
            return say(value)
    return Truncator(str(value)).chars(LONGEST)


def moment(value: str) -> str:
    at = parse_datetime(value)
    return dates.in_words(timezone.localtime(at), "j F Y, H:i") if at else value


def day(value: str) -> str:
    on = parse_date(value)
    return dates.in_words(on) if on else value


SAID = (
    (models.BooleanField, lambda value: "oui" if str(value) == "True" else "non"),
    (models.DateTimeField, moment),
    (models.DateField, day),
    (models.FileField, lambda value: PurePosixPath(value).name),
    (models.JSONField, lambda value: "détail complété"),
    (StreamField, lambda value: "contenu écrit"),
)
