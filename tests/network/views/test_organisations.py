import io

import openpyxl
import pytest

from network.domain import conventions, organisations
from network.models import Convention, Partner, Structure
from tests.support import world as small

SIRET = "73282932000074"
GOOD = {"name": "Maison des Essais", "kind": "ccas", "postcode": "93500", "commune": "Pantin"}


def add(net, name: str, **fields) -> Structure:
    return small.organisation(Structure, net.territory, name, **({"kind": "ccas"} | fields))


def names(response) -> list[str]:
    return [row.name for row in response.context["listing"].page]


def test_a_coordination_sees_its_own_structures_only(desk, elsewhere):
    client = desk("coordinator")
    assert names(client.get("/espace/structures/")) == ["Centre social des Essais"]
    assert client.get(f"/espace/structures/{elsewhere.pk}/").status_code == 404
    assert client.get(f"/espace/structures/{elsewhere.pk}/modifier/").status_code == 404
    assert client.post(f"/espace/structures/{elsewhere.pk}/fermer/").status_code == 404
    assert desk("national-admin").get(f"/espace/structures/{elsewhere.pk}/").status_code == 200


def test_a_referent_sees_their_structure_and_no_list(desk, net, elsewhere):
    client = desk("referent")
    assert client.get("/espace/structures/").status_code == 403
    assert client.get(f"/espace/structures/{net.structure.pk}/").status_code == 200
    assert client.get(f"/espace/structures/{net.structure.pk}/modifier/").status_code == 403
    assert client.get(f"/espace/structures/{elsewhere.pk}/").status_code == 404


def test_a_structure_is_added_and_its_page_opens(desk):
    response = desk("coordinator").post("/espace/structures/ajouter/", GOOD, follow=True)
    made = Structure.objects.get(name="Maison des Essais")
    assert response.redirect_chain == [(f"/espace/structures/{made.pk}/", 302)]
    assert "est dans le réseau" in response.content.decode()


def test_an_invalid_form_keeps_every_answer_and_says_what_to_do(desk):
    wrong = GOOD | {
        "postcode": "9350",
        "siret": "123",
        "phone": "01 99 00 11 22",
        "website": "www.example.org",
        "kind": "",
    }
    response = desk("coordinator").post("/espace/structures/ajouter/", wrong)
    page = response.content.decode()
    assert response.status_code == 422
    assert "error-summary" in page
    assert {"kind", "siret"} <= set(response.context["form"].errors)
    for answer in ("Maison des Essais", "9350", "123", "01 99 00 11 22", "www.example.org"):
        assert f'value="{answer}"' in page
    assert not Structure.objects.filter(name="Maison des Essais").exists()


def test_everything_that_is_wrong_is_said_at_once(desk):
    wrong = {"name": "", "kind": "", "siret": "11111111111111", "postcode": "12", "commune": "Pantin", "phone": "06"}
    errors = desk("coordinator").post("/espace/structures/ajouter/", wrong).context["form"].errors
    assert set(errors) == {"name", "kind", "siret", "postcode", "phone"}
    response = desk("coordinator").post("/espace/structures/ajouter/", GOOD | {"siret": "11111111111111"})
    assert "Ce SIRET n’est pas valide" in response.context["form"].errors["siret"][0]


def test_a_possible_duplicate_is_shown_before_anything_is_written(desk, net):
    twin = GOOD | {"name": "Centre social DES ESSAIS", "postcode": "93200", "commune": "Saint-Denis"}
    client = desk("coordinator")
    page = client.post("/espace/structures/ajouter/", twin).content.decode()
    assert "Elle existe peut-être déjà" in page
    assert f"/espace/structures/{net.structure.pk}/" in page
    assert Structure.objects.count() == 1
    client.post("/espace/structures/ajouter/", twin | {"confirmed": "1"})
    assert Structure.objects.count() == 2


def test_the_same_siret_cannot_be_insisted_upon(desk, net):
    organisations.update(by=None, organisation=net.structure, siret=SIRET)
    page = desk("coordinator").post("/espace/structures/ajouter/", GOOD | {"siret": SIRET, "confirmed": "1"})
    assert "ne peuvent pas porter le même SIRET" in page.content.decode()
    assert 'name="confirmed"' not in page.content.decode()
    assert Structure.objects.count() == 1


def test_sending_the_form_twice_adds_one_structure(desk):
    client = desk("coordinator")
    client.post("/espace/structures/ajouter/", GOOD)
    second = client.post("/espace/structures/ajouter/", GOOD)
    assert "Elle existe peut-être déjà" in second.content.decode()
    assert Structure.objects.filter(name="Maison des Essais").count() == 1


def test_the_nation_says_in_which_territory(desk, net, elsewhere):
    client = desk("national-admin")
    assert "territory" in client.post("/espace/structures/ajouter/", GOOD).context["form"].errors
    client.post("/espace/structures/ajouter/", GOOD | {"postcode": "69100", "territory": elsewhere.territory_id})
    assert Structure.objects.get(name="Maison des Essais").territory == elsewhere.territory


def test_a_coordination_cannot_slip_another_territory_in(desk, net, elsewhere):
    desk("coordinator").post("/espace/structures/ajouter/", GOOD | {"territory": elsewhere.territory_id})
    assert Structure.objects.get(name="Maison des Essais").territory == net.territory


def test_a_manager_corrects_their_own_structure(desk, net):
    own = {"name": net.structure.name, "kind": "social-centre", "postcode": "93200", "commune": "Saint-Denis"}
    client = desk("structure-manager")
    client.post(f"/espace/structures/{net.structure.pk}/modifier/", own | {"phone": "0199001234"})
    net.structure.refresh_from_db()
    assert net.structure.phone == "01 99 00 12 34"
    page = desk("coordinator").get(f"/espace/structures/{net.structure.pk}/").content.decode()
    assert "Fiche modifiée" in page
    assert "Personne structure-manager" in page


def test_closing_asks_first_and_reopening_brings_back(desk, net):
    client, path = desk("coordinator"), f"/espace/structures/{net.structure.pk}/"
    assert "Fermer cette fiche ?" in client.get(f"{path}fermer/").content.decode()
    client.post(f"{path}fermer/")
    assert "Son histoire reste consultable" in client.get(path).content.decode()
    again = client.post(f"{path}fermer/", follow=True)
    assert "Cette organisation est fermée" in again.content.decode()
    client.post(f"{path}rouvrir/")
    net.structure.refresh_from_db()
    assert net.structure.closed_at is None


def test_merging_shows_both_sides_then_moves_everything_once(desk, net):
    double = organisations.create(
        by=None, model=Structure, territory=net.territory, name="Centre social des Essais", kind="ccas",
        postcode="93200", commune="Saint-Denis", phone="0199005566", confirmed=True,
    )  # fmt: skip
    conventions.draft(by=None, territory=net.territory, structure=double, starts_on=small.date(2026, 1, 1))
    client, path = desk("coordinator"), f"/espace/structures/{net.structure.pk}/reunir/{double.pk}/"
    page = client.get(path).content.decode()
    assert "01 99 00 55 66" in page
    assert "<li>1 convention</li>" in page
    for _ in range(2):
        assert client.post(path).headers["Location"] == f"/espace/structures/{net.structure.pk}/"
    double.refresh_from_db()
    assert double.merged_into == net.structure
    assert net.structure.conventions.count() == 1
    assert "C’est" in client.get(f"/espace/structures/{double.pk}/").content.decode()


def test_merging_says_before_which_convention_will_end(desk, net):
    double = add(net, "Double")
    for party, year in ((net.structure, 2026), (double, 2025)):
        conventions.draft(by=None, territory=net.territory, structure=party, starts_on=small.date(year, 1, 1))
    path = f"/espace/structures/{net.structure.pk}/reunir/{double.pk}/"
    Convention.objects.update(state="signed")
    page = desk("coordinator").get(path).content.decode()
    assert "du 1er janvier 2025 au 31 décembre 2027 prendra fin" in page
    assert "au 31 décembre 2028 prendra fin" not in page


def test_a_structure_of_elsewhere_is_not_merged(desk, net, elsewhere):
    path = f"/espace/structures/{net.structure.pk}/reunir/{elsewhere.pk}/"
    assert desk("coordinator").post(path).status_code == 404


@pytest.fixture
def many(net):
    add(net, "Épicerie solidaire", commune="Pantin", siret=SIRET, in_priority_district=True, kind="food-aid")
    signed = add(net, "Foyer du Canal", commune="Bobigny")
    conventions.draft(by=None, territory=net.territory, structure=signed, starts_on=small.date(2026, 1, 1))
    organisations.close(by=None, organisation=add(net, "Ancien foyer"))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=epicerie", ["Épicerie solidaire"]),
        ("q=732 829 320", ["Épicerie solidaire"]),
        ("q=bobigny", ["Foyer du Canal"]),
        ("type=food-aid", ["Épicerie solidaire"]),
        ("commune=pantin", ["Épicerie solidaire"]),
        ("qpv=on", ["Épicerie solidaire"]),
        ("convention=draft", ["Foyer du Canal"]),
        ("convention=aucune", ["Centre social des Essais", "Épicerie solidaire"]),
        ("etat=fermees", ["Ancien foyer"]),
        ("etat=doublons", []),
        ("tri=-commune", ["Centre social des Essais", "Épicerie solidaire", "Foyer du Canal"]),
        ("tri=nonsense&page=99", ["Centre social des Essais", "Foyer du Canal", "Épicerie solidaire"]),
        ("type=nonsense", []),
    ],
)
def test_the_list_is_narrowed_and_sorted_by_its_address(desk, many, query, found):
    shown = names(desk("coordinator").get(f"/espace/structures/?{query}"))
    assert sorted(shown) == sorted(found) if "tri" not in query or "nonsense" in query else shown == found


def test_a_list_on_paper_says_what_it_was_narrowed_by(desk, many, django_assert_num_queries):
    page = desk("coordinator").get("/espace/structures/?q=foyer&type=ccas&page=1").content.decode()
    assert "Rechercher\u00a0: foyer · Type\u00a0: CCAS ou CIAS" in page
    response = desk("national-admin").get("/espace/structures/?territoire=93&qpv=on")
    said = "Territoire\u00a0: Seine-Saint-Denis · En quartier prioritaire (QPV)\u00a0: oui"
    assert said in response.content.decode()
    del response.context["listing"].narrowed_by
    with django_assert_num_queries(0):
        assert len(response.context["listing"].narrowed_by) == 2


def test_an_empty_list_has_one_first_step_and_no_second_row_of_buttons(desk, net):
    page = desk("coordinator").get("/espace/benevoles/").content.decode()
    assert page.count('href="/espace/benevoles/ajouter/"') == 1
    assert "Personne pour le moment" in page


def test_doubles_are_found_in_the_list(desk, net):
    organisations.create(
        by=None, model=Structure, territory=net.territory, name="CENTRE SOCIAL des essais", kind="ccas",
        postcode="93200", commune="saint-denis", confirmed=True,
    )  # fmt: skip
    assert names(desk("coordinator").get("/espace/structures/?etat=doublons")) == ["CENTRE SOCIAL des essais"]
    assert "Structures en double ?" in desk("coordinator").get("/espace/").content.decode()


def test_the_workbook_holds_the_whole_list_and_no_formula(desk, net):
    add(net, "=CMD()|'/c calc'!A1")
    for n in range(30):
        add(net, f"Foyer {n}")
    response = desk("coordinator").get("/espace/structures/?format=xlsx&tri=nom")
    sheet = openpyxl.load_workbook(io.BytesIO(response.content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert rows[0][:3] == ("Nom", "Type", "Commune")
    assert len(rows) == 1 + 32
    assert "'=CMD()|'/c calc'!A1" in {row[0] for row in rows}
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}


def test_the_csv_is_neutralised_and_filtered_as_the_page(desk, net):
    add(net, "@SUM(1)", commune="Pantin")
    text = desk("coordinator").get("/espace/structures/?format=csv&commune=pantin").content.decode("utf-8-sig")
    lines = text.splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("'@SUM(1);CCAS ou CIAS;Pantin;Non;Aucune;")


@pytest.mark.parametrize(("role", "count"), [("coordinator", 6), ("national-admin", 7)])
def test_the_list_costs_the_same_with_one_and_three(desk, net, check_costs, role, count):
    client = desk(role)
    check_costs(client, "/espace/structures/", count)
    for n in range(2):
        conventions.draft(
            by=None, territory=net.territory, structure=add(net, f"Foyer {n}"), starts_on=small.date(2026, 1, 1)
        )
    check_costs(client, "/espace/structures/", count)


def test_the_page_of_a_structure_costs_the_same_with_more_in_it(desk, net, check_costs):
    client, path = desk("coordinator"), f"/espace/structures/{net.structure.pk}/"
    check_costs(client, path, 12)
    by = net.people["coordinator"]
    for n in range(2):
        conventions.draft(
            by=by, territory=net.territory, structure=net.structure, starts_on=small.date(2026 + 3 * n, 1, 1)
        )
        small.invitations.invite(by=by, target=net.structure, role="referent", email=f"i{n}@example.org")
        small.volunteers.add(
            by=by, territory=net.territory, first_name="Odile", phone="0199001199", structure=net.structure
        )
    check_costs(client, path, 12)


def test_the_page_of_a_partner_costs_the_same_with_more_venues(desk, net, check_costs):
    client, path = desk("coordinator"), f"/espace/partenaires/{net.partner.pk}/"
    small.venues.add(by=None, partner=net.partner, name="Salle 1", **small.PLACE)
    check_costs(client, path, 13)
    for n in range(2, 4):
        small.venues.add(by=None, partner=net.partner, name=f"Salle {n}", **small.PLACE)
    check_costs(client, path, 13)


def test_a_partner_s_manager_describes_its_venues(desk, net):
    client, root = desk("partner-manager"), f"/espace/partenaires/{net.partner.pk}/lieux/"
    place = {"name": "Petite salle", "address": "2 rue de l’Essai", "postcode": "93200", "commune": "Saint-Denis"}
    assert client.post(f"{root}ajouter/", place | {"postcode": "x"}).status_code == 422
    client.post(f"{root}ajouter/", place)
    venue = net.partner.venues.get()
    client.post(f"{root}{venue.pk}/", place | {"name": "Grande salle"})
    venue.refresh_from_db()
    assert venue.name == "Grande salle"
    client.post(f"{root}{venue.pk}/retirer/")
    assert not net.partner.venues.exists()


def test_a_venue_is_not_reached_through_another_partner(desk, net):
    other = small.organisation(Partner, net.territory, "Autre théâtre", kind="theatre")
    venue = small.venues.add(by=None, partner=other, name="Ailleurs", **small.PLACE)
    client = desk("partner-manager")
    assert client.get(f"/espace/partenaires/{net.partner.pk}/lieux/{venue.pk}/").status_code == 404
    assert client.get(f"/espace/partenaires/{other.pk}/lieux/{venue.pk}/").status_code == 404
