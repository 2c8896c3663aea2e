"""What every tag of the design system shares."""

from django import template
from django.forms.utils import flatatt
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

ROOMS = ("publie", "reserve", "appris", "vecu")


def attributes(given: dict) -> SafeString:
    """Further attributes of an element: `hx_get="/x"` is written hx-get="/x", `True` alone, `None` not at all."""
    return flatatt({name.rstrip("_").replace("_", "-"): value for name, value in given.items()})


def classes(*names: str) -> str:
    return " ".join(name for name in names if name)


def draw(component: str, /, **values) -> SafeString:
    """Draws a component around its body; `strip` loses the mark that says a text is safe HTML."""
    if "content" in values:
        values["content"] = mark_safe(values["content"].strip())
    return render_to_string(f"components/{component}.html", values)


def pairs(items: tuple) -> list[tuple]:
    """("Accueil", "/", "Ici") or one list of pairs → [("Accueil", "/"), ("Ici", "")]."""
    if len(items) == 1 and not isinstance(items[0], str) and hasattr(items[0], "__iter__"):
        return [tuple(item) for item in items[0]]
    padded = [*items, ""] if len(items) % 2 else list(items)
    return list(zip(padded[::2], padded[1::2], strict=True))


def query(request, **changes) -> str:
    """The address's own query with some parameters changed; None removes one."""
    parameters = request.GET.copy() if request else QueryDict(mutable=True)
    for name, value in changes.items():
        parameters.pop(name, None)
        if value is not None:
            parameters[name] = value
    return "?" + parameters.urlencode()
