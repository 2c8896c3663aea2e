"""Snippets of the resource centre, in the editor."""

from wagtail.admin.ui.tables import BooleanColumn, LiveStatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from common.sorting import French
from resources.models import GlossaryTerm, JargonWord, Recording


class RecordingViewSet(SnippetViewSet):
    model = Recording
    icon = "media"
    menu_label = "Enregistrements"
    list_display = ["title", "minutes", "language", "expires_on"]
    list_filter = ["language", "licence"]
    search_fields = ["title"]


class GlossaryTermViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "list-ul"
    menu_label = "Abécédaire"
    list_display = ["term", "slug", BooleanColumn("explained", label="Expliqué"), LiveStatusTagColumn()]
    list_filter = ["live", "explained"]
    search_fields = ["term", "other_forms", "definition"]
    ordering = [French("term"), "pk"]


class JargonWordViewSet(SnippetViewSet):
    """Read by the plain-language check of the bulletins."""

    model = JargonWord
    icon = "comment"
    menu_label = "Mots à éviter"
    list_display = ["word", "say_instead"]
    search_fields = ["word", "say_instead"]


class ResourcesGroup(SnippetViewSetGroup):
    items = (GlossaryTermViewSet, RecordingViewSet, JargonWordViewSet)
    menu_label = "Ressources"
    menu_icon = "folder-open-inverse"
    menu_order = 325
