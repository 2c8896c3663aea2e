"""What one presses."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from common.ui.base import attributes, classes, draw, pairs, query, register

FLIPPED = {"arrow", "back", "next", "logout", "external", "login"}


@register.simple_tag
def icon(name, label=""):
    """A drawing of the sprite icons.svg, in the colour and size of the text. Alone, it needs a label."""
    kind = "icon icon-flip" if name in FLIPPED else "icon"
    named = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    return format_html('<svg class="{}" {}><use href="{}#{}"/></svg>', kind, named, static("icons.svg"), name)


@register.inclusion_tag("components/button.html")
def button(label, *, kind="primary", href="", type="submit", small=False, icon="", busy=False, disabled=False, **attrs):
    """The action of a screen. Kinds: primary, quiet, danger, plain, room. With `href` it is a link."""
    names = classes("button", f"button-{kind}" if kind != "primary" else "", "button-small" if small else "")
    return {
        "label": label,
        "href": href,
        "type": type,
        "icon": icon,
        "busy": busy,
        "disabled": disabled,
        "classes": classes(names, attrs.pop("class_", "")),
        "attrs": attributes(attrs),
    }


@register.inclusion_tag("components/link.html")
def link(label, href, *, icon="", go=False, **attrs):
    """A link that stands by itself, with an icon before it or (`go`) an arrow after it."""
    return {"label": label, "href": href, "icon": icon, "go": go, "attrs": attributes(attrs)}


@register.inclusion_tag("components/tag.html")
def tag(label, *, kind="", room="", icon="", href=""):
    """A word that sorts. Wears the colour of the room it is in; kinds: plain, info, success, warning, danger."""
    return {"label": label, "kind": kind, "room": room, "icon": icon, "href": href}


@register.simple_block_tag
def toolbar(content, label):
    """Actions on what stands below, grouped and named."""
    return draw("toolbar", content=content, label=label)


@register.simple_block_tag
def menu(content, label, *, icon="", start=False):
    """A list of actions that opens on demand, without script. The body is a <ul> of links or form buttons."""
    return draw("menu", content=content, label=label, icon=icon, start=start)


@register.inclusion_tag("components/breadcrumb.html")
def breadcrumb(*items):
    """Where one is: label and address in turn, the last without an address (or one list of pairs)."""
    return {"items": pairs(items)}


@register.inclusion_tag("components/tabs.html", takes_context=True)
def tabs(context, *items, label, current=None):
    """Sister screens, as links: label and address in turn. The current one is the request's own address."""
    request = context.get("request")
    here = current if current is not None else (request.get_full_path() if request else "")
    listed = pairs(items)
    if here not in {href for _, href in listed} and request:
        here = request.path
    return {"items": listed, "label": label, "here": here}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context, page, *, label="Pages", name="page"):
    """The pages of a Django `Page`; keeps the filters of the address. Draws nothing when there is one page."""
    request = context.get("request")
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {
        "page": page,
        "label": label,
        "numbers": [(n, query(request, **{name: n}) if n != page.paginator.ELLIPSIS else "") for n in numbers],
        "before": query(request, **{name: page.number - 1}),
        "after": query(request, **{name: page.number + 1}),
    }
