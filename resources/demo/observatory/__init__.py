"""The observatory of the demo: interviews with their films, paroles d’acteurs, reflections, dossiers, the abécédaire."""

from pages.demo import room_pages
from resources.demo.observatory import stages
from resources.models import ObservatoryIndexPage

__all__ = ["stages"]

# Its part of the site has a page of its own, made with the others of the national site.
room_pages.PAGE_TYPES["observatory"] = ObservatoryIndexPage
