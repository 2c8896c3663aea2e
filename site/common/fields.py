"""Model fields shared by every room."""

from django.core.files.storage import storages
from django.db import models
from django.db.models.fields.files import FieldFile
from django.urls import reverse
from django.utils.module_loading import import_string
from wagtail.fields import StreamField


class BlocksField(StreamField):
    """A StreamField whose block definitions stay out of migrations: editing a block is not a migration.

    Data migrations must therefore read the stored JSON itself, which is what they should do anyway.
    """

    def __init__(self, block_types=(), *args, **kwargs):
        kwargs.pop("block_lookup", None)
        super().__init__(block_types, *args, **kwargs)

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs


class WebAddressField(models.URLField):
    """An address typed without its scheme is taken as https."""

    def formfield(self, **kwargs):
        return super().formfield(**{"assume_scheme": "https"} | kwargs)

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs


def private_storage():
    """Chosen when asked for, so that migrations say nothing of where files live."""
    return storages["private"]


class PrivateFile(FieldFile):
    """Its address is a view that asks for permission, never the file itself."""

    @property
    def url(self):
        self._require_file()
        meta = self.instance._meta
        return reverse("private_file", args=[meta.label_lower, self.instance.pk, self.field.name])


class PrivateFileField(models.FileField):
    """A file that only some may read: `readable_by="network.rules.may_read_convention"`, called with (request, object).

    Without a rule nobody reads it. Files lie in the private storage, which no address leads to.
    """

    attr_class = PrivateFile

    def __init__(self, *args, readable_by: str = "", **kwargs):
        self.readable_by = readable_by
        kwargs["storage"] = private_storage
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("storage", None)
        return name, path, args, kwargs

    def may_be_read(self, request, obj) -> bool:
        return bool(self.readable_by) and bool(import_string(self.readable_by)(request, obj))
