"""What the rooms above add to the verbs of this one, listed by each verb that calls it.

network.registry.territory_openers.append(open_section)      # in pages/apps.py: ready()
"""

from collections.abc import Callable

territory_openers: list[Callable] = []  # opener(by=, territory=), after a territory is created
membership_followers: list[Callable] = []  # follower(by=, membership=, started: bool), when one starts or ends


def open_territory(*, by, territory) -> None:
    for opener in territory_openers:
        opener(by=by, territory=territory)


def follow_membership(*, by, membership, started: bool) -> None:
    for follower in membership_followers:
        follower(by=by, membership=membership, started=started)
