"""The contact page, and the messages it receives."""

import uuid

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from common.personal_data import PersonalData, Scrub
from pages.enums import ContactReason
from pages.models.base import PAGE_DATA, BodyPage


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
        from pages.views.contact import contact

        return contact(request, self)

    @path("merci/", name="thanks")
    def thank(self, request):
        from pages.views.contact import thanks

        return thanks(request, self)

    def structured_data(self, request):
        return [{"@type": "ContactPage", "name": self.title, "url": self.get_full_url(request)}]


class ContactMessage(models.Model):
    """Kept until it is answered for sure, then deleted: the inventory says when."""

    token = models.UUIDField("envoi", default=uuid.uuid4, unique=True, editable=False)
    received_at = models.DateTimeField("reçu le", auto_now_add=True, db_index=True)
    reason = models.CharField("sujet", max_length=14, choices=ContactReason)
    territory = models.ForeignKey(
        "network.Territory", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="territoire"
    )
    name = models.CharField("nom", max_length=80)
    email = models.EmailField("courriel")
    message = models.TextField("message", max_length=4000)
    sent_to = models.EmailField("transmis à")
    language = models.CharField("langue", max_length=5, default="fr")

    personal_data = PersonalData(
        fields={"name": Scrub.DELETE, "email": Scrub.DELETE, "message": Scrub.DELETE},
        keep_days=365,
        since="received_at",
        why="Répondre à la personne qui écrit.",
    )

    class Meta:
        verbose_name = "message reçu"
        verbose_name_plural = "messages reçus"
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.get_reason_display()} ({self.pk})"
