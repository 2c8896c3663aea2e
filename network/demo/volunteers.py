"""Volunteers in every state."""

from common.demo import World, stage
from network.demo.names import Namer
from network.demo.people import admin
from network.domain import volunteers as verbs
from network.models import Structure, Territory

WHEN = ("mardi matin", "mercredi après-midi", "jeudi soir", "un samedi sur deux", "pendant les vacances scolaires")


@stage("volunteers", label="Bénévoles", after=("people",))
def volunteers(world: World) -> None:
    namer, by = Namer(world.random), admin()
    for territory in world.each(Territory.objects.open().order_by("pk")):
        structures = list(Structure.objects.of(territory).open().order_by("pk")[:8])
        for number in range(9):
            follow(namer, by, territory, structures, number)


def follow(namer: Namer, by, territory: Territory, structures: list, number: int) -> None:
    first_name, last_name = namer.person()
    volunteer = verbs.add(
        by=by,
        territory=territory,
        first_name=first_name,
        last_name=last_name,
        email=f"benevole-{territory.code}-{number}@example.org",
        phone=namer.phone() if territory.country == "FR" else "",
        availability=namer.random.choice(WHEN),
        structure=structures[number % len(structures)] if structures and number % 3 else None,
    )
    if number % 9 > 1:
        verbs.welcome(by=by, volunteer=volunteer)
    if number % 9 == 7:
        verbs.pause(by=by, volunteer=volunteer)
    if number % 9 == 8:
        verbs.end(by=by, volunteer=volunteer)
