"""Invitations that wait for an answer."""

from common.demo import World, stage
from network.demo.mail import nothing_leaves
from network.demo.people import admin
from network.domain import invitations as verbs
from network.models import Structure, Territory


@stage("invitations", label="Invitations en attente", after=("people",))
def invitations(world: World) -> None:
    by = admin()
    for territory in world.each(Territory.objects.open().order_by("pk")):
        for number, structure in enumerate(Structure.objects.of(territory).open().order_by("pk")[:3]):
            email = f"invitation-{territory.code}-{number}@example.org"
            verbs.invite(by=by, target=structure, role="referent", email=email)
        verbs.invite(by=by, target=territory, role="volunteer", email=f"voisine-{territory.code}@example.org")
    nothing_leaves()
