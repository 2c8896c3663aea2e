"""Words of the trail for the search."""

from django.urls import reverse

from common.journal import family, kind

family(
    "search",
    "Recherche et documents",
    {
        "document.read-again": "a demandé de relire un document",
    },
)
kind("accounts.File", lambda file: reverse("wagtaildocs:edit", args=[file.pk]))
