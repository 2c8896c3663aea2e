"""The demo network: staged, seeded, made by the domain verbs.

A room describes its part in `<room>/demo/`, one function per stage:

    @stage("structures", after=("territories",), label="Structures sociales")
    def structures(world: World) -> None:
        for territory in world.each(Territory.objects.all()):
            create_structure(by=world.admin, ...)

`portal demo` runs the stages in order, each in one transaction; a stage already done is skipped, so an interrupted
run goes on where it stopped. The same seed and scale give the same network.
"""

from common.demo.registry import STAGES, Stage, discover, stage
from common.demo.world import World

__all__ = ["STAGES", "Stage", "World", "discover", "stage"]

from common.demo import reference  # noqa: F401  (its stage registers itself)
