"""What the resource centre puts in the workspace: its shelf in the menu, bulletins that have not left yet."""

from datetime import timedelta

from django.core.cache import cache
from django.db.models import Exists, OuterRef, Sum
from django.db.models.functions import Length, Substr
from django.urls import reverse
from django.utils import timezone

from accounts.roles import May, Scope
from network.workspace.menu import entry
from network.workspace.registry import Card, Line, Link, card, counted
from pages.models import TerritoryPage
from resources.domain import feedback
from resources.enums import What
from resources.models import BulletinPage, ToolProposal, Use
from resources.states import ProposalState

entry("Ressourçothèque", "resources:kits", icon="book", room="publie", order=70)
entry("Trocs d’outils", "resources:proposals", icon="tool", room="publie", order=71)
entry("Je l’ai essayé", "resources:feedbacks", icon="star", room="publie", order=72)
USE_SECONDS = 600
WIDE = {Scope.NATION, Scope.TERRITORY}


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


@card("tools-to-review", column="today", needs=May.REVIEW_PAGES, scopes=WIDE, order=36)
def tools_to_review(acting) -> Card | None:
    rows = ToolProposal.objects.to_review(acting).order_by("created_at", "pk")
    if not acting.is_national:  # what a territory accepted, the national editors finish and publish
        rows = rows.filter(state=ProposalState.PROPOSED)
    first, count = counted(rows)
    if not count:
        return None
    lines = tuple(Line(row.title, row.get_absolute_url(), row.get_state_display()) for row in first)
    title = "Outils à relire, à publier" if acting.is_national else "Outils proposés à relire"
    return Card(title, text="Une équipe attend votre mot.", lines=lines, count=count)


@card("feedback-to-review", column="today", needs=May.REVIEW_PAGES, scopes=WIDE, order=37)
def feedback_to_review(acting) -> Card | None:
    first, count = counted(feedback.waiting(acting).order_by("created_at", "pk"))
    if not count:
        return None
    lines = tuple(
        Line(row.technique.title, reverse("resources:feedback", args=[row.pk]), row.get_kind_display()) for row in first
    )
    return Card("Retours de terrain à relire", lines=lines, count=count)


def month_of_use() -> dict[str, int]:
    since = timezone.localdate() - timedelta(days=30)
    return dict(Use.objects.filter(day__gte=since).order_by().values_list("what").annotate(n=Sum("count")))


@card("use", column="figures", needs=May.READ_FIGURES, scopes=WIDE, order=40)
def what_serves(acting) -> Card | None:
    """A month of the whole catalogue, the same for everybody: nobody is counted, so no territory is either."""
    found = cache.get_or_set("use-of-a-month", month_of_use, USE_SECONDS)
    if not found:
        return None
    lines = tuple(Line(f"{found[what]} {what.label}") for what in What if what in found)
    may_see = any(acting.may(each) for each in (May.WRITE_PAGES, May.REVIEW_PAGES))
    link = Link("Ce qui sert", reverse("use_report")) if may_see else None
    return Card("Ressources, depuis trente jours", lines=lines, link=link)
