"""What one reads."""

from common.ui.base import attributes, classes, draw, register

TONES = {"info": "info", "success": "success", "warning": "warning", "error": "error"}
VOICES = {"beneficiary": "Une personne accompagnée", "professional": "Une professionnelle, un professionnel"}


@register.inclusion_tag("components/page_header.html")
def page_header(title, *, lead="", eyebrow="", level=1):
    """The page's only h1, with its sentence."""
    return {"title": title, "lead": lead, "eyebrow": eyebrow, "level": level}


@register.inclusion_tag("components/section_header.html")
def section_header(title, *, text="", eyebrow="", href="", link="", id=""):
    """A part of a page: h2, one sentence, and where to see more (`href` with `link`)."""
    return {"title": title, "text": text, "eyebrow": eyebrow, "href": href, "link": link, "id": id}


@register.simple_block_tag
def card(content, title, *, href="", picture="", room="", tags=(), meta="", end="", level=3):
    """Something to choose. `picture` and `end` are safe HTML (a drawing, buttons); `tags` words cut by |."""
    words = [word for word in tags.split("|") if word] if isinstance(tags, str) else list(tags)
    return draw(
        "card",
        content=content,
        title=title,
        href=href,
        picture=picture,
        room=room,
        tags=words,
        meta=meta,
        end=end,
        level=level,
    )


@register.inclusion_tag("components/door.html")
def door(title, text, href, room, *, picture=""):
    """A way into a room of the house, in its colour; with a `picture` (an illustration) it is a poster."""
    return {"title": title, "text": text, "href": href, "room": room, "picture": picture}


@register.simple_block_tag
def ticket(content, title, *, href="", day="", month="", time="", when="", room="reserve", meta="", level=3):
    """An outing on a date: the date on the stub, `when` the same date for machines (ISO)."""
    return draw(
        "ticket",
        content=content,
        title=title,
        href=href,
        day=day,
        month=month,
        time=time,
        when=when,
        room=room,
        meta=meta,
        level=level,
    )


@register.simple_block_tag
def alert(content, *, kind="info", title="", live=False):
    """What happened or must be known. Kinds: info, success, warning, error. `live` is read out at once."""
    tone = TONES.get(kind, "info")
    return draw("alert", content=content, kind=tone, title=title, live=live)


@register.simple_block_tag
def callout(content, title="", *, room="", icon="", level=3):
    """Set apart from the text: an advice, an example, a reminder."""
    return draw("callout", content=content, title=title, room=room, icon=icon, level=level)


@register.simple_block_tag
def quote(content, who, *, role="", voice="beneficiary", room=""):
    """A testimony. `voice`: beneficiary or professional; `role` says who without a name. Pair two in .voices."""
    return draw("quote", content=content, who=who, role=role, voice=voice, room=room)


@register.simple_block_tag
def accordion(content, title, *, open=False, name=""):
    """A question that opens, without script. The same `name` on several keeps one open at a time."""
    return draw("accordion", content=content, title=title, open=open, name=name)


@register.simple_block_tag
def figure(content, *, caption="", credit=""):
    """A picture, video or drawing with its caption and credit."""
    return draw("figure", content=content, caption=caption, credit=credit)


@register.simple_block_tag
def empty_state(content, title, *, picture="", room=""):
    """Empty is a beginning: a drawing, what the list is for (`title` and body), and the first step in the body."""
    return draw("empty_state", content=content, title=title, picture=picture, room=room)


@register.simple_block_tag
def dialog(content, id, title):
    """A native dialog, opened by `{% button … href="/la-page/" data_dialog=id %}`; without script that page opens."""
    return draw("dialog", content=content, id=id, title=title)


@register.simple_block_tag
def panel(content, *, room="", **attrs):
    """A plain sheet for forms and details of the workspace."""
    names = classes("panel", attrs.pop("class_", ""))
    return draw("panel", content=content, room=room, classes=names, attrs=attributes(attrs))
