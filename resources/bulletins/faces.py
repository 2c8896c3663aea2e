"""The faces of a bulletin: paper, mail, calendar, feed, structured data, and the report on its language."""

from datetime import date, datetime, time, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _
from wagtail.admin.panels import Panel

from common.dates import in_words
from resources.bulletins import mailing, outings, reading
from resources.documents import bulletin as paper
from resources.domain import usage
from resources.domain.calendar import escaped, folded, instant
from resources.enums import What

LATEST = 30
LASTS = timedelta(hours=2)  # nobody typed when it ends: what most diaries would take

sections = outings.sections_of
text = reading.text_of


def period(starts_on: date, ends_on: date) -> str:
    """What the two days share is said once: « du 1er au 31 décembre 2026 »."""
    first = in_words(starts_on, "j F Y")
    if starts_on.year == ends_on.year:
        first = in_words(starts_on, "j F")
        if starts_on.month == ends_on.month:
            first = first.rpartition(" ")[0]
    return _("du %(first)s au %(last)s") % {"first": first, "last": in_words(ends_on)}


def sheet(request, page) -> HttpResponse:
    usage.count_for(request, what=What.DOWNLOAD, page=page)
    return as_file(paper.bulletin_pdf(page), f"{page.slug}.pdf")


def booklet(request, page) -> HttpResponse:
    usage.count_for(request, what=What.PRINT, page=page)
    return as_file(paper.bulletin_booklet(page), f"{page.slug}-livret-a5.pdf")


def as_file(content: bytes, name: str) -> HttpResponse:
    disposition = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(content, content_type="application/pdf", headers=disposition)


def appointment(page, one, request) -> HttpResponse:
    """A day without an hour is a whole day."""
    if one.hour:
        begins = timezone.make_aware(datetime.combine(one.day, one.hour))
        when = [f"DTSTART:{instant(begins)}", f"DTEND:{instant(begins + LASTS)}"]
    else:
        when = [f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Cultures du Coeur//Portail//FR",
        "BEGIN:VEVENT",
        f"UID:{one.key}@bulletin-{page.pk}",
        f"DTSTAMP:{instant(timezone.now())}",
        *when,
        f"SUMMARY:{escaped(one.title)}",
        f"LOCATION:{escaped(one.where)}",
        "DESCRIPTION:" + escaped("\n".join([one.why, one.way])),
        f"URL:{page.get_full_url(request)}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    body = "".join(folded(line) + "\r\n" for line in lines)
    disposition = {"Content-Disposition": f'attachment; filename="sortie-{one.day:%Y-%m-%d}.ics"'}
    return HttpResponse(body, content_type="text/calendar; charset=utf-8", headers=disposition)


def feed(request, index) -> HttpResponse:
    made = Rss201rev2Feed(
        title=index.heading,
        link=index.get_full_url(request),
        description=index.description or index.title,
        language=index.locale.language_code,
        feed_url=request.build_absolute_uri(),
    )
    for page in index.bulletins()[:LATEST]:
        address = page.get_full_url(request)
        published = page.first_published_at or timezone.make_aware(datetime.combine(page.starts_on, time(8)))
        made.add_item(
            title=page.title, link=address, description=page.description, pubdate=published, unique_id=address
        )
    return HttpResponse(made.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")


def events(page, request) -> list[dict]:
    """schema.org: the bulletin, and each outing that has a day."""
    address = page.get_full_url(request)
    dated = [one for section in page.sections for one in section.outings if one.day]
    issue = {
        "@type": "PublicationIssue",
        "name": page.title,
        "issueNumber": page.number,
        "url": address,
        "inLanguage": page.locale.language_code,
    }
    return [issue, *(event(one, f"{address}#{one.key}") for one in dated)]


def event(one, address: str) -> dict:
    begins = timezone.make_aware(datetime.combine(one.day, one.hour)) if one.hour else one.day
    return {
        "@type": "Event",
        "name": one.title,
        "description": one.why,
        "startDate": begins.isoformat(),
        "url": address,
        "isAccessibleForFree": True,
        "location": {"@type": "Place", "name": one.venue, "address": one.town},
        "organizer": {"@type": "Organization", "name": one.offered_by},
    }


def preview_language(request, page) -> HttpResponse:
    return render(request, "resources/bulletin_language.html", {"page": page, "report": reading.report_of(page)})


def preview_mail(request, page) -> HttpResponse:
    return HttpResponse(mailing.letter_of(page).html)


def preview_paper(request, page) -> HttpResponse:
    return as_file(paper.bulletin_pdf(page), f"{page.slug}.pdf")


PREVIEWS = {"clair": preview_language, "courriel": preview_mail, "papier": preview_paper}


class PlainLanguagePanel(Panel):
    """Read at each saving; the preview « Langage clair » follows what is being typed."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "resources/admin/plain_language.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            report = reading.report_of(self.instance) if self.instance and self.instance.pk else None
            return context | {"report": report}
