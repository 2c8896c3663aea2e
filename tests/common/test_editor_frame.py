"""The editor's screens carry the brand of the network, speak French and lead nowhere else."""

import re

import polib
import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.models import Site

from accounts.models import User
from common.models import Brand
from tests.house.project import PROJECT

EDITOR = PROJECT / "site/locale/fr/LC_MESSAGES/django.po"
pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    person = User.objects.create_user("nation@example.org", first_name="Dominique")
    person.user_permissions.set(Permission.objects.filter(codename="access_admin"))
    client.force_login(person)
    return client


def test_the_frame_is_the_network_s(editor):
    Brand.objects.create(site=Site.objects.get(is_default_site=True), name="Culture pour Toutes")
    page = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert re.search(r"<title>Tableau de bord - Culture pour Toutes</title>", page)
    assert re.search(r"<h1[^>]*>\s*Culture pour Toutes\s*</h1>", page)
    assert "icon-180" in page.split("data-wagtail-sidebar-branding-logo")[1].split("</template>")[0]
    assert "favicon.svg" in page
    assert "wagtailadmin/images/favicon.ico" not in page


def test_no_link_leads_to_the_makers_of_the_editor(editor):
    page = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert "wagtail.org" not in page
    assert "keyboard-shortcuts-trigger" in page


def test_the_editor_speaks_french_to_an_english_browser(editor):
    page = editor.get(reverse("wagtailadmin_home"), headers={"accept-language": "en"}).content.decode()
    assert '<html lang="fr"' in page
    assert "Tableau de bord" in page
    assert "Langue préférée" not in editor.get(reverse("wagtailadmin_account")).content.decode()


def test_a_locale_is_a_language_not_a_region():
    """What is compiled is what is written (site/locale/refresh)."""
    written = polib.pofile(str(EDITOR))
    assert {entry.msgid: gettext(entry.msgid) for entry in written} == {e.msgid: e.msgstr for e in written}
    assert gettext("Locales") == "Langues"
    assert [e.msgstr for e in written if "égion" in e.msgstr] == []


def test_an_address_that_leads_nowhere_says_so_in_our_words(editor):
    response = editor.get("/gestion/nulle-part/")
    assert response.status_code == 404
    assert "Cette page n’existe pas" in response.content.decode()
