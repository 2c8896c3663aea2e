"""Pictures on paper. Typst reads text inputs only: a picture travels as a drawing, its own or one around its pixels."""

import base64
import mimetypes


class Drawing(str):
    """An SVG: typography leaves it alone."""

    __slots__ = ()


def around(pixels: bytes, *, name: str, width: int, height: int) -> Drawing:
    """A drawing that carries a photograph as it is: JPEG stays JPEG in the PDF."""
    kind = mimetypes.guess_type(name)[0] or "image/png"
    size = f'width="{width}" height="{height}"'
    return Drawing(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size}>'
        f'<image {size} href="data:{kind};base64,{base64.b64encode(pixels).decode()}"/></svg>'
    )


def logo(file) -> Drawing | str:
    """Nothing where the file is lost: the heart of the site takes its place."""
    try:
        with file.open("rb") as opened:
            return around(opened.read(), name=file.name, width=file.width, height=file.height)
    except OSError:
        return ""
