"""A page whose faces may end like a file, « …/au-guichet/fiche.pdf »: what one keeps then has a name that says it.

Wagtail routes parts that end with a slash only: config/urls.py lets a file through, and this finds its face.
"""

from wagtail.contrib.routable_page.models import RoutablePageMixin


class FilesMixin(RoutablePageMixin):
    def resolve_subpage(self, path):
        bare = path.removesuffix("/")
        return super().resolve_subpage(bare if bare.endswith(".pdf") else path)
