"""OpenSearch is written after the database, made again beside what answers, and told when it comes back."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from config import storage
from search import opensearch
from search.models import Row
from search.opensearch import client, shape, writing
from search.registry import PUBLIC
from tests.search.conftest import row_of


def test_what_is_published_is_sent_after_the_commit(server, filled):
    there = server.standing("portail-fr")

    assert {each["title"] for each in there.values()} >= {"La médiation", "Un bal"}
    document = there[str(row_of(filled[0]).pk)]
    assert (document["audience"], document["kind"]) == ([PUBLIC], "news")


def test_what_is_unpublished_is_taken_away(server, filled, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        filled[1].unpublish()

    assert "Un bal" not in {each["title"] for each in server.standing("portail-fr").values()}


def test_what_is_sent_is_what_stands_here_when_it_is_sent(server, filled):
    """Two tasks in the wrong order come to the same."""
    row = row_of(filled[0])
    row.text.title = "La médiation, revue"
    row.text.save()
    writing.send([row.pk])
    writing.send([row.pk])

    assert server.standing("portail-fr")[str(row.pk)]["title"] == "La médiation, revue"


def test_a_lost_index_is_not_made_by_accident_in_a_shape_of_its_own(server, filled):
    """Without `require_alias`, the first row would create one where nothing is read as French."""
    server.aliases.clear()

    with pytest.raises(client.Away):
        writing.send([row_of(filled[0]).pk])
    assert "portail-fr" not in server.indices


def test_everything_is_made_again_beside_what_answers(server, filled):
    before = server.aliases["portail-fr"]
    server.standing("portail-fr")["999"] = {"title": "de trop"}

    call_command("search_index", verbosity=0)

    assert server.aliases["portail-fr"] != before
    assert before not in server.indices
    assert set(server.standing("portail-fr")) == {
        str(pk) for pk in Row.objects.filter(language="fr").values_list("pk", flat=True)
    }
    assert server.shapes[server.aliases["portail-fr"]] == shape.index("fr")


def failed_task(pks: list[int]) -> DBTaskResult:
    return DBTaskResult.objects.create(
        args_kwargs={"args": [pks], "kwargs": {}}, task_path="search.tasks.send_rows", status="FAILED",
        priority=0, queue_name="default", backend_name="default", run_after=timezone.now(),
    )  # fmt: skip


def test_what_could_not_be_sent_is_sent_when_the_server_is_back(server, filled):
    row = row_of(filled[0])
    server.standing("portail-fr").clear()
    failed_task([row.pk])

    server.status = 503
    assert writing.send_again() == 0
    assert DBTaskResult.objects.count() == 1

    server.status = 200
    assert writing.send_again() == 1
    assert list(server.standing("portail-fr")) == [str(row.pk)]
    assert DBTaskResult.objects.count() == 0


def test_without_a_server_nothing_is_sent(told, settings, django_capture_on_commit_callbacks):
    settings.SEARCH_URL = ""
    with django_capture_on_commit_callbacks() as later:
        told("Un bal")

    assert not [each for each in later if "send_rows" in repr(each)]
    assert not opensearch.configured()


@pytest.mark.parametrize("url", ["", "https://moi:secret@recherche.example.org:9200/portail", "http://127.0.0.1/p"])
def test_an_address_that_can_be_understood_is_taken(url):
    assert storage.search(url) == url


@pytest.mark.parametrize("url", ["opensearch://x/y", "https://host", "https:///portail", "file:///etc/passwd"])
def test_an_address_that_cannot_stops_the_start(url):
    with pytest.raises(ImproperlyConfigured, match="SEARCH_URL"):
        storage.search(url)
