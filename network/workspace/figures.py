"""What this room can count for a role."""

from accounts.roles import May, Scope
from network.queries import territory_counts
from network.workspace.registry import Card, card


@card("figures", column="figures", needs=May.READ_FIGURES, scopes={Scope.NATION, Scope.TERRITORY}, order=10)
def figures(acting) -> Card:
    title = "Le réseau" if acting.is_national else str(acting.territory)
    return Card(title, template="network/cards/figures.html", extra={"stats": territory_counts(acting.territory)})
