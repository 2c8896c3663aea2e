"""What editors teach the search and what it tells them: synonyms, best bets, words in vain, unreadable documents."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from common.models import AuditEntry
from common.running.clock import discover
from pages.domain.groups import national_groups
from search.domain import counts
from search.models import BestBet, DocumentText, SearchCount, Synonym

ADD_SYNONYM = "/gestion/snippets/search/synonym/add/"
ADD_BET = "/gestion/snippets/search/bestbet/add/"


@pytest.fixture
def editor(member):
    national_groups()
    return member("national-editor")


@pytest.fixture
def searched(db):
    today = timezone.localdate()
    known = (("bal", 4, 0, 0), ("trampoline", 3, 3, 2), ("bal", 2, 0, 5), ("vieux", 9, 9, 90))
    for words, searches, empty, days in known:
        SearchCount.objects.create(
            day=today - timedelta(days=days), language="fr", words=words, searches=searches, empty=empty
        )


# synonyms


def test_a_national_editor_writes_synonyms(editor):
    response = editor.post(ADD_SYNONYM, {"words": "QPV\nquartier prioritaire", "both_ways": "on", "language": "fr"})

    assert response.status_code == 302
    assert str(Synonym.objects.get()) == "QPV = quartier prioritaire"


@pytest.mark.parametrize("words", ["seul", "la\nle", "bal\nbals"])
def test_one_word_is_the_synonym_of_nothing(editor, words):
    response = editor.post(ADD_SYNONYM, {"words": words, "both_ways": "on", "language": "fr"})

    assert "au moins deux mots" in response.content.decode()
    assert not Synonym.objects.exists()


def test_a_territory_writes_neither_synonyms_nor_bets_nor_reads_what_is_searched(member, site):
    client = member("territory-editor", site.here)

    for path in (ADD_SYNONYM, ADD_BET, reverse("search_words")):
        response = client.get(path)
        assert response.status_code == 302
        assert response["Location"] == "/gestion/"


# best bets


def bet(address: str, **more) -> dict:
    return {"words": "bal\nbals", "address": address, "position": "1", "language": "fr"} | more


@pytest.mark.parametrize("prefix", ["", "http://testserver", "https://autre.example.org"])
def test_a_thing_is_told_by_its_address_as_one_copies_it(editor, told, prefix):
    page = told("La page des vacances")

    response = editor.post(ADD_BET, bet(f"{prefix}{page.url}?q=bal#haut"))

    assert response.status_code == 302
    assert (BestBet.objects.get().kind, BestBet.objects.get().object_id) == ("news", str(page.pk))


@pytest.mark.parametrize("address", ["/nulle-part/", "/gestion/pages/3/edit/", "bal", "http://["])
def test_an_address_where_nothing_is_found_is_refused_with_what_to_do(editor, told, address):
    response = editor.post(ADD_BET, bet(address))

    assert "Rien ne se trouve à cette adresse" in response.content.decode()
    assert not BestBet.objects.exists()


def test_changing_the_words_keeps_the_thing(editor, told):
    page = told("La page des vacances")
    editor.post(ADD_BET, bet(page.url))
    edit = f"/gestion/snippets/search/bestbet/edit/{BestBet.objects.get().pk}/"
    assert f'value="{page.url}"' in editor.get(edit).content.decode()

    editor.post(edit, bet(page.url, words="vacances"))

    assert BestBet.objects.get().words == "vacances"


def test_the_list_names_what_is_shown_and_what_no_longer_is(editor, told):
    page = told("La page des vacances")
    editor.post(ADD_BET, bet(page.url))
    assert "La page des vacances" in editor.get("/gestion/snippets/search/bestbet/").content.decode()

    page.unpublish()
    assert "(plus publié)" in editor.get("/gestion/snippets/search/bestbet/").content.decode()


# what people look for


def test_words_are_summed_over_the_month_the_most_asked_first(editor, searched):
    html = editor.get(reverse("search_words")).content.decode()

    assert html.index("?mots=bal") < html.index("?mots=trampoline")
    assert "vieux" not in html
    assert editor.get(reverse("search_words") + "?days=365").content.decode().count("vieux") >= 1


def test_words_in_vain_become_a_synonym_or_a_bet_in_one_press(editor, searched):
    html = editor.get(reverse("search_words") + "?in_vain=true").content.decode()
    assert "trampoline" in html
    assert f"{ADD_SYNONYM}?mots=trampoline" in html
    assert f"{ADD_BET}?mots=trampoline" in html
    assert "?mots=bal" not in html

    assert ">\ntrampoline</textarea>" in editor.get(f"{ADD_SYNONYM}?mots=trampoline").content.decode()
    assert ">\ntrampoline</textarea>" in editor.get(f"{ADD_BET}?mots=trampoline").content.decode()


@pytest.mark.parametrize("ordering", ["-total", "in_vain", "-in_vain", "words; DROP", ""])
def test_columns_sort_and_nothing_else_does(editor, searched, ordering):
    assert editor.get(reverse("search_words"), {"ordering": ordering}).status_code == 200


def test_what_is_searched_is_taken_away_as_a_workbook(editor, searched):
    response = editor.get(reverse("search_words") + "?export=csv")
    lines = b"".join(response.streaming_content).decode().splitlines()

    assert lines[0].lstrip("\ufeff") == "Mots,Langue,Recherches,Sans résultat"
    assert lines[1] == "bal,fr,6,0"


def test_words_that_a_spreadsheet_would_compute_leave_as_words(editor, db):
    """Anybody may type them into the box."""
    today = timezone.localdate()
    SearchCount.objects.create(day=today, language="fr", words='=hyperlink("https://example.org")', searches=9)

    response = editor.get(reverse("search_words") + "?export=csv")

    line = b"".join(response.streaming_content).decode().splitlines()[1]
    assert line.lstrip('"').startswith("'=hyperlink")


def test_hostile_words_are_shown_as_words(editor, db):
    SearchCount.objects.create(
        day=timezone.localdate(), language="fr", words="<img src=x onerror=alert(1)>", searches=1, empty=1
    )

    html = editor.get(reverse("search_words")).content.decode()

    assert "<img src=x" not in html
    assert "&lt;img src=x" in html


def test_words_of_one_person_go_after_a_month_and_all_after_a_year(db):
    today = timezone.localdate()
    for words, searches, days in (("rare", 1, 40), ("courant", 2, 40), ("rare encore", 1, 3), ("ancien", 50, 500)):
        SearchCount.objects.create(day=today - timedelta(days=days), language="fr", words=words, searches=searches)

    assert counts.forget_old() == 2
    assert set(SearchCount.objects.values_list("words", flat=True)) == {"courant", "rare encore"}


def test_the_clock_knows_what_comes_back():
    named = {job.name for job in discover()}

    assert {"search.read_documents", "search.forget_searches", "search.put_right", "search.send_again"} <= named


# documents


@pytest.fixture
def unreadable(bring):
    file = bring("Scan du règlement")
    DocumentText.objects.filter(file=file).update(state="unreadable", reason="Aucun texte.")
    return DocumentText.objects.get(file=file)


def test_documents_nobody_can_read_are_listed_with_why_and_what_to_do(editor, unreadable):
    html = editor.get(reverse("search_documents")).content.decode()

    assert "Scan du règlement" in html
    assert "Aucun texte." in html
    assert reverse("wagtaildocs:edit", args=[unreadable.file_id]) in html


def test_a_document_is_read_again_on_demand_and_the_trail_says_by_whom(editor, unreadable):
    response = editor.post(reverse("search_read_again", args=[unreadable.pk]), follow=True)

    assert "va être relu" in response.content.decode()
    unreadable.refresh_from_db()
    assert unreadable.state == "waiting"
    assert AuditEntry.objects.get(verb="document.read-again").actor_id == editor.person.pk

    again = editor.post(reverse("search_read_again", args=[unreadable.pk]), follow=True)
    assert "n’est pas possible ici" in again.content.decode()


def test_reading_again_is_asked_by_a_form_only(editor, unreadable):
    assert editor.get(reverse("search_read_again", args=[unreadable.pk])).status_code == 405


def test_a_territory_sees_its_own_documents_only(member, site, unreadable):
    client = member("territory-editor", site.here)

    assert "Scan du règlement" not in client.get(reverse("search_documents")).content.decode()
    response = client.post(reverse("search_read_again", args=[unreadable.pk]))
    assert response.status_code == 302
    unreadable.refresh_from_db()
    assert unreadable.state == "unreadable"


@pytest.mark.parametrize("number", [1, 3])
def test_reports_ask_as_many_questions_for_three_lines_as_for_one(number, editor, bring, django_assert_max_num_queries):
    for each in range(number):
        DocumentText.objects.filter(file=bring(f"Scan {each}")).update(state="unreadable", reason="Abîmé.")
    editor.get(reverse("search_documents_results"))
    with django_assert_max_num_queries(40) as asked:
        editor.get(reverse("search_documents_results"))
    COSTS[number] = len(asked)
    assert len(set(COSTS.values())) == 1


COSTS: dict[int, int] = {}
