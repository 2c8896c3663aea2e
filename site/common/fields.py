"""Model fields shared by every room."""

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
