"""Snippets of the pages, in the editor."""

from wagtail.admin.ui.tables import BooleanColumn
from wagtail.permission_policies import ModelPermissionPolicy
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
    menu_label = "Films et sons"
    list_display = ["title", "language", "minutes", BooleanColumn("captions", label="Sous-titres"), "expires_on"]
    list_filter = ["language", "licence"]
    search_fields = ["title", "transcript"]


class ReadOnly(ModelPermissionPolicy):
    """Nobody writes or changes what somebody else has said, not even the technical team; old spam may go."""

    WRITING = {"add", "change"}

    def user_has_permission(self, user, action):
        return action not in self.WRITING and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return super().user_has_any_permission(user, set(actions) - self.WRITING)


class ContactMessageViewSet(SnippetViewSet):
    """To read and to find again: answering happens by mail."""

    model = ContactMessage
    icon = "mail"
    menu_label = "Messages reçus"
    list_display = ["reason", "territory", "received_at", "sent_to"]
    list_filter = ["reason", "territory"]
    permission_policy = ReadOnly(ContactMessage)
    inspect_view_enabled = True
    copy_view_enabled = False


class ContentGroup(SnippetViewSetGroup):
    items = (FunderViewSet, VideoViewSet, ContactMessageViewSet)
    menu_label = "Contenus"
    menu_icon = "snippet"
    menu_order = 320
