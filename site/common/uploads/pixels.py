"""The true size of a picture, read before it is opened."""

import warnings
from contextlib import contextmanager

from django.conf import settings
from django.core.files import File
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from common.errors import Refused
from common.uploads.kinds import Kind

FORMATS = {"png": "PNG", "jpg": "JPEG", "gif": "GIF", "webp": "WEBP", "avif": "AVIF"}
MAX_FRAMES = 400
FAILURES = (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError)


def check_picture(file: File, kind: Kind) -> None:
    """Reads the header only: a bomb is refused before it is unpacked."""
    file.seek(0)
    with opened(file, kind) as image:
        limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
        if image.width * image.height > limit:
            raise Refused(
                _("Cette image est trop grande (%(width)d × %(height)d points). Réduisez-la, puis recommencez.")
                % {"width": image.width, "height": image.height},
                code="pixels",
            )
        frames = getattr(image, "n_frames", 1)
        if frames > MAX_FRAMES or image.width * image.height * frames > 4 * limit:
            raise Refused(_("Cette animation est trop longue."), code="pixels")


@contextmanager
def opened(file: File, kind: Kind):
    """Pillow's image; whatever way it has of failing becomes one refusal."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(file, formats=[FORMATS[kind.extension]])
        yield image
    except FAILURES as error:
        raise unreadable() from error


def unreadable() -> Refused:
    return Refused(_("Cette image est abîmée ou n’est pas une image."), code="broken")
