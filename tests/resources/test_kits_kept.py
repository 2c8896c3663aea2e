"""A tool whose file is kept for a group: neither named nor found by other members."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection, CollectionViewRestriction

from search.finding import find
from search.registry import MEMBERS
from search.viewers import SIGNED_IN
from tests.resources.kits import document, kit
from tests.resources.people import referent, territories
from tests.resources.test_kits import only_for, read

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def place(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def member():
    return referent(territories()[0])


def names_told_to(client) -> str:
    kits, one = "/espace/ressourcotheque/", "/espace/ressourcotheque/communication/"
    return read(client.get(kits)).decode() + read(client.get(one)).decode()


def test_a_tool_kept_for_a_group_is_not_even_named_to_others(member):
    held = Collection.get_first_root_node().add_child(name="Maquettes du siège")
    group = only_for("Communication du siège", collection=held)
    old = {"title": "Charte", "version": "2024", "dated_on": dt.date(2024, 1, 1)}
    new = {"title": "Charte", "version": "2026", "file": document("charte.pdf", collection=held)}
    kit(tools=["Affiche", old, new, {"title": "Maquette", "note": "Secret", "file": document(collection=held)}])
    told = names_told_to(member)
    assert "Maquette" not in told
    assert "2 outils" in told
    assert "Version 2024" in told
    assert "Version 2026" not in told

    member.person.groups.add(group)
    told = names_told_to(member)
    assert "Maquette" in told
    assert "3 outils" in told
    assert "Version 2026" in told


def found_by_members(text: str) -> list[str]:
    return [hit.title for hit in find(text=text, viewer=frozenset({MEMBERS, SIGNED_IN}), language="fr").hits]


def test_a_tool_kept_for_a_group_is_found_by_nobody_else(django_capture_on_commit_callbacks):
    held = Collection.get_first_root_node().add_child(name="Maquettes du siège")
    kit(tools=["Affiche", {"title": "Gabarit", "file": document(collection=held)}])
    with django_capture_on_commit_callbacks(execute=True):
        CollectionViewRestriction.objects.create(collection=held, restriction_type="login")
    assert found_by_members("gabarit") == ["Communication"]
    with django_capture_on_commit_callbacks(execute=True):
        closed = CollectionViewRestriction.objects.get(collection=held)
        closed.restriction_type = "groups"
        closed.save()
    assert found_by_members("gabarit") == []
    assert found_by_members("affiche") != []


def test_a_restriction_given_from_the_side_of_its_group_is_no_accident(member):
    held = Collection.get_first_root_node().add_child(name="Maquettes du siège")
    restriction = CollectionViewRestriction.objects.create(collection=held, restriction_type="groups")
    group = Group.objects.create(name="Communication du siège")
    group.collectionviewrestriction_set.add(restriction)
    assert list(restriction.groups.all()) == [group]
