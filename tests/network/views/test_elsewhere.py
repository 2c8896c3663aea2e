"""A postcode of another territory is asked about before saving, and never refused."""

import re

import pytest

from network.models import Structure

AWAY = {"name": "Maison du bord", "kind": "ccas", "postcode": "75 019", "commune": "Paris"}
NEW = "/espace/structures/ajouter/"


def test_a_structure_across_the_limit_is_asked_about_then_saved(desk):
    client = desk("coordinator")
    response = client.post(NEW, AWAY)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Le code postal 75019 est hors du territoire Seine-Saint-Denis (93)." in page
    assert 'name="elsewhere" value="75019"' in page
    assert 'value="Maison du bord"' in page
    assert not Structure.objects.filter(name="Maison du bord").exists()
    client.post(NEW, AWAY | {"elsewhere": "75019"})
    assert Structure.objects.get(name="Maison du bord").postcode == "75019"


def test_a_yes_is_for_the_postcode_it_was_said_about(desk):
    response = desk("coordinator").post(NEW, AWAY | {"postcode": "69001", "elsewhere": "75019"})
    assert "Le code postal 69001" in response.content.decode()
    assert Structure.objects.count() == 1


def test_a_yes_to_the_postcode_is_none_to_a_duplicate_and_is_kept_meanwhile(desk, net):
    twin = {"name": net.structure.name, "kind": "ccas", "postcode": "75019", "commune": net.structure.commune}
    client = desk("coordinator")
    page = client.post(NEW, twin | {"elsewhere": "75019"}).content.decode()
    assert "Elle existe peut-être déjà" in page
    assert '<input type="hidden" name="elsewhere" value="75019">' in page
    client.post(NEW, twin | {"elsewhere": "75019", "confirmed": "1"})
    assert Structure.objects.count() == 2


@pytest.mark.parametrize("given", [AWAY, {"name": "twin"}])
def test_enter_saves_and_says_yes_to_nothing(desk, net, given):
    """A form sent by Enter takes its first button."""
    twin = {"kind": "ccas", "postcode": "93000", "commune": net.structure.commune, "name": net.structure.name}
    page = desk("coordinator").post(NEW, given if given is AWAY else twin).content.decode()
    buttons = re.findall(r"<button[^>]*>", page[page.index('<form method="post" novalidate') :])
    assert "name=" not in buttons[0]
    assert re.search(r'name="(elsewhere|confirmed)"', buttons[1])


def test_a_postcode_known_already_is_not_asked_about_again(desk, net):
    Structure.objects.filter(pk=net.structure.pk).update(postcode="75019")
    path = f"/espace/structures/{net.structure.pk}/modifier/"
    client, given = desk("coordinator"), AWAY | {"name": net.structure.name, "postcode": "75019"}
    assert client.post(path, given).status_code == 302
    assert client.post(path, given | {"postcode": "75020"}).status_code == 422


@pytest.mark.parametrize(("territory", "status"), [("93", 422), ("69", 302)])
def test_the_nation_is_asked_according_to_the_territory_it_chooses(desk, net, elsewhere, territory, status):
    chosen = net.territory if territory == "93" else elsewhere.territory
    given = AWAY | {"postcode": "69001", "territory": chosen.pk}
    assert desk("national-admin").post(NEW, given).status_code == status


def test_a_venue_across_the_limit_is_asked_about_too(desk, net):
    client, path = desk("partner-manager"), f"/espace/partenaires/{net.partner.pk}/lieux/ajouter/"
    place = {"name": "Salle d’à côté", "address": "1 rue", "postcode": "75019", "commune": "Paris"}
    assert "hors du territoire" in client.post(path, place).content.decode()
    assert not net.partner.venues.exists()
    client.post(path, place | {"elsewhere": "75019"})
    assert net.partner.venues.get().postcode == "75019"
