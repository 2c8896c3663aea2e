"""A territory that closes leaves the public site, with all its section, and comes back as it was."""

import pytest

from common import page_cache
from network.domain import territories
from pages.models import queries
from tests.factories import UserFactory
from tests.support.sign_in import signed_in


def test_a_closed_territory_is_public_no_more_until_it_reopens(site, client):
    territory, news = site.there.territory, site.tell("Une sortie", under=site.there)
    territories.close(by=None, territory=territory)
    assert [page.pk for page in queries.territory_pages(site.home.locale_id)] == [site.here.pk]
    assert [client.get(page.url).status_code for page in (site.here, site.there, news)] == [200, 302, 302]

    territories.reopen(by=None, territory=territory)
    assert len(queries.territory_pages(site.home.locale_id)) == 2
    assert [client.get(page.url).status_code for page in (site.there, news)] == [200, 200]


@pytest.mark.parametrize("change", [{"phone": "0199009300"}, None])
def test_kept_pages_are_out_of_date_when_a_territory_changes(
    site, monkeypatch, django_capture_on_commit_callbacks, change
):
    turned = []
    monkeypatch.setattr(page_cache, "turn", lambda: turned.append(1))
    with django_capture_on_commit_callbacks(execute=True):
        if change:
            territories.update(by=None, territory=site.there.territory, **change)
        else:
            territories.close(by=None, territory=site.there.territory)
    assert turned


def test_who_is_signed_in_is_not_sent_to_sign_in_without_end(site):
    territories.close(by=None, territory=site.there.territory)
    client = signed_in(UserFactory())
    assert client.get(site.there.url, follow=True).status_code == 404
    assert client.get(site.here.url, follow=True).status_code == 200
