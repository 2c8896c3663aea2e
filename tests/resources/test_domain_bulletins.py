"""Sending a bulletin: to the structures of its territory, once each, with a trace, or not at all."""

from datetime import date
from email import message_from_bytes, policy

import pytest
from django.core import mail
from django.utils import timezone

from common.errors import Refused
from common.models import AuditEntry
from network.domain import people
from network.models import Structure
from resources.domain import bulletins
from resources.models import BulletinPage, BulletinSending
from resources.workspace import unsent
from tests.factories import StructureFactory, UserFactory
from tests.resources import books
from tests.resources.test_bulletins import here, here_once

__all__ = ["here", "here_once"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def bulletin(here):
    return BulletinPage.objects.get(pk=books.bulletin(here).pk)


@pytest.fixture
def by(db):
    return UserFactory()


def structure(page, name, **fields) -> Structure:
    return StructureFactory(territory=page.territory, name=name, **fields)


def member(target, email: str):
    user = UserFactory(email=email)
    people.add_member(by=None, user=user, target=target, role="referent")
    return user


def recipients() -> list[str]:
    return sorted(
        address for message in mail.outbox for address in message.recipients() if message.subject == "Nos sorties"
    )


def test_it_goes_to_the_structure_or_else_to_whoever_acts_for_it(bulletin, here, by):
    with_address = structure(here, "Centre", email="centre@example.org")
    member(with_address, "personne-du-centre@example.org")
    member(structure(here, "Foyer"), "referente@example.org")
    structure(here, "Muette")
    structure(books.territory_page("63"), "Ailleurs", email="ailleurs@example.org")
    structure(here, "Fermée", email="fermee@example.org", closed_at=timezone.now())
    made = bulletins.send(by=by, bulletin=bulletin)
    assert recipients() == ["centre@example.org", "referente@example.org"]
    assert {(sending.structure.name, sending.sent_by) for sending in made} == {("Centre", by), ("Foyer", by)}
    assert [each.name for each in bulletins.plan_for(bulletin).silent] == ["Muette"]


def test_a_structure_receives_an_issue_once_and_a_new_structure_still_receives_it(bulletin, here, by):
    structure(here, "Centre", email="centre@example.org")
    bulletins.send(by=by, bulletin=bulletin)
    with pytest.raises(Refused, match="déjà reçu"):
        bulletins.send(by=by, bulletin=bulletin)
    structure(here, "Foyer", email="foyer@example.org")
    bulletins.send(by=by, bulletin=bulletin)
    assert recipients() == ["centre@example.org", "foyer@example.org"]


def test_each_sending_is_in_the_trail_with_the_structure_and_without_address(bulletin, here, by):
    structure(here, "Centre", email="centre@example.org")
    bulletins.send(by=by, bulletin=bulletin)
    entry = AuditEntry.objects.get(verb="bulletin.sent")
    assert entry.actor_id == by.pk
    assert entry.after["structure_id"]
    assert "centre@example.org" not in str(entry.after)


def test_the_mail_says_everything_in_text_and_in_large_type(bulletin, here, by):
    structure(here, "Centre", email="centre@example.org")
    bulletins.send(by=by, bulletin=bulletin)
    message = message_from_bytes(mail.outbox[-1].message().as_bytes(), policy=policy.default)
    assert message["Subject"] == "Nos sorties"
    assert message["Reply-To"] == "cdc93@example.org"
    plain, html = (message.get_body((kind,)).get_content() for kind in ("plain", "html"))
    for body in (plain, html):
        for piece in ("Le cirque", "jeudi 5 décembre à 15", "Tram 1, arrêt Canal.", "Gratuit", "Comment venir"):
            assert piece.lower() in body.lower(), piece
        assert f"{bulletin.full_url}" in body
    assert "Avec le bus." in plain
    assert "{%" not in plain + html
    assert "<script" not in html
    assert 'lang="fr"' in html


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"live": False}, "Publiez d’abord"),
        ({"starts_on": date(2020, 1, 1), "ends_on": date(2020, 1, 31)}, "passée"),
    ],
)
def test_a_draft_or_a_past_bulletin_is_not_sent(bulletin, here, by, change, sentence):
    structure(here, "Centre", email="centre@example.org")
    BulletinPage.objects.filter(pk=bulletin.pk).update(**change)
    with pytest.raises(Refused, match=sentence):
        bulletins.send(by=by, bulletin=BulletinPage.objects.get(pk=bulletin.pk))
    assert recipients() == []


def test_a_national_bulletin_is_not_sent(by):
    from tests.resources import shelf

    with pytest.raises(Refused, match="national"):
        bulletins.send(by=by, bulletin=books.bulletin(shelf.section()))


def test_nothing_leaves_when_something_fails_on_the_way(bulletin, here, by, monkeypatch):
    for name in ("Centre", "Foyer"):
        structure(here, name, email=f"{name.lower()}@example.org")
    record = bulletins.record

    def fails_the_second_time(**kwargs):
        if AuditEntry.objects.filter(verb="bulletin.sent").exists():
            raise RuntimeError
        return record(**kwargs)

    monkeypatch.setattr(bulletins, "record", fails_the_second_time)
    with pytest.raises(RuntimeError):
        bulletins.send(by=by, bulletin=bulletin)
    assert not BulletinSending.objects.exists()


def test_the_database_refuses_to_send_twice(bulletin, here, by):
    from django.db import IntegrityError, transaction

    same = {"bulletin": bulletin, "structure": structure(here, "Centre"), "sent_at": timezone.now(), "sent_by": by}
    BulletinSending.objects.create(**same)
    with pytest.raises(IntegrityError), transaction.atomic():
        BulletinSending.objects.create(**same)


def test_a_published_bulletin_waits_on_the_home_of_its_own_coordination_until_it_leaves(bulletin, here, by):
    there = books.territory_page("63")
    structure(here, "Centre", email="centre@example.org")
    assert list(unsent(here.territory)) == [bulletin]
    assert list(unsent(there.territory)) == []
    bulletins.send(by=by, bulletin=bulletin)
    assert list(unsent(here.territory)) == []
