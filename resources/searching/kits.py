"""Kits in the one search: found by members, and by nobody else."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from pages.searching import PageKind
from resources.enums import KitReader
from resources.models import KitIndexPage, KitPage
from search.facets import THEME
from search.registry import MEMBERS, PUBLIC, Facet, register
from search.viewers import SIGNED_IN

READER = Facet("reader", _("Pour"), lambda: dict(KitReader.choices))


class ForMembers(PageKind):
    room = "publie"

    def readers_of(self, page, restrictions=None):
        """The restriction says « signed in »: a role is asked besides. Kept for a group, a kit stays the group's."""
        return members_of(super().readers_of(page, restrictions))


def members_of(audience: tuple[str, ...]) -> tuple[str, ...]:
    return (MEMBERS,) if {PUBLIC, SIGNED_IN} & set(audience) else audience


@register
class Kits(ForMembers):
    slug, label, plural = "kit", _("kit"), _("kits")
    model, facets = KitPage, (THEME, READER)

    def facets_of(self, page):
        tools = page.tools.all()
        return super().facets_of(page) | {
            "theme": page.themes.values_list("slug", flat=True),
            "reader": {item.reader for item in tools},
        }

    def extra_of(self, page):
        tools = len(page.shelf())
        return {"tools": ngettext("%(n)s outil", "%(n)s outils", tools) % {"n": tools}}


@register
class KitIndex(ForMembers):
    slug, label, plural = "kit-index", _("ressourçothèque"), _("ressourçothèques")
    model = KitIndexPage
