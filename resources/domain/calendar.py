"""A session as an appointment that any diary takes (RFC 5545)."""

import datetime as dt
import hashlib

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from resources.domain.session import Plan

FOLD = 73  # bytes: the line that follows begins with a space, and both stay under 75


def calendar_of(plan: Plan, *, address: str) -> str:
    choice = plan.selection.choice
    begins = timezone.make_aware(dt.datetime.combine(choice.day, choice.starts))
    ends = begins + dt.timedelta(minutes=plan.minutes)
    mark = hashlib.blake2b(f"{choice.day} {choice.query()}".encode(), digest_size=12).hexdigest()
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Cultures du Coeur//Portail//FR",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        f"UID:{mark}@{settings.BASE_URL.partition('://')[2]}",
        f"DTSTAMP:{instant(timezone.now())}",
        f"DTSTART:{instant(begins)}",
        f"DTEND:{instant(ends)}",
        f"SUMMARY:{escaped(choice.name or choice.outing or _('Séance'))}",
        f"DESCRIPTION:{escaped(description(plan))}",
        f"URL:{address}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(folded(line) + "\r\n" for line in lines)


def description(plan: Plan) -> str:
    outing = plan.selection.choice.outing
    parts = [f"{part.starts:%H:%M} {part.page.title if part.page else _('Pause')}" for part in plan.parts]
    things = [f"- {thing.name}" + (f" ({thing.count})" if thing.count else "") for thing in plan.material]
    return "\n".join([*([outing, ""] if outing else []), *parts, *(["", _("À apporter :"), *things] if things else [])])


def instant(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")


def escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def folded(line: str) -> str:
    """Cut in bytes, never inside a letter."""
    pieces, piece = [], ""
    for letter in line:
        if len((piece + letter).encode()) > FOLD:
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join([*pieces, piece])
