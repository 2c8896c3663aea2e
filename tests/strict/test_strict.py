"""The severities themselves: each refuses what it says it refuses, and lets the rest through."""

import socket

import django
import pytest
from django.db import DatabaseError, connection, transaction
from django.template import Context, Engine, Template, engines
from django.test import Client

from common import audit
from common.models import AuditEntry, Theme
from tests.strict import network, querysets, responses, templates


def rendered_as(origin: str, source: str, **context) -> str:
    from django.template.base import Origin

    engine = engines["django"].engine
    return Template(source, origin=Origin(origin, template_name="x"), engine=engine).render(Context(context))


OURS = str(templates.PROJECT / "templates" / "x.html")
THEIRS = str(templates.PROJECT / ".venv/lib/site-packages/x.html")


def test_an_undefined_variable_fails_in_a_template_of_ours():
    with pytest.raises(pytest.fail.Exception, match=r"undefined variable « nobody\.name »"):
        rendered_as(OURS, "{{ nobody.name }}")


def test_an_undefined_argument_of_a_tag_fails_too():
    with pytest.raises(pytest.fail.Exception, match="undefined variable"):
        rendered_as(OURS, "{% with x=nobody %}{{ x }}{% endwith %}")


def test_asking_whether_a_variable_is_there_is_allowed():
    assert rendered_as(OURS, "{% if nobody %}a{% else %}b{% endif %}{{ known }}", known="c") == "bc"


def test_a_library_keeps_its_leniency():
    assert rendered_as(THEIRS, "[{{ nobody }}{{ nobody|default:'x' }}]") == "[x]"


def test_the_engine_of_the_product_is_the_strict_one():
    assert isinstance(engines["django"].engine, Engine)
    assert type(engines["django"].engine.string_if_invalid) is templates.Undefined


@pytest.fixture
def themes(db):
    return [Theme.objects.create(slug=slug, label=slug) for slug in ("a", "b", "c")]


def test_an_unordered_queryset_comes_back_reversed(themes):
    assert [each.slug for each in Theme.objects.order_by()] == ["c", "b", "a"]
    assert [each.slug for each in Theme.objects.order_by("slug")] == ["a", "b", "c"]


def test_an_unordered_queryset_may_not_be_sliced(themes):
    with pytest.raises(pytest.fail.Exception, match="without an order"):
        Theme.objects.order_by()[:2]
    assert len(Theme.objects.all()[:2]) == 2
    # Which is first is a question of order too: Django 5.2 asks by number, 6.1 as it comes.
    if django.VERSION < (6, 1):
        assert Theme.objects.order_by().first() == themes[0]
    else:
        with pytest.raises(pytest.fail.Exception, match="without an order"):
            Theme.objects.order_by().first()


def test_a_library_may_leave_its_querysets_unordered(db):
    from django.contrib.contenttypes.models import ContentType

    assert not querysets.loose(ContentType.objects.all())


GOOD = '<!doctype html><html lang="fr"><head><title>Accueil</title></head><body><main><h1>Bonjour</h1>{}</main></body>'


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ("<script>alert(1)</script>", "inline <script>"),
        ('<p style="color: red">', "<p style=…>"),
        ("<style>p {}</style>", "<style> in the page"),
        ('<a onclick="go()">', "<a onclick=…>"),
        ('<a href=" javascript:go()">', "<a href=javascript:…>"),
        ("<p>{{ name }}</p>", "left-over template mark: '{{ name }}'"),
        ('<a title="{% x %}">', "left-over template mark in <a title='{% x %}'>"),
        ("<h1>Encore</h1>", "2 <h1>"),
        ('<p id="a"></p><p id="a"></p>', "id « a » twice"),
    ],
)
def test_a_loose_page_is_refused(part, fault):
    assert responses.faults(GOOD.format(part)) == [fault]


@pytest.mark.parametrize(
    "part",
    [
        '<script src="/static/js/site.js" type="module"></script>',
        '<script type="application/ld+json">{"a": {"b": 1}}</script>',
        "<code>{{ name }}</code>",
        '<template><p id="x"></p></template><p id="x"></p>',
    ],
)
def test_a_strict_page_passes(part):
    assert responses.faults(GOOD.format(part)) == []


def test_a_page_without_language_or_title_is_refused_but_a_part_of_a_page_is_not():
    assert responses.faults("<html><head></head><body><main><h1>A</h1></main></body></html>") == [
        "<html> without a language",
        "no <title>",
    ]
    assert responses.faults("<p>Une partie</p>") == []


def test_every_test_client_is_strict(monkeypatch, db):
    from django.http import HttpResponse

    from common.views import health

    monkeypatch.setattr(health, "JsonResponse", lambda data: HttpResponse("<script>1</script>"))
    with pytest.raises(pytest.fail.Exception, match="inline <script>"):
        Client().get("/sante/vivant/")


def test_nothing_leaves_the_machine():
    with pytest.raises(network.OutsideError):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(network.OutsideError):
        socket.getaddrinfo("example.org", 80)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_a_test_that_commits_leaves_the_database_as_migrations_made_it(time):
    from wagtail.models import Locale, Page

    assert Page.objects.filter(depth=1).count() == 1
    assert Locale.objects.exists()
    assert not Theme.objects.filter(slug="left").exists()
    Theme.objects.create(slug="left", label="left")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_a_trigger_that_refuses_deletion_survives_the_flush(time):
    assert not AuditEntry.objects.exists()
    with transaction.atomic():
        audit.record(by=None, verb="test.done", obj=Theme.objects.create(slug="x", label="x"))
    with connection.cursor() as cursor, pytest.raises(DatabaseError), transaction.atomic():
        cursor.execute("DELETE FROM common_auditentry")


def test_a_verb_without_a_sentence_is_refused_where_the_product_writes_it(db):
    theme = Theme.objects.create(slug="x", label="x")
    ours = {"__name__": "network.domain.made_up", "record": audit.record, "theme": theme}
    with pytest.raises(pytest.fail.Exception, match=r"network\.domain\.made_up: « theme\.sung »"):
        exec("record(by=None, verb=f\"theme.{'sung'}\", obj=theme)", ours)
    audit.record(by=None, verb="theme.sung", obj=theme)
    assert AuditEntry.objects.get().verb == "theme.sung"


def test_messages_are_read_back(outbox, db, settings):
    from django.core.mail import EmailMessage, get_connection

    get_connection().send_messages(
        [EmailMessage("Sujet", "Voir https://x.example.org/a/b/ vite", to=["a@example.org"])]
    )
    assert outbox.link(outbox.to("a@example.org")[0]) == "/a/b/"
    assert outbox.to("b@example.org") == []
