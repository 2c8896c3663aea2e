"""The card on a screen: its faces, its papers, what machines read of it, and what is kept from strangers."""

import json
import re

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from accounts.models import User
from resources.domain import usage
from resources.models import Recording, Use
from tests.resources import shelf
from tests.resources.conftest import published
from tests.support.sign_in import signed_in

BROWSER = {"HTTP_USER_AGENT": "Mozilla/5.0 Firefox/140"}


@pytest.fixture(autouse=True)
def nothing_kept(settings):
    """What is published here is never committed: no kept page would be turned."""
    settings.PAGE_CACHE_SECONDS = 0


def graph(response) -> list[dict]:
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', response.text, re.DOTALL)
    return json.loads(found)["@graph"]


def test_the_card_says_what_one_looks_for_in_two_minutes(full, client):
    text = client.get(full.url).text
    for words in (
        "Donner un avis avec son corps.",
        "Avant la sortie",
        "20 à 40 min",
        "4 à 12 personnes",
        "Pour commencer",
        "images découpées",
        "40 pour le groupe",
        "0 à 20 min",
        "Avec dix images seulement.",
        "Interpréter l’image choisie.",
        "Qui voit mal",
        "Découverte",
        "Familles",
        "tous les âges",
        "Édition 1",
    ):
        assert words in text


def test_without_material_the_card_says_so(terms, client):
    page = published(shelf.technique(no_material=True))
    assert "on peut commencer tout de suite" in client.get(page.url).text


@pytest.mark.parametrize(
    ("face", "there", "absent"),
    [
        ("facile/", "Vous prenez une image.", "Interpréter"),
        ("grands-caracteres/", "Interpréter l’image choisie.", "Citer"),
        ("pictogrammes/", "20 minutes", "Interpréter"),
    ],
)
def test_each_face_has_its_own_address_and_leads_to_the_others(full, client, face, there, absent):
    text = client.get(full.url + face).text
    assert there in text
    assert absent not in text
    others = {"facile/", "grands-caracteres/", "pictogrammes/"} - {face}
    assert all(f'href="{full.url}{other}"' in text for other in others)
    assert f'href="{full.url}{face}"' not in text
    assert f'href="{full.url}"' in text


def test_a_face_that_is_not_written_is_neither_offered_nor_found(terms, client):
    page = published(shelf.technique(course=[]))
    text = client.get(page.url).text
    for address in ("facile/", "facile.pdf", "pictogrammes/"):
        assert f"{page.url}{address}" not in text
        assert client.get(page.url + address).status_code == 404


def test_every_drawing_of_the_easy_version_stands_beside_words_and_is_hidden_from_ears(full, client):
    text = client.get(full.url + "facile/").text
    pictures = re.findall(r'<svg class="pictogram".*?>', text)
    assert len(pictures) == 2
    assert all('aria-hidden="true"' in each for each in pictures)


@pytest.mark.parametrize("name", ["fiche", "cartes", "cartes-a4", "grands-caracteres", "facile"])
def test_every_paper_is_a_pdf_shown_at_once_and_counted(full, client, name):
    answer = client.get(f"{full.url}{name}.pdf", **BROWSER)
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert answer["Content-Disposition"].startswith('inline; filename="une-image-pour-dire-lenvie')
    usage.flush()
    assert [(use.what, use.count) for use in Use.objects.filter(page=full)] == [("print", 1)]


def test_a_machine_that_takes_a_paper_is_not_counted(full, client):
    client.get(full.url + "fiche.pdf", HTTP_USER_AGENT="Googlebot")
    usage.flush()
    assert not Use.objects.exists()


def test_a_reading_is_counted_and_a_paper_is_not_a_reading(full, client):
    client.get(full.url, **BROWSER)
    client.get(full.url + "facile/", **BROWSER)
    usage.flush()
    assert [(use.what, use.count) for use in Use.objects.filter(page=full)] == [("view", 2)]


def test_the_licence_is_a_link_with_a_sentence(full, client):
    text = client.get(full.url).text
    assert 'href="https://creativecommons.org/licenses/by-sa/4.0/deed.fr" rel="license external"' in text
    assert "en gardant la même licence" in text
    published(full, licence="all-rights")
    text = client.get(full.url).text
    assert "Tous droits réservés" in text
    assert 'rel="license' not in text


def test_the_citation_names_authors_network_edition_licence_and_address(full, client):
    published(full, aim="Deux.")
    cited = re.search(r'class="citation".*?>(.*?)</p>', client.get(full.url).text)[1]
    assert cited.startswith(
        "Des référentes de centres sociaux, «\u00a0Une image pour dire l’envie\u00a0», Cultures du Cœur, édition 2, "
    )
    assert "CC BY-SA 4.0" in cited
    assert cited.endswith(full.full_url)


def test_machines_read_a_learning_resource(full, client):
    (found,) = [node for node in graph(client.get(full.url)) if node["@type"] == "LearningResource"]
    assert found["name"] == "Une image pour dire l’envie"
    assert found["timeRequired"] == "PT40M"
    assert set(found["teaches"]) == {"Découverte", "Liens"}
    assert found["license"] == "https://creativecommons.org/licenses/by-sa/4.0/deed.fr"
    assert found["encoding"]["contentUrl"] == f"{full.full_url}fiche.pdf"
    assert "easyToRead" in found["accessibilityFeature"]


def test_a_recorded_voice_is_played_with_its_credit(full, client):
    voice = Recording.objects.create(title="Lue", file="sons/lue.mp3", credit="Une bénévole", minutes=3)
    published(full, recording=voice)
    text = client.get(full.url).text
    assert '<audio controls preload="none" aria-label="Lue" src="/media/sons/lue.mp3">' in text
    assert "Une bénévole" in text


def test_the_voice_of_the_browser_waits_hidden_for_its_script(full, client):
    text = client.get(full.url).text
    assert re.search(r"<button[^>]*data-voice [^>]*hidden>", text)
    assert re.search(r"<div[^>]*data-voice-panel hidden>", text)


def test_the_neighbours_the_editors_chose_are_shown_while_they_are_public(full, client):
    other = published(shelf.technique("Trois sorties, un choix", slug="trois"))
    published(full, related=[("technique", other)])
    assert "Trois sorties, un choix" in client.get(full.url).text
    other.unpublish()
    assert "Trois sorties, un choix" not in client.get(full.url).text


def test_a_card_asks_the_same_number_of_questions_however_many_neighbours(full, client):
    others = [published(shelf.technique(f"Voisine {n}", slug=f"voisine-{n}")) for n in range(3)]
    counts = []
    for chosen in (others[:1], others):
        published(full, related=[("technique", each) for each in chosen])
        client.get(full.url)
        counts.append(questions(client, full.url))
    assert counts[1] <= counts[0] + 2 * 2  # each further neighbour: its own row, and its words


def questions(client, address: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("mode", ["", "easy", "large", "pictograms", "sheet", "cards"])
def test_every_preview_of_an_editor_works_on_a_page_that_is_barely_begun(terms, mode):
    client = signed_in(User.objects.create_superuser("redaction@example.org"))
    draft = shelf.technique(live=False)
    draft.course = []
    draft.save_revision()
    address = reverse("wagtailadmin_pages:view_draft", args=[draft.pk])
    answer = client.get(address, {"mode": mode})
    assert answer.status_code == 200
    assert ("data:image/png" in answer.text) == (mode in ("sheet", "cards"))


def test_a_draft_and_a_restricted_card_have_no_paper_for_strangers(full, client):
    PageViewRestriction.objects.create(page=full, restriction_type=PageViewRestriction.LOGIN)
    for address in ("", "fiche.pdf", "facile/"):
        answer = client.get(full.url + address)
        assert answer.status_code == 302
        assert "/compte/connexion/" in answer["Location"]
    full.unpublish()
    assert client.get(full.url + "fiche.pdf").status_code == 404
