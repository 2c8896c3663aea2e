"""The words every room sorts by, in the editor."""

from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from common.models import AccessFeature, AgeBand, ArtForm, Audience, Place, Theme


class TermViewSet(SnippetViewSet):
    icon = "tag"
    list_display = ["label", "label_en", "position", "retired"]
    list_filter = ["retired"]
    search_fields = ["label", "label_en"]


class ThemeViewSet(TermViewSet):
    model = Theme


class AudienceViewSet(TermViewSet):
    model = Audience
    icon = "group"


class AgeBandViewSet(TermViewSet):
    model = AgeBand
    icon = "user"
    list_display = ["label", "from_age", "to_age", "retired"]


class ArtFormViewSet(TermViewSet):
    model = ArtForm
    icon = "pick"


class AccessFeatureViewSet(TermViewSet):
    model = AccessFeature
    icon = "accessibility"


class PlaceViewSet(SnippetViewSet):
    model = Place
    icon = "site"
    list_display = ["name", "postcode", "department", "country"]
    list_filter = ["country", "department"]
    search_fields = ["name", "postcode"]


class TaxonomyGroup(SnippetViewSetGroup):
    items = (ThemeViewSet, AudienceViewSet, AgeBandViewSet, ArtFormViewSet, AccessFeatureViewSet, PlaceViewSet)
    menu_label = "Mots du réseau"
    menu_icon = "tag"
    menu_order = 330
