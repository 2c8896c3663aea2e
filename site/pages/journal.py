"""Words of the trail for the site and its editors."""

from django.urls import reverse

from common.journal import family, kind

family(
    "pages",
    "Pages et messages du site",
    {
        "contact.received": "a reçu un message du site",
        "desk.opened": "a ouvert la rédaction d’un territoire",
    },
)
kind("pages.ContactMessage", lambda said: reverse("wagtailsnippets_pages_contactmessage:inspect", args=[said.pk]))
kind("pages.EditorialDesk")
