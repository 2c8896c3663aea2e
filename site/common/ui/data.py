"""What one counts."""

import re
from calendar import Calendar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.dates import in_words
from common.ui.base import draw, query, register

VALUE = re.compile(r"(?:(\D+)\s(?=\d))?(.*)", re.DOTALL)  # « près de 4 000 »: the words are said smaller
ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tfoot": "rowgroup", "tr": "row", "td": "cell", "th": "columnheader"}
PART = re.compile(rf"<({'|'.join(ROLES)})\b([^>]*)>")


def with_roles(content: str) -> str:
    """Drawn as cards, a table is no longer one for some screen readers, unless each part says what it is."""

    def named(part: re.Match) -> str:
        tag, rest = part.groups()
        role = "rowheader" if 'scope="row"' in rest else ROLES[tag]
        return f'<{tag} role="{role}"{rest}>'

    return PART.sub(named, content)


@register.simple_block_tag
def table(content, caption, *, hide_caption=False, stacked=True, id=""):
    """A table named by its caption. The body is thead and tbody; where it has no room each row becomes a card whose
    cells are named by their `data-label` (the row's th is its title). Numbers: class="number"; long text: "wide"."""
    content = with_roles(content) if stacked else content
    return draw("table", content=content, caption=caption, hide_caption=hide_caption, stacked=stacked, id=id)


@register.inclusion_tag("components/column.html", takes_context=True)
def column(context, label, *, sort="", number=False, name="tri"):
    """A column's head. With `sort`, a link that sorts: ?tri=nom, then ?tri=-nom."""
    request = context.get("request")
    now = request.GET.get(name, "") if request else ""
    state = {sort: "ascending", f"-{sort}": "descending"}.get(now, "") if sort else ""
    following = f"-{sort}" if state == "ascending" else sort
    return {
        "label": label,
        "number": number,
        "state": state,
        "href": query(request, **{name: following, "page": None}) if sort else "",
    }


@register.inclusion_tag("components/stat.html")
def stat(value, label, *, source="", year="", room=""):
    """A key figure: never without what it counts, and where it comes from when it is published."""
    about, number = VALUE.match(str(value)).groups()
    return {"about": about, "value": number, "label": label, "source": source, "year": year, "room": room}


@register.inclusion_tag("components/definitions.html")
def definitions(items):
    """Terms and what they are: a list of pairs."""
    return {"items": items}


@register.inclusion_tag("components/seats.html")
def seats(taken, total, *, room=""):
    """Places taken on places offered: a bar, and the words that say the same."""
    left = max(total - taken, 0)
    share = min(round(100 * taken / total), 100) if total else 100
    words = ngettext("%(n)s place encore offerte", "%(n)s places encore offertes", left) % {"n": left}
    return {"share": share, "left": left, "total": total, "words": words if left else _("Complet"), "room": room}


@register.inclusion_tag("components/progress.html")
def progress(label, *, value=None, maximum=100, words="", id=""):
    """Long work that advances; without a value, work whose end is not known."""
    percent = f"{round(100 * value / maximum)} %" if value is not None and maximum else ""
    return {"label": label, "value": value, "maximum": maximum, "words": words or percent, "id": id}


@register.inclusion_tag("components/steps.html")
def steps(current, *labels):
    """The steps of a task, the current one counted from 1."""
    listed = labels[0] if len(labels) == 1 and not isinstance(labels[0], str) else labels
    return {"current": current, "steps": list(enumerate(listed, start=1))}


@register.inclusion_tag("components/timeline.html")
def timeline(items):
    """What happens when: a list of dicts with when, title, and if wanted text, href, done."""
    defaults = {"when": "", "text": "", "href": "", "done": False}
    return {"items": [defaults | dict(item) for item in items]}


@register.inclusion_tag("components/avatar.html")
def avatar(name, *, size="", note="", room="", alone=False):
    """A person by their initials, with the name beside it unless `alone`. Sizes: small, large."""
    words = [word for word in str(name).replace("@", " ").replace(".", " ").split() if word[0].isalpha()]
    letters = "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()
    return {"name": name, "letters": letters or "?", "size": size, "note": note, "room": room, "alone": alone}


@register.inclusion_tag("components/calendar.html")
def calendar(month, events, *, today=None, before="", after="", room=""):
    """A month as a table. `events`: dicts with date, label, href; `before` and `after` lead to the months beside."""
    by_day = {}
    for event in events:
        by_day.setdefault(event["date"], []).append(event)
    weeks = [
        [{"date": day, "outside": day.month != month.month, "events": by_day.get(day, [])} for day in week]
        for week in Calendar().monthdatescalendar(month.year, month.month)
    ]
    return {"month": month, "weeks": weeks, "today": today, "before": before, "after": after, "room": room}


@register.inclusion_tag("components/bar_chart.html")
def bar_chart(title, series, *, unit="", source="", room=""):
    """Amounts side by side, drawn on the server, with the table one press away. `series`: pairs (label, number)."""
    top = max((value for _label, value in series), default=0) or 1
    bars = [{"label": label, "value": value, "share": round(100 * value / top)} for label, value in series]
    return {"title": title, "bars": bars, "unit": unit, "source": source, "room": room}


@register.filter(expects_localtime=True)
def jour(day, form="j F Y"):
    """A day as people say it: « 1er décembre 2026 ». Nothing for nothing."""
    return in_words(day, form) if day else ""
