"""« Ce qui sert », for editors."""

import datetime as dt
import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from resources.models import Use
from tests.resources.kits import kit
from tests.resources.people import coordinator, nation, referent, territories
from tests.resources.shelf import technique

pytestmark = pytest.mark.django_db
TODAY = dt.date.today()  # noqa: DTZ011  (any day will do)


def rows(client, **query) -> list[list]:
    content = client.get(reverse("use_report"), query | {"export": "xlsx"})
    book = load_workbook(io.BytesIO(b"".join(content.streaming_content)))
    return [[cell.value for cell in row] for row in book.active.iter_rows(min_row=2)]


@pytest.fixture
def used():
    read, printed = technique("Très lue"), technique("Imprimée")
    long_ago = TODAY - dt.timedelta(days=100)
    Use.objects.create(what="view", page=read, day=TODAY, count=5)
    Use.objects.create(what="view", page=read, day=long_ago, count=40)
    Use.objects.create(what="print", page=printed, day=TODAY, count=3)
    page = kit()
    Use.objects.create(what="download", document=page.tools.get().file, day=TODAY, count=7)
    return page


def test_pages_are_listed_by_what_they_serve(used, settings, tmp_path):
    found = {row[0]: row[3:] for row in rows(nation())}
    assert found == {"Très lue": [5, 0, 0], "Imprimée": [0, 0, 3], "Communication": [0, 7, 0]}


def test_over_a_longer_time_more_is_counted(used):
    client = nation()
    assert next(row for row in rows(client, period="365") if row[0] == "Très lue")[3] == 45
    assert next(row for row in rows(client, period="") if row[0] == "Très lue")[3] == 45
    assert next(row for row in rows(client, period="x") if row[0] == "Très lue")[3] == 45


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({}, "trente jours"),
        ({"period": "365"}, "un an"),
        ({"period": ""}, "depuis le début"),
        ({"period": "x"}, "depuis"),
    ],
)
def test_the_page_says_over_how_long_it_counts(used, query, words):
    assert f"Ce qui sert\u00a0: {words}" in nation().get(reverse("use_report"), query).content.decode()


def test_one_kind_at_a_time(used):
    from django.contrib.contenttypes.models import ContentType

    kind = ContentType.objects.get_for_model(type(used)).pk
    assert [row[0] for row in rows(nation(), content_type=kind)] == ["Communication"]


def test_the_page_is_for_who_writes_pages(used):
    html = nation().get(reverse("use_report")).content.decode()
    assert "Très lue" in html
    assert "Téléchargements" in html
    assert referent(territories()[0]).get(reverse("use_report")).status_code == 302


def test_a_small_figure_stands_on_the_home_of_a_coordination(used):
    html = coordinator(territories()[0]).get("/espace/").content.decode()
    assert "Ressources, depuis trente jours" in html
    assert "5 lectures" in html
    assert "7 téléchargements" in html
