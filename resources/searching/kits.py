"""Kits in the one search: found by members, and by nobody else."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from pages.domain.readers import readers_of
from pages.searching import PageKind
from resources.enums import KitReader
from resources.models import KitIndexPage, KitItem, KitPage
from search.facets import THEME
from search.registry import MEMBERS, PUBLIC, Facet, register
from search.searching import readers_of as readers_of_file
from search.viewers import SIGNED_IN

READER = Facet("reader", _("Pour"), lambda: dict(KitReader.choices))


class ForMembers(PageKind):
    room = "publie"

    def readers_of(self, page, restrictions=None):
        """The restriction says « signed in »: a role is asked besides. Kept for a group, a kit stays the group's."""
        return members_of(super().readers_of(page, restrictions))


def members_of(audience: tuple[str, ...]) -> tuple[str, ...]:
    return (MEMBERS,) if {PUBLIC, SIGNED_IN} & set(audience) else audience


def named(page) -> list[KitItem]:
    """The tools that everybody who finds the kit may read: one kept for a group is not found by its name."""
    readers = set(members_of(readers_of(page)))
    return [
        item for item in page.tools.select_related("file__collection") if readers <= set(readers_of_file(item.file))
    ]


@register
class Kits(ForMembers):
    slug, label, plural = "kit", _("kit"), _("kits")
    model, facets = KitPage, (THEME, READER)

    def body_of(self, page):
        return page.words(named(page))

    def facets_of(self, page):
        tools = named(page)
        return super().facets_of(page) | {
            "theme": page.themes.values_list("slug", flat=True),
            "reader": {item.reader for item in tools},
        }

    def extra_of(self, page):
        tools = len(page.shelf(named(page)))
        return {"tools": ngettext("%(n)s outil", "%(n)s outils", tools) % {"n": tools}}


@register
class KitIndex(ForMembers):
    slug, label, plural = "kit-index", _("ressourçothèque"), _("ressourçothèques")
    model = KitIndexPage
