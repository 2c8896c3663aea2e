"""What editors teach the search, in the editor."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet, SnippetViewSetGroup

from search.forms import BestBetForm
from search.models import BestBet, Synonym


class CreateFromWords(CreateView):
    """The report of what people look for brings the words along."""

    def get_initial_form_instance(self):
        instance = super().get_initial_form_instance() or self.model()
        instance.words = self.request.GET.get("mots", "")[:80]
        return instance


class SynonymViewSet(SnippetViewSet):
    model = Synonym
    icon = "list-ul"
    menu_label = "Synonymes"
    add_view_class = CreateFromWords
    list_display = ["__str__", "language", "both_ways"]
    list_filter = ["language"]
    search_fields = ["words"]
    edit_handler = ObjectList([FieldPanel("words"), FieldPanel("both_ways"), FieldPanel("language")])


class BestBetViewSet(SnippetViewSet):
    model = BestBet
    icon = "pick"
    menu_label = "Mis en avant"
    add_view_class = CreateFromWords
    list_display = ["words", "title", "language", "position"]
    list_filter = ["language"]
    search_fields = ["words"]
    edit_handler = ObjectList(
        [FieldPanel("words"), FieldPanel("address"), FieldRowPanel([FieldPanel("position"), FieldPanel("language")])],
        base_form_class=BestBetForm,
    )


class SearchGroup(SnippetViewSetGroup):
    items = (SynonymViewSet, BestBetViewSet)
    menu_label = "Recherche du site"
    menu_icon = "search"
    menu_order = 325
