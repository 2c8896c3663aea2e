"""What the resource centre puts in the workspace: its shelf in the menu, bulletins that have not left yet."""

from dataclasses import dataclass
from datetime import timedelta
from operator import itemgetter

from django.core.cache import cache
from django.db.models import Count, DateField, Exists, F, OuterRef, Sum, Value, Window
from django.db.models.functions import Cast, Length, RowNumber, Substr
from django.urls import reverse
from django.utils import timezone

from accounts.roles import May, Scope
from common.spreadsheets.states import ImportState
from network.enums import StructureKind
from network.workspace.menu import entry
from network.workspace.registry import LINES, Card, Line, Link, card, once
from pages.models import TerritoryPage
from resources.bulletins import faces
from resources.domain import feedback
from resources.enums import What
from resources.models import BulletinPage, CatalogueImport, ToolProposal, Use
from resources.states import ProposalState

entry("Ressourçothèque", "resources:kits", icon="book", room="publie", order=70)
entry("Trocs d’outils", "resources:proposals", icon="tool", room="publie", order=71)
entry("Je l’ai essayé", "resources:feedbacks", icon="star", room="publie", order=72)
USE_SECONDS = 600
SHELVES = ("tools", "essays", "catalogues", "bulletins")
WIDE = {Scope.NATION, Scope.TERRITORY}
entry(
    "Catalogues à importer",
    "resources:catalogue_imports",
    icon="import",
    room="publie",
    needs={May.WRITE_PAGES},
    scopes=WIDE,
    order=73,
)


@dataclass(frozen=True)
class Shelf:
    """What waits for a word of whoever reviews or brought it: the first of them, and how many."""

    first: tuple[dict, ...] = ()
    count: int = 0


@once
def waiting(acting) -> dict[str, Shelf]:
    """The lists of the cards below in one query: their rows told with the same columns."""
    tools = ToolProposal.objects.to_review(acting)
    if not acting.is_national:  # what a territory accepted, the national editors finish and publish
        tools = tools.filter(state=ProposalState.PROPOSED)
    brought = CatalogueImport.objects.filter(created_by=acting.user, state=ImportState.PLANNED)
    asked = [
        told("tools", tools, "created_at", called=F("title"), sort=F("state")),
        told("essays", feedback.waiting(acting), "created_at", called=F("technique__title"), sort=F("kind")),
        told("catalogues", brought, "created_at", called=F("name")),
    ]
    if acting.territory:
        days = {"since": F("starts_on"), "until": F("ends_on")}
        asked.append(told("bulletins", unsent(acting.territory), "starts_on", called=F("title"), **days))
    rows = sorted(asked[0].union(*asked[1:], all=True).order_by(), key=itemgetter("rank"))
    found = {name: tuple(row for row in rows if row["shelf"] == name) for name in SHELVES}
    return {name: Shelf(first, first[0]["in_all"]) for name, first in found.items() if first}


def told(shelf: str, rows, oldest: str, **columns):
    no_day = Cast(None, DateField())  # a union asks every part for the same types
    given = {"called": Value(""), "sort": Value(""), "since": no_day, "until": no_day} | columns
    rank, in_all = Window(RowNumber(), order_by=[oldest, "pk"]), Window(Count("pk"))
    first = rows.select_related(None).order_by().annotate(rank=rank, in_all=in_all).filter(rank__lte=LINES)
    return first.values("rank", "in_all", shelf=Value(shelf), record=F("pk"), **given)


@card("bulletins-to-send", column="today", needs=May.REVIEW_PAGES, scopes={Scope.TERRITORY}, order=60)
def bulletins_to_send(acting) -> Card | None:
    found = waiting(acting).get("bulletins")
    if not found:
        return None
    lines = tuple(line(row, "bulletin_send", faces.period(row["since"], row["until"])) for row in found.first)
    return Card(
        "Bulletin des familles à envoyer",
        text="Il est publié ; les structures du territoire ne l’ont pas encore reçu.",
        lines=lines,
        count=found.count,
    )


def line(row: dict, name: str, note: str) -> Line:
    return Line(row["called"], reverse(f"resources:{name}", args=[row["record"]]), note)


def unsent(territory):
    section = TerritoryPage.objects.filter(territory=territory, path=Substr(OuterRef("path"), 1, Length("path")))
    rows = BulletinPage.objects.live().filter(Exists(section), ends_on__gte=timezone.localdate(), sendings=None)
    return rows.order_by("starts_on", "pk")


@card("tools-to-review", column="today", needs=May.REVIEW_PAGES, scopes=WIDE, order=36)
def tools_to_review(acting) -> Card | None:
    found = waiting(acting).get("tools")
    if not found:
        return None
    lines = tuple(line(row, "proposal", ProposalState(row["sort"]).label) for row in found.first)
    title = "Outils à relire, à publier" if acting.is_national else "Outils proposés à relire"
    return Card(title, text="Une équipe attend votre mot.", lines=lines, count=found.count)


@card("catalogues-waiting", column="today", needs=May.WRITE_PAGES, scopes=WIDE, order=56)
def catalogues_waiting(acting) -> Card | None:
    """Read, and waiting for the word of whoever brought them."""
    found = waiting(acting).get("catalogues")
    if not found:
        return None
    lines = tuple(line(row, "catalogue_import", "") for row in found.first)
    return Card("Catalogues à vérifier", text="Rien n’est écrit avant votre accord.", lines=lines, count=found.count)


@card("feedback-to-review", column="today", needs=May.REVIEW_PAGES, scopes=WIDE, order=37)
def feedback_to_review(acting) -> Card | None:
    found = waiting(acting).get("essays")
    if not found:
        return None
    lines = tuple(line(row, "feedback", StructureKind(row["sort"]).label) for row in found.first)
    return Card("Retours de terrain à relire", lines=lines, count=found.count)


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
