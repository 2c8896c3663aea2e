"""The contact page; the form itself is in views/contact.py."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from pages.models.base import PAGE_DATA, BodyPage
from pages.views import contact as views


class ContactPage(RoutablePageMixin, BodyPage):
    thanks = models.TextField(
        "remerciement",
        max_length=400,
        blank=True,
        help_text="Affiché après l’envoi : ce qui va se passer et sous quel délai.",
    )

    template = "pages/contact.html"
    subpage_types = []
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body"), FieldPanel("thanks")]

    class Meta:
        verbose_name = "page de contact"
        verbose_name_plural = "pages de contact"

    @path("", name="form")
    def form(self, request):
        return views.contact(request, self)

    @path("merci/", name="thanks")
    def thank(self, request):
        return views.thanks(request, self)

    def structured_data(self, request):
        return [{"@type": "ContactPage", "name": self.title, "url": self.get_full_url(request)}]
