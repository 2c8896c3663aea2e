"""What comes back every day in this room."""

from common.running.clock import every
from resources.domain import baskets


@every(minutes=24 * 60, label="Sélections que personne n’ouvre plus")
def forget_baskets() -> int:
    return baskets.forget_unused()
