"""A face of a page that ends like a file is served at the address that the page itself gives."""

import pytest

from tests.resources import shelf


@pytest.mark.parametrize("name", ["sheet", "cards", "cards_a4", "large_sheet"])
def test_a_card_is_printed_from_the_address_its_page_gives(db, client, name):
    page = shelf.technique()
    address = page.get_url() + page.reverse_subpage(name)
    response = client.get(address)
    assert address.endswith(".pdf")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response.getvalue().startswith(b"%PDF")


def test_a_file_that_no_page_knows_is_not_found(db, client):
    address = shelf.technique().get_url()
    assert client.get(f"{address}autre.pdf").status_code == 404
    assert client.get("/rien/du/tout.pdf").status_code == 404


def test_a_page_that_has_faces_still_answers_at_its_own_address(db, client):
    page = shelf.technique()
    assert client.get(page.get_url()).status_code == 200
    assert client.get(page.get_url() + "grands-caracteres/").status_code == 200
