"""What comes in from outside is what it says it is, of a size we can bear, and cannot hurt its next reader.

    class ImportForm(forms.Form):
        file = forms.FileField(validators=[SafeFile("csv", "xlsx", megabytes=5)])

    picture = clean_picture(file)        # re-encoded: no metadata, upright, nothing but pixels

The extension, the first bytes and, for containers, the inside must tell the same story. Refusals are French sentences.
"""

from common.uploads.check import SafeFile, check_upload
from common.uploads.kinds import KINDS, Kind
from common.uploads.pictures import CleanPicture, clean_picture

__all__ = ["KINDS", "CleanPicture", "Kind", "SafeFile", "check_upload", "clean_picture"]
