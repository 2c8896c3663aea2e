"""What the code of a printed sheet leads to."""

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.resources.conftest import published


@pytest.fixture(autouse=True)
def nothing_kept(settings):
    """What is published here is never committed: no kept page would be turned."""
    settings.PAGE_CACHE_SECONDS = 0


def address(page, number: int) -> str:
    return reverse("resources:version", args=[page.pk, number])


def test_the_last_edition_is_up_to_date(full, client):
    text = client.get(address(full, 1)).text
    assert "Oui, elle est à jour." in text
    assert f'href="{full.url}"' in text


def test_an_older_one_says_what_changed_since_in_words_and_by_parts(full, client):
    published(full, aim="Deux.", change_note="Un but plus clair.")
    published(full, pitfalls=[])
    text = client.get(address(full, 1)).text
    assert "Une édition plus récente existe" in text
    assert "Vous avez l’édition 1. La dernière est l’édition 3" in text
    assert "Un but plus clair." in text
    assert "<strong>À quoi elle sert, Pièges à éviter</strong>" in text
    assert text.index("Édition 3") < text.index("Édition 2")
    assert "Un but plus clair." not in client.get(address(full, 2)).text


@pytest.mark.parametrize("number", [0, 7])
def test_a_proof_or_a_number_never_printed_leads_to_what_is_published(full, client, number):
    answer = client.get(address(full, number))
    assert answer.status_code == 200
    assert "L’édition publiée est l’édition 1" in answer.text


def test_a_card_that_was_withdrawn_says_so_kindly(full, client):
    full.unpublish()
    answer = client.get(address(full, 1))
    assert answer.status_code == 410
    assert "n’est plus en ligne" in answer.text
    assert "une-image" not in answer.text


def test_a_card_kept_for_some_is_withdrawn_for_the_others(full, client):
    PageViewRestriction.objects.create(page=full, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(address(full, 1)).status_code == 410


@pytest.mark.parametrize("number", [2**31, 2**63, 10**40])
def test_a_number_that_no_database_holds_is_no_page(full, client, number):
    assert client.get(f"/ressources/version/{number}/1/").status_code == 404
    assert client.get(f"/ressources/version/{full.pk}/{number}/").status_code == 200


def test_a_damaged_code_leads_on(full, client):
    answer = client.get(reverse("resources:version", args=[999_999, 1]))
    assert answer.status_code == 404
    assert "Nous ne trouvons pas cette fiche" in answer.text
    assert 'href="/ressources/techniques/"' in answer.text


def test_a_draft_that_was_never_published_is_not_named(full, client):
    from tests.resources import shelf

    draft = shelf.technique("Secret", slug="secret", live=False)
    answer = client.get(address(draft, 1))
    assert answer.status_code == 404
    assert "Secret" not in answer.text
