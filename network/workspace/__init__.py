"""The role homes at /espace/. Rooms add cards and menu entries in `<room>/workspace.py` (docs/adr/0008)."""

from network.workspace.menu import entry
from network.workspace.registry import Card, Line, Link, card, counted

__all__ = ["Card", "Line", "Link", "card", "counted", "entry"]

# The cards and entries of this room itself, which register themselves once the names above are there.
from network.workspace import coming, entries, figures, today  # noqa: F401  (they register themselves)  isort: skip
