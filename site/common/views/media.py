"""Uploaded pictures, films and recordings, as pages show them. Originals, documents and drafts have no address here."""

from collections.abc import Callable
from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.http import Http404
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from common import ranges

# Renditions, the network's logo, films with their captions, voices.
PUBLIC = ("images/", "brand/", "videos/", "sons/")
TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".vtt": "text/vtt; charset=utf-8",
}
# Asked whether a file that pages may show is closed to this reader: guard(request, path) -> "", "members" or "closed".
guards: list[Callable] = []
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=2592000",  # another content has another name
    "Content-Encoding": "identity",  # already compressed: sent as it is, with its length
}


@require_safe
def media(request, path: str):
    kind = TYPES.get(PurePosixPath(path).suffix.lower())
    if kind is None or not path.startswith(PUBLIC) or ".." in path.split("/"):
        raise Http404
    for_some = {guard(request, path) for guard in guards} - {""}
    if "closed" in for_some:
        raise Http404
    headers = HEADERS | ({"Cache-Control": "private, no-store"} if for_some else {})
    try:
        content, modified = default_storage.open(path), default_storage.get_modified_time(path).timestamp()
    except (OSError, ValueError) as error:
        raise Http404 from error
    whole = ranges.answer(request, content, modified=modified, content_type=kind, headers=headers)
    answer = get_conditional_response(request, etag=whole.headers["ETag"], last_modified=int(modified), response=whole)
    if answer is not whole:  # they have it already
        content.close()
    return answer
