"""What comes back every day in this room."""

from common.running.clock import every
from resources.domain import baskets
from resources.domain.imports import runs


@every(minutes=24 * 60, label="Sélections que personne n’ouvre plus")
def forget_baskets() -> int:
    return baskets.forget_unused()


@every(minutes=15, label="Imports de catalogue interrompus")
def take_up_catalogue_imports() -> int:
    return runs.take_up()
