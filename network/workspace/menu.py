"""The menu of the workspace. Rooms add their entries in `<room>/workspace.py`, as they add cards.

entry("Bénévoles", "network:volunteers", icon="people", needs={May.FOLLOW_VOLUNTEERS}, order=50)
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from accounts.roles import May, Scope
from network.workspace.registry import discover


@dataclass(frozen=True)
class Entry:
    label: str | Callable  # or acting -> label
    url: str | Callable  # the name of an address, or acting -> address
    needs: frozenset[May]  # any of them; empty: everybody
    scopes: frozenset[Scope]
    icon: str = ""
    room: str = ""
    order: int = 100

    def suits(self, acting) -> bool:
        return acting.organisation in self.scopes and (not self.needs or any(acting.may(what) for what in self.needs))

    def item(self, acting, path: str) -> dict:
        url = self.url(acting) if callable(self.url) else reverse(self.url)
        return {
            "label": self.label(acting) if callable(self.label) else self.label,
            "url": url,
            "icon": self.icon,
            "room": self.room,
            "current": path == url or (url != reverse("network:home") and path.startswith(url)),
        }


ENTRIES: list[Entry] = []


def entry(label, url, *, needs: Iterable[May] = (), scopes: Iterable[Scope] = Scope, **look) -> None:
    ENTRIES.append(Entry(label, url, frozenset(needs), frozenset(scopes), **look))


def menu_for(acting, path: str) -> list[dict]:
    discover()
    suiting = sorted((one for one in ENTRIES if one.suits(acting)), key=lambda one: one.order)
    return [one.item(acting, path) for one in suiting]


def context(request) -> dict:
    """Template context processor; computed on the pages that show it."""
    acting = getattr(request, "acting", None)
    return {"workspace_menu": SimpleLazyObject(lambda: menu_for(acting, request.path) if acting else [])}
