"""« Le conducteur »: a session on one page, to hold in the hand, then the cards it chains."""

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from common.dates import in_words
from common.printing import pdf
from resources.documents.sheets import sheet
from resources.domain.session import Part, Plan, Thing


def sheet_pdf(plan: Plan, *, request) -> bytes:
    data = data_of(plan, request=request)
    return pdf("resources/session.typ", data, title=data["name"], language=get_language())


def data_of(plan: Plan, *, request) -> dict:
    choice = plan.selection.choice
    day = in_words(choice.day, "l j F Y") if choice.day else ""
    when = " · ".join(filter(None, [day, hours(plan), choice.outing]))
    return {
        "name": choice.name or _("Séance"),
        "when": when or _("Le conducteur de la séance"),
        "about": people(choice.group),
        "heads": [_("Heure") if choice.starts else _("Début"), _("Durée"), _("Ce que l’on fait")],
        "parts": [row(part) for part in plan.parts],
        "total": _("En tout : %(time)s") % {"time": spoken(plan.minutes)},
        "bring": _("À apporter"),
        "material": [said(thing) for thing in plan.material],
        "notes": _("Notes"),
        "sheets": [sheet(page, request=request) for page in plan.selection.pages],
    }


def hours(plan: Plan) -> str:
    starts = plan.selection.choice.starts
    if not starts:
        return ""
    return _("de %(start)s à %(end)s") % {"start": clock(starts), "end": clock(plan.ends)}


def people(group: int | None) -> str:
    return ngettext("Pour %(n)s personne", "Pour %(n)s personnes", group) % {"n": group} if group else ""


def row(part: Part) -> dict:
    return {
        "when": clock(part.starts) if part.starts else spoken(part.before),
        "minutes": spoken(part.minutes),
        "title": part.page.title if part.page else _("Pause"),
        "note": getattr(part.page, "aim", "") or (part.page.summary if part.page else ""),
        "doubts": part.doubts,
    }


def said(thing: Thing) -> str:
    return f"{thing.name} : {thing.count}" if thing.count else thing.name


def clock(moment) -> str:
    """« 14 h », « 14 h 05 »."""
    if get_language() != "fr":
        return f"{moment:%H:%M}"
    return f"{moment.hour}\u00a0h" + (f"\u00a0{moment.minute:02d}" if moment.minute else "")


def spoken(minutes: int) -> str:
    """« 45 min », « 1 h 30 »."""
    hours, left = divmod(minutes, 60)
    if not hours:
        return f"{left}\u00a0min"
    return f"{hours}\u00a0h" + (f"\u00a0{left:02d}" if left else "")
