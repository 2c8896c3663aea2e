"""A folder that no address leads to."""

from django.utils.deconstruct import deconstructible

from common.local_files import LocalFiles


@deconstructible
class PrivateFolder(LocalFiles):
    def url(self, name):
        raise ValueError("Private files have no address: see common.views.private.")
