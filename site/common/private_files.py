"""A folder that no address leads to."""

from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible


@deconstructible
class PrivateFolder(FileSystemStorage):
    def url(self, name):
        raise ValueError("Private files have no address: see common.views.private.")
