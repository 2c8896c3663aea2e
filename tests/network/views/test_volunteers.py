import pytest

from common.errors import Refused
from network.domain import volunteers
from network.models import Volunteer

ANA = {"first_name": "Ana", "last_name": "Bénévole", "email": "ana@example.org", "phone": "0199001122"}


@pytest.fixture
def ana(net):
    return volunteers.add(by=None, territory=net.territory, **ANA)


def test_a_volunteer_is_added_to_those_to_meet(desk, net):
    client = desk("coordinator")
    client.post("/espace/benevoles/ajouter/", ANA | {"structure": net.structure.pk})
    made = Volunteer.objects.get()
    assert (made.phone, made.structure, made.territory) == ("01 99 00 11 22", net.structure, net.territory)
    assert "Bénévoles à rencontrer" in client.get("/espace/").content.decode()


def test_an_invalid_volunteer_keeps_its_answers(desk):
    response = desk("coordinator").post("/espace/benevoles/ajouter/", ANA | {"phone": "0", "email": "ana@"})
    assert response.status_code == 422
    assert 'value="ana@"' in response.content.decode()
    assert not Volunteer.objects.exists()


def test_a_volunteer_nobody_could_reach_is_asked_for_a_mail_or_a_telephone(desk, net):
    client, silent = desk("coordinator"), ANA | {"email": "", "phone": ""}
    response = client.post("/espace/benevoles/ajouter/", silent | {"first_name": ""})
    assert set(response.context["form"].errors) == {"first_name", "email"}
    with pytest.raises(Refused):
        volunteers.add(by=None, territory=net.territory, **silent)
    client.post("/espace/benevoles/ajouter/", silent | {"phone": "0199001122"})
    assert Volunteer.objects.get().email == ""


def test_a_structure_of_another_territory_is_not_a_choice(desk, elsewhere):
    response = desk("coordinator").post("/espace/benevoles/ajouter/", ANA | {"structure": elsewhere.pk})
    assert "structure" in response.context["form"].errors


def test_a_volunteer_is_welcomed_paused_and_ended(desk, ana):
    client, path = desk("coordinator"), f"/espace/benevoles/{ana.pk}/"
    for move, state in (("welcome", "active"), ("pause", "paused"), ("welcome", "active")):
        client.post(f"{path}{move}/")
        ana.refresh_from_db()
        assert ana.state == state
    assert "Terminer ce bénévolat ?" in client.get(f"{path}end/").content.decode()
    client.post(f"{path}end/")
    again = client.post(f"{path}end/", follow=True)
    assert "n’est pas possible ici" in again.content.decode()
    ana.refresh_from_db()
    assert ana.state == "ended"


def test_an_unknown_move_is_not_found_and_a_link_never_moves(desk, ana):
    client, path = desk("coordinator"), f"/espace/benevoles/{ana.pk}/"
    assert client.post(f"{path}delete/").status_code == 404
    assert client.get(f"{path}welcome/").status_code == 404


def test_the_details_are_corrected(desk, ana):
    desk("coordinator").post(f"/espace/benevoles/{ana.pk}/", ANA | {"availability": "le mardi"})
    ana.refresh_from_db()
    assert ana.availability == "le mardi"


def test_a_volunteer_of_elsewhere_does_not_exist(desk, elsewhere):
    far = volunteers.add(by=None, territory=elsewhere.territory, first_name="Loin", phone="0199001199")
    assert desk("coordinator").get(f"/espace/benevoles/{far.pk}/").status_code == 404
    assert desk("coordinator").post(f"/espace/benevoles/{far.pk}/end/").status_code == 404


def test_the_list_is_narrowed_by_state(desk, net, ana):
    volunteers.end(
        by=None, volunteer=volunteers.add(by=None, territory=net.territory, first_name="Zoé", phone="0199001188")
    )
    client = desk("coordinator")

    def shown(query):
        return [row.first_name for row in client.get(f"/espace/benevoles/{query}").context["listing"].page]

    assert shown("") == ["Ana"]
    assert shown("?etat=ended") == ["Zoé"]
    assert shown("?etat=tous&tri=-nom") == ["Ana", "Zoé"]
    assert shown("?q=ana benevole") == []
    assert shown("?q=ana bénévole") == ["Ana"]


def test_the_list_costs_the_same_with_one_and_three(desk, net, ana, check_costs):
    client = desk("coordinator")
    check_costs(client, "/espace/benevoles/", 6)
    for n in range(2):
        volunteers.add(
            by=None,
            territory=net.territory,
            first_name=f"Odile {n}",
            email="odile@example.org",
            structure=net.structure,
        )
    check_costs(client, "/espace/benevoles/", 6)
