"""« Mes données »: seen, taken away, erased; what has been kept long enough is forgotten."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone

from accounts import jobs
from accounts.models import File, User
from common import personal_data as inventory_of_people
from common.domain import personal_data
from common.errors import Refused
from common.models import AuditEntry, OutgoingMail
from common.personal_data import NOTHING, PersonalData, Scrub, inventory

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(person):
    """Somebody we know a lot about."""
    TOTP.activate(person, "JBSWY3DPEHPK3PXP")
    SocialAccount.objects.create(user=person, provider="proconnect", uid="abc", extra_data={"sub": "abc"})
    OutgoingMail.objects.create(recipient=person.email.upper(), subject="Votre code", raw=b"123456")
    return person


# --- the inventory ------------------------------------------------------------------------------


def test_every_model_has_said_what_it_knows_of_people():
    assert [model._meta.label for model, known in inventory().items() if known is None] == []


def test_the_inventory_speaks_of_columns_that_exist_and_gives_a_reason():
    for model, known in inventory().items():
        for name in (*known.fields, *known.export, *known.secret, known.since, known.address):
            if name:
                model._meta.get_field(name)
        if known != NOTHING:
            assert known.why, f"{model._meta.label} does not say why"
        assert bool(known.keep_days) == bool(known.since), model._meta.label


def test_a_kept_column_never_hides_among_rows_that_go():
    for model, known in inventory().items():
        if known.deletes:
            assert set(known.fields.values()) == {Scrub.DELETE}, model._meta.label


def test_a_blanked_column_can_be_blank():
    for model, known in inventory().items():
        for name, what in known.fields.items():
            field = model._meta.get_field(name)
            if what is Scrub.BLANK:
                assert field.null or field.empty_strings_allowed or field.has_default(), f"{model._meta.label}.{name}"


def test_the_page_of_the_documentation_is_up_to_date(project):
    out = StringIO()
    call_command("personal_data", stdout=out)

    assert (project / "docs" / "personal-data.md").read_text(encoding="utf-8").strip() == out.getvalue().strip()


def test_the_page_is_written_on_demand(tmp_path, monkeypatch):
    from common.management.commands import personal_data as command

    monkeypatch.setattr(command, "PAGE", tmp_path / "docs" / "page.md")
    call_command("personal_data", write=True, stdout=StringIO())

    assert "`accounts.User`" in (tmp_path / "docs" / "page.md").read_text(encoding="utf-8")


# --- seeing and taking away ---------------------------------------------------------------------


def test_the_page_shows_what_is_known_and_never_a_secret(client, known, sign_in, app_code):
    sign_in(known)
    client.post("/compte/connexion/second-facteur/", {"code": app_code("JBSWY3DPEHPK3PXP")})
    page = client.get("/compte/donnees/").text

    for word in (known.email, "01 99 00 12 12", "Compte relié", "Français"):
        assert word in page
    assert known.password not in page
    assert "123456" not in page


def test_the_file_holds_everything_and_the_trail_notes_it(client, person, sign_in):
    sign_in(person)
    response = client.get("/compte/donnees/telecharger/")

    content = json.loads(response.content)["données"]
    assert response.headers["Content-Disposition"] == 'attachment; filename="mes-donnees.json"'
    assert content["personne"]["lignes"][0]["prénom"] == "Camille"
    assert content["adresse de connexion"]["lignes"] == [
        {"adresse e-mail": person.email, "vérifié": True, "principale": True}
    ] or person.email in str(content["adresse de connexion"])
    assert person.password not in response.text
    assert AuditEntry.objects.get(verb="person.exported").actor_id == person.pk


def test_an_old_session_proves_itself_again_before_taking_data_away(client, person, sign_in, time_machine_at):
    with time_machine_at("2026-11-20T10:00:00Z"):
        sign_in(person)
    with time_machine_at("2026-11-20T10:06:00Z"):
        assert client.get("/compte/donnees/telecharger/").url.startswith("/compte/confirmer/")
        assert client.get("/compte/donnees/effacer/").url.startswith("/compte/confirmer/")


@pytest.fixture
def time_machine_at():
    import time_machine

    return lambda moment: time_machine.travel(moment, tick=False)


# --- erasing ------------------------------------------------------------------------------------


def test_erasing_leaves_an_empty_shell_that_the_trail_points_to(known, django_capture_on_commit_callbacks):
    before = AuditEntry.objects.count()
    with django_capture_on_commit_callbacks(execute=True):
        personal_data.erase(by=known, person=known)

    known.refresh_from_db()
    assert known.email == f"effacee-{known.pk}@invalid"
    assert (known.first_name, known.last_name, known.phone, known.last_login) == ("", "", "", None)
    assert not known.has_usable_password()
    assert not known.is_active
    assert known.erased_by == known
    for model in (EmailAddress, Authenticator, SocialAccount, OutgoingMail, UserSession):
        assert not model.objects.exists(), model
    assert AuditEntry.objects.count() == before + 1
    assert AuditEntry.objects.get(verb="person.erased").object_id == str(known.pk)


def test_erasing_one_person_leaves_the_others_alone(known, make_person):
    other = make_person("voisine@example.org", first_name="Dominique")
    OutgoingMail.objects.create(recipient=other.email, subject="Bonjour", raw=b"")

    personal_data.erase(by=other, person=known)

    other.refresh_from_db()
    assert (other.email, other.first_name, other.is_active) == ("voisine@example.org", "Dominique", True)
    assert OutgoingMail.objects.count() == EmailAddress.objects.count() == 1


def test_the_door_closes_everywhere_at_once(client, person, sign_in):
    sign_in(person)
    client.get("/compte/")

    response = client.post("/compte/donnees/effacer/", {"email": person.email})

    assert response.url == "/"
    assert not Session.objects.filter(session_key=UserSession.objects.values("session_key")[:1]).exists()
    assert client.get("/compte/").url.startswith("/compte/connexion/")
    assert (
        "ne correspond pas"
        in client.post(
            "/compte/connexion/", {"login": "referente@example.org", "password": "une phrase pour tester"}
        ).text
    )


def test_the_wrong_address_erases_nothing(client, person, sign_in):
    sign_in(person)
    response = client.post("/compte/donnees/effacer/", {"email": "autre@example.org"})

    assert "pas l’adresse de ce compte" in response.text
    person.refresh_from_db()
    assert person.is_active


def test_what_must_be_handed_over_first_is_said_and_nothing_is_erased(client, person, sign_in, monkeypatch):
    def last_manager(someone):
        raise Refused("Vous êtes la seule personne responsable : nommez quelqu’un d’abord.")

    monkeypatch.setattr(inventory_of_people, "_CHECKS", [last_manager])
    sign_in(person)

    assert "la seule personne responsable" in client.get("/compte/donnees/effacer/").text
    client.post("/compte/donnees/effacer/", {"email": person.email})
    with pytest.raises(Refused):
        personal_data.erase(by=person, person=person)
    person.refresh_from_db()
    assert person.is_active


def test_a_room_may_do_more_than_the_inventory_says(person, monkeypatch):
    seen = []
    monkeypatch.setattr(inventory_of_people, "_HOOKS", [])
    inventory_of_people.on_erasure(lambda *, by, person: seen.append((by.email, person.email)))

    personal_data.erase(by=person, person=person)

    assert seen == [("referente@example.org", "referente@example.org")]


def test_files_leave_with_their_row_but_only_if_the_erasure_holds(person, django_capture_on_commit_callbacks):
    from wagtail.models import UploadedFile

    waiting = UploadedFile.objects.create(
        uploaded_by_user=person, file=ContentFile(b"x", "attente.txt"), for_content_type_id=1
    )
    storage, name = waiting.file.storage, waiting.file.name

    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        personal_data.erase(by=person, person=person)
    assert storage.exists(name)
    for callback in callbacks:
        callback()
    assert not storage.exists(name)


# --- forgetting in time -------------------------------------------------------------------------


@pytest.fixture
def old_mail(db):
    old = OutgoingMail.objects.create(recipient="a@example.org", subject="Ancien", raw=b"")
    OutgoingMail.objects.filter(pk=old.pk).update(queued_at=timezone.now() - timedelta(days=31))
    return old


def test_what_has_been_kept_long_enough_goes_and_the_rest_stays(old_mail):
    recent = OutgoingMail.objects.create(recipient="b@example.org", subject="Récent", raw=b"")

    assert personal_data.scrub() == {"common.OutgoingMail": 1}
    assert list(OutgoingMail.objects.all()) == [recent]
    entry = AuditEntry.objects.get(verb="personal-data.scrubbed")
    assert (entry.actor_id, entry.object_type, entry.after) == (None, "common.OutgoingMail", {"rows": 1})


def test_scrubbing_twice_does_nothing_more(old_mail):
    personal_data.scrub()
    assert personal_data.scrub() == {}


def test_many_rows_go_in_batches(monkeypatch, old_mail):
    monkeypatch.setattr(personal_data, "BATCH", 2)
    OutgoingMail.objects.bulk_create(OutgoingMail(recipient=f"{n}@example.org", subject="x", raw=b"") for n in range(4))
    OutgoingMail.objects.update(queued_at=timezone.now() - timedelta(days=40))

    assert personal_data.scrub() == {"common.OutgoingMail": 5}


def test_columns_are_emptied_where_the_row_must_stay(person, monkeypatch):
    only = {
        User: PersonalData(
            person="",
            fields={"first_name": Scrub.BLANK, "last_login": Scrub.BLANK, "email": Scrub.FORGET, "phone": Scrub.KEEP},
            keep_days=10,
            since="date_joined",
            why="…",
        )
    }
    monkeypatch.setattr(personal_data, "inventory", lambda: only)
    User.objects.update(date_joined=timezone.now() - timedelta(days=11), last_login=timezone.now())

    assert personal_data.scrub() == {"accounts.User": 1}
    person.refresh_from_db()
    assert (person.first_name, person.last_login, person.phone) == ("", None, "01 99 00 12 12")
    assert person.email == f"effacee-{person.pk}@invalid"
    assert personal_data.scrub() == {}


def test_the_command_and_the_clock_do_it(old_mail):
    out = StringIO()
    call_command("scrub", stdout=out)
    assert "common.OutgoingMail: 1" in out.getvalue()
    assert jobs.scrub() == 0


def test_sessions_that_have_ended_are_swept(person):
    Session.objects.create(session_key="x" * 32, session_data="", expire_date=timezone.now() - timedelta(days=1))

    assert jobs.clear_sessions() == 1
    assert not Session.objects.exists()


def test_a_value_of_any_kind_can_be_told(person):
    document = File(title="Autorisation", uploaded_by_user=person, shows_people=True)
    assert personal_data.plain(b"abc") == "3 octets"
    assert personal_data.value_of(document, "uploaded_by_user") == "Camille Référente"
    assert personal_data.in_words(document, "shows_people") == "oui"
    assert personal_data.in_words(document, "expires_on") == ""
    document.expires_on = timezone.localdate().replace(2027, 3, 1)
    assert personal_data.in_words(document, "expires_on") == "1er mars 2027"
