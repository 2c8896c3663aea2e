"""Snippets of the pages, in the editor."""

from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from pages.models import ContactMessage, Funder, Video


class FunderViewSet(SnippetViewSet):
    model = Funder
    icon = "group"
    menu_label = "Financeurs"
    list_display = ["name", "kind", "position"]
    list_filter = ["kind"]
    search_fields = ["name"]


class VideoViewSet(SnippetViewSet):
    model = Video
    icon = "media"
    menu_label = "Vidéos"
    list_display = ["title", "language", BooleanColumn("captions", label="Sous-titres"), "expires_on"]
    list_filter = ["language", "licence"]
    search_fields = ["title", "transcript"]


class ContactMessageViewSet(SnippetViewSet):
    """To read and to find again: answering happens by mail."""

    model = ContactMessage
    icon = "mail"
    menu_label = "Messages reçus"
    list_display = ["reason", "territory", "received_at", "sent_to"]
    list_filter = ["reason", "territory"]
    inspect_view_enabled = True
    copy_view_enabled = False


class ContentGroup(SnippetViewSetGroup):
    items = (FunderViewSet, VideoViewSet, ContactMessageViewSet)
    menu_label = "Contenus"
    menu_icon = "snippet"
    menu_order = 320
