"""A face of a page that ends like a file is served at the address that the page itself gives."""

import pytest

from resources.views import limits
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


def test_paper_is_made_so_many_times_for_one_address_and_pages_as_often_as_one_likes(db, client, monkeypatch):
    """A sheet costs what many pages do: a visitor who asks for all of them, again and again, is asked to wait."""
    monkeypatch.setattr(limits, "PAPERS", 2)
    page = shelf.technique()
    paper = page.get_url() + page.reverse_subpage("sheet")
    assert [client.get(paper).status_code for _ in range(3)] == [200, 200, 429]
    assert client.get(page.get_url() + page.reverse_subpage("cards")).status_code == 429
    assert client.get(page.get_url()).status_code == 200


def test_the_catalogue_is_filtered_as_often_as_the_site_is_searched(db, client, monkeypatch):
    monkeypatch.setattr(limits, "SEARCHES", 2)
    catalogue = shelf.technique().get_parent().url
    assert [client.get(f"{catalogue}?theme={n}").status_code for n in range(3)] == [200, 200, 429]
    assert client.get(catalogue).status_code == 200
