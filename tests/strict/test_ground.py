"""Processes that run tests side by side share nothing."""

import os

from django.conf import settings

from network.models import Convention


def test_files_are_kept_in_a_folder_of_this_very_process():
    here = os.environ["DATA_DIR"]
    assert str(settings.DATA_DIR) == here
    assert Convention._meta.get_field("file").storage.location.startswith(here)
