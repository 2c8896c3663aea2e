"""Part of a file for whoever asks for a part: a film begun in its middle, a download taken up again (RFC 9110, 14).

Safari plays no film from a server that does not answer this way. Several parts at once, which no player asks for, and
what cannot be understood get the whole file, as the standard allows.
"""

import re

from django.http import FileResponse, HttpResponse
from django.utils.http import http_date

ONE_PART = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)


class Part:
    """What FileResponse needs of a file: reading, up to the last byte asked for, and closing."""

    def __init__(self, file, start: int, length: int):
        file.seek(start)
        self.file, self.left = file, length
        self.close = file.close

    def read(self, size: int) -> bytes:
        chunk = self.file.read(min(size, self.left))
        self.left -= len(chunk)
        return chunk


def answer(request, file, *, modified: float, **kwargs):
    """The file, the part of it that is asked for, or 416 when it has no such part."""
    size = file.size
    marks = {"ETag": f'"{size:x}-{modified:.6f}"', "Last-Modified": http_date(modified)}
    bounds = asked(request, size, marks)
    if bounds is None:
        response = FileResponse(file, **kwargs)
    elif bounds:
        response = FileResponse(Part(file, bounds.start, len(bounds)), status=206, **kwargs)
        response.headers["Content-Length"] = str(len(bounds))
        response.headers["Content-Range"] = f"bytes {bounds.start}-{bounds.stop - 1}/{size}"
    else:
        file.close()
        response = HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    for name, value in {"Accept-Ranges": "bytes", **marks}.items():
        response.headers[name] = value
    return response


def asked(request, size: int, marks: dict) -> range | None:
    """None: the whole file. An empty range: a part it does not have."""
    found = ONE_PART.fullmatch(request.headers.get("Range", "").strip())
    if request.method != "GET" or not found or not any(found.groups()):
        return None
    if request.headers.get("If-Range", marks["ETag"]) not in marks.values():  # theirs is the beginning of another file
        return None
    first, last = found.groups()
    if not first:  # the last so many bytes
        return range(max(0, size - int(last)), size)
    if last and int(last) < int(first):
        return None
    return range(int(first), min(int(last or size), size - 1) + 1)
