"""What the resource centre puts in the workspace: its shelf in the menu, bulletins that have not left yet."""

from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from django.urls import reverse
from django.utils import timezone

from accounts.roles import May, Scope
from network.workspace.menu import entry
from network.workspace.registry import Card, Line, card, counted
from pages.models import TerritoryPage
from resources.models import BulletinPage

entry("Ressourçothèque", "resources:kits", icon="book", room="publie", order=70)


@card("bulletins-to-send", column="today", needs=May.REVIEW_PAGES, scopes={Scope.TERRITORY}, order=60)
def bulletins_to_send(acting) -> Card | None:
    first, count = counted(unsent(acting.territory))
    if not count:
        return None
    lines = tuple(Line(page.title, reverse("resources:bulletin_send", args=[page.pk]), page.period) for page in first)
    return Card(
        "Bulletin des familles à envoyer",
        text="Il est publié ; les structures du territoire ne l’ont pas encore reçu.",
        lines=lines,
        count=count,
    )


def unsent(territory):
    section = TerritoryPage.objects.filter(territory=territory, path=Substr(OuterRef("path"), 1, Length("path")))
    rows = BulletinPage.objects.live().filter(Exists(section), ends_on__gte=timezone.localdate(), sendings=None)
    return rows.select_related("locale").order_by("starts_on", "pk")
