import pytest

from network.domain import territories
from network.models import Territory

NEW = {
    "name": "Hérault",
    "code": "34",
    "association": "CdC 34",
    "country": "FR",
    "time_zone": "Europe/Paris",
    "email": "cdc34@example.org",
}


def test_the_nation_opens_a_territory_and_corrects_it(desk):
    client = desk("national-admin")
    assert client.post("/espace/territoires/ajouter/", NEW).headers["Location"] == "/espace/territoires/34/"
    client.post("/espace/territoires/34/modifier/", NEW | {"phone": "0199003400", "opened_on": "1999-03-01"})
    page = client.get("/espace/territoires/34/").content.decode()
    assert "01 99 00 34 00" in page
    assert "1er mars 1999" in page


def test_the_clock_left_untouched_is_that_of_the_place(desk):
    client = desk("national-admin")
    new = NEW | {"name": "Mayotte", "code": "976", "time_zone": ""}
    client.post("/espace/territoires/ajouter/", new)
    assert Territory.objects.get(code="976").time_zone == "Indian/Mayotte"
    page = client.get("/espace/territoires/976/modifier/").content.decode()
    assert '<option value="Indian/Mayotte" selected>' in page


def test_a_territory_is_opened_once(desk):
    client = desk("national-admin")
    client.post("/espace/territoires/ajouter/", NEW)
    again = client.post("/espace/territoires/ajouter/", NEW)
    assert again.status_code == 422
    assert 'value="Hérault"' in again.content.decode()
    assert Territory.objects.filter(code="34").count() == 1


def test_a_territory_where_people_live_is_not_closed(desk, net):
    response = desk("national-admin").post("/espace/territoires/93/fermer/", follow=True)
    assert "Ce territoire vit encore" in response.content.decode()
    net.territory.refresh_from_db()
    assert net.territory.closed_at is None


def test_an_empty_territory_is_closed_then_reopened(desk):
    territories.create(by=None, **NEW)
    client = desk("national-admin")
    client.post("/espace/territoires/34/fermer/")
    assert "Territoire fermé" in client.get("/espace/territoires/34/").content.decode()
    names = [row.name for row in client.get("/espace/territoires/?etat=fermes").context["listing"].page]
    assert names == ["Hérault"]
    client.post("/espace/territoires/34/rouvrir/")
    assert Territory.objects.get(code="34").closed_at is None


def test_a_territory_is_seen_from_inside_only(desk, net, elsewhere):
    for role in ("coordinator", "volunteer", "referent", "partner-member"):
        assert desk(role).get("/espace/territoires/93/").status_code == 200
        assert desk(role).get("/espace/territoires/69/").status_code == 404
    assert desk("trainee").get("/espace/territoires/93/").status_code == 404


def test_figures_are_for_those_who_may_read_them(desk, net):
    assert "conventions en cours" in desk("patron").get("/espace/territoires/93/").content.decode()
    assert "conventions en cours" not in desk("volunteer").get("/espace/territoires/93/").content.decode()


def test_the_list_and_the_page_cost_the_same_with_one_and_three(desk, net, check_costs):
    client = desk("national-admin")
    check_costs(client, "/espace/territoires/", 6)
    check_costs(client, "/espace/territoires/93/", 9)
    for code in ("34", "59"):
        territories.create(by=None, **(NEW | {"code": code, "name": f"Territoire {code}"}))
    check_costs(client, "/espace/territoires/", 6)
    check_costs(client, "/espace/territoires/93/", 9)


@pytest.mark.parametrize("role", ["territory-editor", "civic-service", "volunteer", "referent", "patron"])
def test_addresses_of_the_team_are_for_those_who_manage_it(desk, net, role):
    def page(who, address):
        return desk(who).get(address).content.decode()

    here, there = "/espace/territoires/93/", f"/espace/structures/{net.structure.pk}/"
    coordinator, referent = net.people["coordinator"], net.people["referent"]
    shown = page(role, here)
    assert coordinator.get_full_name() in shown
    assert all(person.email not in shown for name, person in net.people.items() if name != role)
    assert coordinator.email in page("coordinator", here)
    assert referent.email in page("coordinator", there)
    if role != "referent":
        assert referent.email not in page(role, there)
