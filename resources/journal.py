"""Words of the trail for the resource centre."""

from django.urls import reverse

from common.journal import family, kind

family(
    "resources",
    "Ressources et observatoire",
    {
        "basket.saved": "a enregistré une sélection de ressources",
        "basket.changed": "a modifié une sélection de ressources",
        "basket.deleted": "a effacé une sélection de ressources",
        "bulletin.sent": "a envoyé un bulletin des familles à une structure",
        "kits.closed-to-visitors": "a réservé la ressourçothèque aux membres",
        "edition.published": "a publié une nouvelle édition d’une ressource",
    },
)
kind("resources.Basket")
kind("resources.BulletinSending")
kind("resources.KitIndexPage", lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]))
kind("resources.Edition")
