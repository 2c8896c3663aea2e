"""News as RSS: of the whole network, or of one territory."""

from datetime import datetime, time

from django.http import HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed

LATEST = 30


def news_feed(request, page, news) -> HttpResponse:
    feed = Rss201rev2Feed(
        title=page.heading,
        link=page.get_full_url(request),
        description=page.description or page.title,
        language=page.locale.language_code,
        feed_url=request.build_absolute_uri(),
    )
    for item in news[:LATEST]:
        address = item.get_full_url(request)
        feed.add_item(
            title=item.title,
            link=address,
            description=item.description,
            pubdate=timezone.make_aware(datetime.combine(item.date, time(8))),
            unique_id=address,
            categories=[item.get_kind_display()],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")
