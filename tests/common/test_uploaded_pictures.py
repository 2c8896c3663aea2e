"""Pictures: refused from their header when they are a trap, written anew when they are not."""

import io
import struct
import zlib

import pytest
from PIL import Image

from common.errors import Refused
from common.uploads import check_upload, clean_picture
from common.uploads.kinds import KINDS, PICTURES
from tests.support.files import HONEST, picture, upload


def refused(name: str, content: bytes) -> Refused:
    with pytest.raises(Refused) as caught:
        check_upload(upload(name, content), kinds=tuple(KINDS))
    return caught.value


def png_of(width: int, height: int) -> bytes:
    """A header that promises these pixels, and almost nothing behind it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(50_000, 50_000), (9_000, 9_000)])
def test_a_picture_that_would_unpack_to_a_monster_is_refused_from_its_header(size):
    assert refused("photo.png", png_of(*size)).code in ("pixels", "broken")


def test_a_picture_just_too_large_is_told_its_size():
    error = refused("photo.png", png_of(8_000, 6_000))
    assert error.code == "pixels"
    assert "8000 × 6000" in error.message


def test_a_film_that_says_it_is_a_picture_is_refused(settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 1000
    frames = [Image.new("L", (20, 20), value) for value in range(0, 250, 10)]
    buffer = io.BytesIO()
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])
    assert refused("film.gif", buffer.getvalue()).code == "pixels"


@pytest.mark.parametrize("extension", PICTURES)
def test_a_cut_picture_is_broken(extension):
    content = HONEST[extension]
    with pytest.raises(Refused):
        clean_picture(upload(f"photo.{extension}", content[: len(content) // 3]))


def test_a_picture_of_another_kind_is_disguised():
    assert refused("photo.png", HONEST["jpg"]).code == "disguised"


@pytest.mark.parametrize("extension", PICTURES)
def test_a_cleaned_picture_is_the_same_picture(extension):
    cleaned = clean_picture(upload(f"photo.{extension}", HONEST[extension]))

    assert cleaned.name == f"photo.{extension}"
    with Image.open(cleaned) as image:
        assert image.size == (40, 20)
        red, green, _blue = image.convert("RGB").getpixel((20, 10))
        assert red > 200
        assert green < 60


@pytest.mark.parametrize(("kind", "extension"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")])
def test_where_and_when_a_picture_was_taken_is_forgotten(kind, extension):
    exif = Image.Exif()
    exif[0x010E] = "Chez Mme X"
    exif.get_ifd(0x8825)[1] = "N"
    content = picture(kind, exif=exif)
    assert b"Chez Mme X" in content

    cleaned = clean_picture(upload(f"photo.{extension}", content)).read()

    assert b"Chez Mme X" not in cleaned
    with Image.open(io.BytesIO(cleaned)) as image:
        assert not dict(image.getexif())


def test_comments_and_code_behind_the_pixels_are_gone():
    content = HONEST["jpg"] + b"<?php system($_GET['x']); ?>"
    assert b"php" not in clean_picture(upload("photo.jpg", content)).read()


def test_a_picture_lying_on_its_side_is_put_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    cleaned = clean_picture(upload("photo.jpg", picture("JPEG", exif=exif)))

    with Image.open(cleaned) as image:
        assert image.size == (20, 40)


def test_colours_keep_their_profile():
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    cleaned = clean_picture(upload("photo.jpg", picture("JPEG", icc_profile=profile)))

    with Image.open(cleaned) as image:
        assert image.info["icc_profile"] == profile


def test_what_is_transparent_stays_so():
    cleaned = clean_picture(upload("logo.png", picture(mode="RGBA")))
    with Image.open(cleaned) as image:
        assert image.mode == "RGBA"


@pytest.mark.parametrize(("kind", "extension"), [("GIF", "gif"), ("WEBP", "webp")])
def test_an_animation_still_moves(kind, extension):
    buffer = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")]
    frames[0].save(buffer, kind, save_all=True, append_images=frames[1:], duration=120, loop=0)

    cleaned = clean_picture(upload(f"film.{extension}", buffer.getvalue()))

    with Image.open(cleaned) as image:
        assert image.n_frames == 3
