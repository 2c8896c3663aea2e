"""The text of a document, from the moment it is brought to the moment it is found, whatever happens in between."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from accounts.models import User
from common.errors import Refused
from common.models import AuditEntry
from search.domain import documents
from search.enums import ReadingState
from search.models import DocumentText
from search.reading import REASONS
from tests.support import documents as made


def text_of(file) -> DocumentText:
    return DocumentText.objects.get(file=file)


def read(file) -> DocumentText:
    documents.read(text_of(file).pk)
    return text_of(file)


def abandoned(file, *, tries: int = 1) -> None:
    """Its worker went away an hour ago."""
    DocumentText.objects.filter(file=file).update(tries=tries, alive_at=timezone.now() - timedelta(hours=1))


def test_a_document_waits_then_is_read(bring):
    file = bring("Guide", made.docx("Préparer une sortie"))
    assert text_of(file).state == ReadingState.WAITING

    assert read(file).state == ReadingState.READ
    assert text_of(file).words == "Préparer une sortie"


def test_it_is_read_by_the_worker_after_the_transaction(bring, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        file = bring("Guide", made.docx("Préparer une sortie"))

    assert text_of(file).words == "Préparer une sortie"


def test_a_spreadsheet_or_an_archive_has_no_text_to_wait_for(bring):
    assert not DocumentText.objects.filter(file=bring("Liste", b"PK", extension="xlsx")).exists()


def test_saving_a_document_without_changing_its_file_reads_nothing_again(bring):
    file = bring("Guide")
    read(file)

    file.title = "Un autre titre"
    file.save()

    assert text_of(file).state == ReadingState.READ


def test_a_replaced_file_is_read_again_and_its_old_words_are_gone_at_once(bring):
    file = bring("Guide", made.docx("avant"))
    read(file)

    file.file.save("autre.docx", ContentFile(made.docx("après")))
    assert (text_of(file).state, text_of(file).words) == (ReadingState.WAITING, "")

    assert read(file).words == "après"


def test_a_file_replaced_by_one_without_text_forgets_it(bring):
    file = bring("Guide")

    file.file.save("autre.xlsx", ContentFile(b"PK"))

    assert not DocumentText.objects.filter(file=file).exists()


def test_an_unreadable_document_says_why_and_what_to_do(bring):
    text = read(bring("Guide", made.pdf("x", password="chut"), extension="pdf"))

    assert text.state == ReadingState.UNREADABLE
    assert text.reason == REASONS["locked"]
    assert text.words == ""


def test_a_file_that_disappeared_is_said_to_have(bring):
    file = bring("Guide")
    file.file.storage.delete(file.file.name)

    assert read(file).reason == REASONS["missing"]


def test_reading_twice_changes_nothing(bring):
    file = bring("Guide", made.docx("une fois"))
    read(file)

    assert documents.read(text_of(file).pk) == "already"
    assert text_of(file).words == "une fois"


def test_what_was_read_of_a_file_replaced_meanwhile_is_not_kept(bring):
    """The worker holds the row as it was before the file was replaced."""
    file = bring("Guide", made.docx("avant"))
    before = text_of(file)
    file.file.save("autre.docx", ContentFile(made.docx("après")))

    assert documents.settle(before, "read", words="avant") == "already"
    assert text_of(file).state == ReadingState.WAITING


def test_a_document_removed_while_it_was_read_stops_nobody(bring):
    file = bring("Guide")
    text = text_of(file)
    file.delete()

    assert documents.settle(text, "read", words="x") == "already"
    assert documents.read(text.pk) == "already"


def test_a_worker_that_went_away_is_replaced(bring, django_capture_on_commit_callbacks):
    file = bring("Guide", made.docx("retrouvé"))
    abandoned(file)

    with django_capture_on_commit_callbacks(execute=True):
        assert documents.take_up() == 1

    assert text_of(file).words == "retrouvé"


def test_a_document_just_begun_is_left_to_its_worker(bring):
    bring("Guide")

    assert documents.take_up() == 0


def test_a_document_that_kills_every_worker_is_given_up(bring):
    file = bring("Guide")
    abandoned(file, tries=documents.TRIES)

    documents.take_up()

    assert text_of(file).state == ReadingState.UNREADABLE
    assert "Lire à nouveau" in text_of(file).reason


def test_each_try_is_counted_before_the_document_is_opened(bring, monkeypatch):
    def killed(*args, **kwargs):
        raise SystemExit

    file = bring("Guide")
    monkeypatch.setattr(documents, "read_text", killed)
    with pytest.raises(SystemExit):
        documents.read(text_of(file).pk)

    assert text_of(file).tries == 1
    assert text_of(file).state == ReadingState.WAITING


def test_documents_brought_while_nobody_listened_are_taken_in(bring):
    file = bring("Guide")
    DocumentText.objects.all().delete()

    assert documents.take_up() == 1
    assert text_of(file).state == ReadingState.WAITING


def test_an_editor_asks_to_read_again(bring, django_capture_on_commit_callbacks):
    editor = User.objects.create_user("redaction@example.org")
    file = bring("Guide", made.docx("réparé"))
    DocumentText.objects.filter(file=file).update(state=ReadingState.UNREADABLE, reason="Abîmé.")

    with django_capture_on_commit_callbacks(execute=True):
        documents.read_again(by=editor, text=text_of(file))

    assert text_of(file).words == "réparé"
    assert AuditEntry.objects.get(verb="document.read-again").actor_id == editor.pk


def test_a_document_that_waits_is_not_asked_for_twice(bring):
    with pytest.raises(Refused, match="Lire à nouveau"):
        documents.read_again(by=None, text=text_of(bring("Guide")))


@pytest.mark.parametrize("changes", [{"state": "read"}, {"state": "unreadable"}])
def test_the_database_wants_a_text_or_a_reason(bring, changes):
    from django.db import IntegrityError, transaction

    text = text_of(bring("Guide"))
    with pytest.raises(IntegrityError), transaction.atomic():
        DocumentText.objects.filter(pk=text.pk).update(**changes)
