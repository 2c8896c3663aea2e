"""The observatory followed from a reader: RSS and Atom, of everything or of one kind."""

from datetime import datetime, time

from django.http import HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed

from resources.observatory.lists import FED

RSS = (Rss201rev2Feed, "application/rss+xml; charset=utf-8")
ATOM = (Atom1Feed, "application/atom+xml; charset=utf-8")


def rss(request, page, items) -> HttpResponse:
    return feed(request, page, items, *RSS)


def atom(request, page, items) -> HttpResponse:
    return feed(request, page, items, *ATOM)


def feed(request, page, items, kind, content_type: str) -> HttpResponse:
    made = kind(
        title=page.heading,
        link=page.get_full_url(request),
        description=page.description or page.title,
        language=page.locale.language_code,
        feed_url=request.build_absolute_uri(request.path),
    )
    for item in items[:FED]:
        address = item.get_full_url(request)
        made.add_item(
            title=item.title,
            link=address,
            description=item.description,
            pubdate=moment(item),
            updateddate=item.last_published_at or moment(item),
            unique_id=address,
            author_name=item.authors,
            categories=[str(item._meta.verbose_name)],
            enclosures=enclosures(item, request),
        )
    return HttpResponse(made.writeString("utf-8"), content_type=content_type)


def moment(item):
    day = getattr(item, "day", None)
    return timezone.make_aware(datetime.combine(day, time(8))) if day else item.first_published_at


def enclosures(item, request) -> list[Enclosure]:
    """A recording of ours can be listened to from the reader."""
    film = getattr(item, "film", None)
    if film is None or not film.file:
        return []
    address = request.build_absolute_uri(film.file.url)
    return [Enclosure(address, str(size_of(film.file)), film.content_type)]


def size_of(file) -> int:
    try:
        return file.size
    except OSError:  # gone from the storage: the entry still leads to its page
        return 0
