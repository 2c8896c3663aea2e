"""Every component in every state, for those who build the product."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.template import engines

from common.gallery import SECTIONS, examples
from common.ui import register

THEMES = ("", "light", "dark")
DIRECTIONS = ("", "rtl")


def index(request):
    if not (settings.DEBUG or request.user.is_staff):
        raise Http404
    theme, direction = request.GET.get("theme", ""), request.GET.get("dir", "")
    return render(
        request,
        "gallery/index.html",
        {
            "sections": [(section, [drawn(example, request) for example in section.examples]) for section in SECTIONS],
            "theme": theme if theme in THEMES else "",
            "direction": direction if direction in DIRECTIONS else "",
            "count": len({example.component for example in examples()}),
        },
    )


def drawn(example, request) -> dict:
    html = engines["django"].from_string(example.snippet).render(example.values(), request)
    return {"example": example, "html": html, "says": description(example.component)}


def description(component: str) -> str:
    tag = register.tags.get(component)
    return (getattr(tag, "__doc__", "") or "").strip()
