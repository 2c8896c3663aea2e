"""The catalogue: three questions as a first door, then filters that combine."""

from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from pages.models.base import PAGE_DATA, BodyPage
from resources.techniques import browsing


class TechniqueIndexPage(BodyPage):
    template = "resources/technique_index.html"
    subpage_types = ["resources.TechniquePage"]
    max_count_per_parent = 1
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    room = "publie"

    class Meta:
        verbose_name = "catalogue des techniques"
        verbose_name_plural = "catalogues des techniques"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | browsing.context(request, language=self.locale.language_code)
