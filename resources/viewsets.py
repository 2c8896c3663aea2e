"""Snippets of the resource centre, in the editor."""

from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from resources.models import Recording


class RecordingViewSet(SnippetViewSet):
    model = Recording
    icon = "media"
    menu_label = "Enregistrements"
    list_display = ["title", "minutes", "language", "expires_on"]
    list_filter = ["language", "licence"]
    search_fields = ["title"]


class ResourcesGroup(SnippetViewSetGroup):
    items = (RecordingViewSet,)
    menu_label = "Ressources"
    menu_icon = "folder-open-inverse"
    menu_order = 325
