"""Teams: a coordinator per territory, a manager and référents per structure, somebody per partner."""

import unicodedata

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX

from accounts.models import User
from common.demo import World, stage
from network.demo.names import Namer
from network.demo.people import admin
from network.domain import bulk
from network.models import Membership, Partner, Structure, Territory
from network.models.target import target_fields


@stage("members", label="Équipes", after=("people",))
def members(world: World) -> None:
    """In bulk at every scale: nobody signs in as them, and thousands are the point."""
    namer, by = Namer(world.random), admin()
    for territory in world.each(Territory.objects.open().order_by("pk")):
        posts = posts_of(world, territory)
        people = bulk.create_people(by=by, people=[someone(namer, territory, n) for n in range(len(posts))])
        bulk.add_members(by=by, memberships=list(map(membership, people, posts, [world.today] * len(posts))))


def posts_of(world: World, territory: Territory) -> list[tuple[str, object]]:
    posts = [("coordinator", territory), ("civic-service", territory)]
    for structure in Structure.objects.of(territory).open().order_by("pk"):
        posts += [("structure-manager", structure)] if world.random.random() < 0.4 else []
        posts.append(("referent", structure))
    posts += [("partner-manager", each) for each in Partner.objects.of(territory).open().order_by("pk")]
    return posts


def someone(namer: Namer, territory: Territory, number: int) -> User:
    first_name, last_name = namer.person()
    local = ascii_of(f"{first_name}.{last_name}.{territory.code}.{number}")
    return User(
        email=f"{local}@example.org",
        first_name=first_name,
        last_name=last_name,
        phone=namer.phone(),
        password=UNUSABLE_PASSWORD_PREFIX + "demo",
    )


def ascii_of(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()


def membership(person: User, post: tuple, day) -> Membership:
    role, target = post
    return Membership(user=person, role=role, starts_on=day, **target_fields(target))
