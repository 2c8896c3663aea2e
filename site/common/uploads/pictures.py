"""Pictures as we store them: pixels only, upright, without where and when they were taken."""

from io import BytesIO

from django.core.files import File
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageOps, ImageSequence

from common.uploads.check import check_upload
from common.uploads.kinds import PICTURES, Kind
from common.uploads.pixels import FORMATS, opened

SAVE = {
    "png": {"optimize": True},
    "jpg": {"quality": 88, "optimize": True, "progressive": True},
    "gif": {},
    "webp": {"quality": 88},
    "avif": {"quality": 80},
}


class CleanPicture(SimpleUploadedFile):
    """Written by us: encoding it once more would only lose quality."""


def clean_picture(file: File, *, megabytes: float = 10) -> CleanPicture:
    """The same picture, written anew: nothing of the original file but its pixels and its colour profile."""
    kind = check_upload(file, kinds=PICTURES, megabytes=megabytes)
    file.seek(0)
    with opened(file, kind) as image:
        content = rewrite(image, kind)
    return CleanPicture(file.name, content, content_type=kind.content_type)


def rewrite(image: Image.Image, kind: Kind) -> bytes:
    options = SAVE[kind.extension] | {"format": FORMATS[kind.extension]}
    if profile := image.info.get("icc_profile"):
        options["icc_profile"] = profile
    frames = [upright(frame) for frame in ImageSequence.Iterator(image)] if is_animated(image) else [upright(image)]
    if len(frames) > 1:
        options |= {"save_all": True, "append_images": frames[1:], "loop": image.info.get("loop", 0)}
        options["duration"] = image.info.get("duration", 100)
    if kind.extension == "jpg" and frames[0].mode not in ("RGB", "L", "CMYK"):
        frames[0] = frames[0].convert("RGB")
    buffer = BytesIO()
    frames[0].save(buffer, exif=b"", **options) if kind.extension != "gif" else frames[0].save(buffer, **options)
    return buffer.getvalue()


def is_animated(image: Image.Image) -> bool:
    return getattr(image, "is_animated", False)


def upright(frame: Image.Image) -> Image.Image:
    """Turned as its camera meant it, with an empty bag of information."""
    turned = ImageOps.exif_transpose(frame).copy()
    turned.info = {key: value for key, value in frame.info.items() if key in ("transparency", "background")}
    return turned
