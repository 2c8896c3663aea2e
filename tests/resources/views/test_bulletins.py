"""The screen that sends a bulletin, and the editor of one: each territory is at home, and only there."""

from email import message_from_bytes

import pytest
from django.core import mail
from django.urls import reverse

from accounts.models import User
from network.domain import people
from resources.models import BulletinIndexPage, BulletinPage, BulletinSending, JargonWord
from tests.factories import StructureFactory
from tests.resources import books
from tests.resources.test_bulletins import here, here_once
from tests.support.sign_in import signed_in

__all__ = ["here", "here_once"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def bulletin(here):
    StructureFactory(territory=here.territory, name="Centre social", email="centre@example.org")
    return BulletinPage.objects.get(pk=books.bulletin(here).pk)


@pytest.fixture
def member(here):
    def enter(role: str, territory=None):
        user = User.objects.create_user(f"{role}-{getattr(territory, 'code', '')}@example.org")
        people.add_member(by=None, user=user, target=territory, role=role)
        return signed_in(User.objects.get(pk=user.pk))

    return enter


def sent() -> int:
    return sum("centre@example.org" in message.recipients() for message in mail.outbox)


def screen(bulletin) -> str:
    return reverse("resources:bulletin_send", args=[bulletin.pk])


def test_a_coordinator_sees_who_will_receive_it_then_sends_it(bulletin, here, member):
    client = member("coordinator", here.territory)
    page = client.get(screen(bulletin)).content.decode()
    assert "1 structure recevra le courriel" in page
    assert "centre@example.org" in page
    assert "Quand : jeudi 5 décembre" in page
    assert sent() == 0, "looking sends nothing"
    answer = client.post(screen(bulletin), follow=True).content.decode()
    assert "Le bulletin part vers 1 structure." in answer
    assert "Déjà envoyé" in answer
    assert BulletinSending.objects.get().structure.name == "Centre social"


def test_a_double_click_sends_once(bulletin, here, member):
    client = member("coordinator", here.territory)
    client.post(screen(bulletin))
    assert "déjà reçu" in client.post(screen(bulletin), follow=True).content.decode()
    assert sent() == 1


@pytest.mark.parametrize("address", ["bulletin_send", "bulletin_message"])
def test_the_coordinator_of_another_territory_is_refused(bulletin, here, member, address):
    other = member("coordinator", books.territory_page("63").territory)
    path = reverse(f"resources:{address}", args=[bulletin.pk])
    assert other.get(path).status_code == 403
    assert other.post(path).status_code in (302, 403, 405)
    assert not BulletinSending.objects.exists()


@pytest.mark.parametrize("role", ["territory-editor", "civic-service", "volunteer"])
def test_who_does_not_publish_does_not_send(bulletin, here, member, role):
    assert member(role, here.territory).get(screen(bulletin)).status_code == 403


def test_the_nation_may_send_for_a_territory(bulletin, member):
    assert member("national-admin").get(screen(bulletin)).status_code == 200


def test_a_visitor_is_sent_to_sign_in(bulletin, client):
    assert client.get(screen(bulletin)).status_code == 302


def test_the_mail_can_be_opened_in_ones_own_program(bulletin, here, member):
    answer = member("coordinator", here.territory).get(reverse("resources:bulletin_message", args=[bulletin.pk]))
    assert answer["Content-Type"] == "message/rfc822"
    assert "numero" in answer["Content-Disposition"] or ".eml" in answer["Content-Disposition"]
    assert message_from_bytes(answer.content)["Subject"] == "Nos sorties"


def test_a_draft_shows_no_button(bulletin, here, member):
    bulletin.unpublish()
    page = member("coordinator", here.territory).get(screen(bulletin)).content.decode()
    assert "pas encore publié" in page
    assert "Envoyer maintenant" not in page


def edit(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_a_coordinator_writes_the_bulletins_of_their_own_territory_only(bulletin, here, member):
    there = books.territory_page("63")
    other = books.bulletin(there)
    client = member("coordinator", here.territory)
    assert client.get(edit(bulletin)).status_code == 200
    assert client.get(edit(other)).status_code == 302
    add = reverse("wagtailadmin_pages:add", args=["resources", "bulletinpage", other.get_parent().pk])
    assert client.get(add).status_code == 302


def test_a_territory_may_open_its_list_once(here, member):
    client = member("coordinator", here.territory)
    add = reverse("wagtailadmin_pages:add", args=["resources", "bulletinindexpage", here.pk])
    assert client.get(add).status_code == 200
    books.bulletin(here)
    assert client.get(add).status_code in (302, 403)
    assert BulletinIndexPage.objects.count() == 1


def test_the_editor_reads_each_sentence_again_with_the_list_of_words_to_avoid(here, member):
    JargonWord.objects.create(word="dispositif", say_instead="une aide")
    bulletin = books.bulletin(here, summary="Le dispositif est proposé par le CCAS (et la ville).")
    page = member("coordinator", here.territory).get(edit(bulletin)).content.decode()
    assert "dites plutôt « une aide »" in page
    assert "phrase à reprendre" in page or "phrases à reprendre" in page
    assert "Envoyer aux structures" in page


def test_a_clear_bulletin_has_nothing_to_rewrite(bulletin, here, member):
    page = member("coordinator", here.territory).get(edit(bulletin)).content.decode()
    assert "100 / 100" in page
    assert "Rien à reprendre." in page


def test_the_sentence_about_language_waits_for_the_first_saving(here, member):
    index = books.bulletin(here).get_parent()
    add = reverse("wagtailadmin_pages:add", args=["resources", "bulletinpage", index.pk])
    assert "Enregistrez une première fois" in member("coordinator", here.territory).get(add).content.decode()


@pytest.mark.parametrize(
    ("mode", "words"),
    [("", "On rit ensemble."), ("clair", "Langage clair"), ("courriel", "Voir ce bulletin en ligne")],
)
def test_each_face_is_previewed(bulletin, mode, words):
    answer = bulletin.make_preview_request(None, mode)
    assert answer.status_code == 200
    content = answer.render().content if hasattr(answer, "render") else answer.content
    assert words in content.decode()


def test_the_sheet_is_previewed_as_paper(bulletin):
    answer = bulletin.make_preview_request(None, "papier")
    assert answer["Content-Type"] == "application/pdf"
