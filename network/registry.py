"""What the rooms above add to the verbs of this one, listed by each verb that calls it.

network.registry.territory_openers.append(open_section)      # in pages/apps.py: ready()
"""

from collections.abc import Callable

territory_openers: list[Callable] = []  # opener(by=, territory=), after a territory is created, or reopened
territory_closers: list[Callable] = []  # closer(by=, territory=), after it is closed
territory_followers: list[Callable] = []  # follower(by=, territory=), after any change of one, those two included
membership_followers: list[Callable] = []  # follower(by=, membership=, started: bool), when one starts or ends


def open_territory(*, by, territory) -> None:
    for opener in territory_openers:
        opener(by=by, territory=territory)
    follow_territory(by=by, territory=territory)


def close_territory(*, by, territory) -> None:
    for closer in territory_closers:
        closer(by=by, territory=territory)
    follow_territory(by=by, territory=territory)


def follow_territory(*, by, territory) -> None:
    for follower in territory_followers:
        follower(by=by, territory=territory)


def follow_membership(*, by, membership, started: bool) -> None:
    for follower in membership_followers:
        follower(by=by, membership=membership, started=started)
