"""Floors hold where imports do not show: foreign keys named by a string, and migration dependencies.

import-linter checks the imports themselves (`make check`).
"""

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from tests.house.project import floor_of, our_models


def above(room: str, other: str) -> bool:
    """Whether `other` may not be known in `room`: a floor above, or a neighbour on the same floor."""
    here, there = floor_of(room), floor_of(other)
    return here is not None and there is not None and room != other and there >= here


def test_a_floor_knows_what_is_above_it():
    assert above("common", "network")
    assert above("tickets", "training")
    assert not above("network", "common")
    assert not above("network", "network")
    assert not above("network", "wagtailcore")


def test_no_relation_points_to_a_room_above():
    wrong = [
        f"{model._meta.label}.{each.name} → {each.related_model._meta.label}"
        for model in our_models()
        for each in model._meta.get_fields()
        if each.is_relation and not each.auto_created and each.related_model
        and above(model._meta.app_label, each.related_model._meta.app_label)
    ]  # fmt: skip
    assert wrong == []


def test_no_migration_depends_on_a_room_above(db):
    graph = MigrationLoader(connection).graph
    wrong = [
        f"{app}.{name} → {parent.key[0]}.{parent.key[1]}"
        for (app, name), node in graph.node_map.items()
        for parent in node.parents
        if above(app, parent.key[0])
    ]
    assert wrong == []


def test_the_history_of_each_room_is_one_line(db):
    loader = MigrationLoader(connection)
    assert loader.detect_conflicts() == {}


@pytest.mark.parametrize("room", ["common", "accounts", "network", "search", "pages", "resources"])
def test_migrations_can_be_undone(db, room):
    graph = MigrationLoader(connection).disk_migrations
    fixed = [
        f"{migration}: {operation.describe()}"
        for (app, _), migration in graph.items()
        if app == room
        for operation in migration.operations
        if not operation.reversible
    ]
    assert fixed == []
