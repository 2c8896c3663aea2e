"""The words everything is sorted by come first."""

from common.demo.registry import stage
from common.demo.world import World
from common.domain.taxonomy import ensure_reference_terms


@stage("taxonomy", label="Thèmes, publics, formes, communes")
def taxonomy(world: World) -> None:
    ensure_reference_terms()
