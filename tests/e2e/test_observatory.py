"""A researcher reads the observatory with the keyboard, an editor is stopped, a machine harvests to the end."""

import urllib.parse
import urllib.request

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import expect

from accounts.models import Picture
from pages.models import HomePage, Video
from resources.demo.observatory import files
from resources.demo.observatory.speech import spoken
from resources.harvesting import protocol
from resources.models import (
    GlossaryPage,
    GlossaryTerm,
    InterviewIndexPage,
    InterviewPage,
    ObservatoryIndexPage,
    VoiceIndexPage,
    VoicePage,
)
from tests.support.browser import PATIENCE
from tests.support.files import picture
from tests.support.oai import Harvester, faults
from tests.support.sign_in import carry, signed_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
INTERVIEW = "/observatoire/entretiens/la-porte-du-mardi/"


def put(parent, model, title: str, **fields):
    page = parent.add_child(instance=model(title=title, locale=parent.locale, **fields))
    page.save_revision().publish()
    return page


@pytest.fixture
def door(network, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    home = HomePage.objects.get()
    door = put(home, ObservatoryIndexPage, "Observatoire", slug="observatoire")
    put(door, InterviewIndexPage, "Entretiens", slug="entretiens")
    put(door, VoiceIndexPage, "Paroles", slug="paroles")
    put(door, GlossaryPage, "Abécédaire", slug="abecedaire")
    return door


@pytest.fixture
def film(door):
    """The demo's own: a real film, with captions a browser reads."""
    written = files.read_all("interviews")[0]
    speech = spoken(written["said"])
    poster = Picture(title="Une porte", alt="Dessin : une porte entrouverte.", credit="Réseau")
    poster.file.save("porte.png", ContentFile(picture(size=(1200, 675))), save=True)
    made = Video(title="Un film", credit="Réseau", poster=poster, minutes=speech.minutes)
    made.transcript, made.chapters = speech.transcript, speech.chapter_lines
    webm = files.FILMS / "ce-que-l-on-compte.webm"
    made.file.save("porte.webm", ContentFile(webm.read_bytes()), save=False)
    made.captions.save("porte.vtt", ContentFile(speech.captions.encode()), save=False)
    made.save()
    return made


@pytest.fixture
def interview(film):
    index = InterviewIndexPage.objects.get()
    fields = {"film": film, "person_role": "animatrice", "agreed": True, "authors": "L’équipe"}
    return put(index, InterviewPage, "La porte du mardi", slug="la-porte-du-mardi", summary="Deux phrases.", **fields)


@pytest.fixture
def seekable(page, film):
    """Django's live server sends files whole, as no server of ours does (common/ranges.py): parts are given here."""
    whole = film.file.open("rb").read()
    film.file.close()

    def part(route) -> None:
        start = int(route.request.headers.get("range", "bytes=0-").removeprefix("bytes=").partition("-")[0])
        bounds = f"bytes {start}-{len(whole) - 1}/{len(whole)}"
        headers = {"Accept-Ranges": "bytes", "Content-Range": bounds, "Content-Type": "video/webm"}
        route.fulfill(status=206, headers=headers, body=whole[start:])

    page.route("**/media/videos/*.webm", part)


def reaches(page, wanted) -> None:
    """Waits for the film to be there. Asked from here: the content policy lets nobody hand the page a condition."""
    player = page.locator("[data-film-player]")
    for _moment in range(PATIENCE // 100):
        if wanted(player.evaluate("film => film.currentTime")):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"the film stayed at {player.evaluate('film => film.currentTime')}")


def test_a_researcher_searches_a_transcript_with_the_keyboard(page, interview, accessible):
    page.goto(INTERVIEW)
    accessible(page)
    search = page.get_by_role("searchbox", name="Chercher dans la transcription")
    search.focus()
    page.keyboard.type("TABLE")
    count = page.locator(".transcript-count")
    expect(count).to_have_text("1 sur 2")
    page.keyboard.press("Enter")
    expect(count).to_have_text("2 sur 2")
    page.keyboard.press("Shift+Enter")
    expect(count).to_have_text("1 sur 2")
    expect(page.locator("mark[data-here]")).to_have_text("table")
    accessible(page, schemes=("light",))
    page.keyboard.press("Escape")
    expect(page.locator("mark")).to_have_count(0)
    page.keyboard.type("rhinocéros")
    expect(count).to_have_text("introuvable")


def test_a_line_leads_into_the_film_and_the_transcript_follows_until_one_scrolls(page, interview, seekable):
    page.goto(INTERVIEW)
    player = page.locator("[data-film-player]")
    page.get_by_role("link", name="1:56 Ce que l’on ne voit pas").click()
    reaches(page, lambda now: now >= 115)
    current = page.locator(".transcript-lines li[aria-current]")
    expect(current).to_contain_text("Aujourd’hui, combien de personnes viennent")
    player.evaluate("film => film.pause()")
    follow = page.get_by_label("Suivre la lecture")
    expect(follow).to_be_checked()
    page.locator("[data-transcript-lines]").focus()
    page.keyboard.press("PageUp")
    expect(follow).not_to_be_checked()
    page.locator("li[data-at]").first.locator(".said").click()
    reaches(page, lambda now: now < 5)
    page.get_by_label("Vitesse").select_option("1.5")
    assert player.evaluate("film => film.playbackRate") == 1.5


def test_an_address_with_a_time_begins_there(page, interview, seekable):
    page.goto(f"{INTERVIEW}#t=38")
    reaches(page, lambda now: now >= 38)
    assert page.locator("[data-film-player]").evaluate("film => film.paused")


def test_without_script_the_transcript_is_read_and_its_times_lead_into_the_film(without_script, interview):
    without_script.goto(INTERVIEW)
    expect(without_script.get_by_role("searchbox", name="Chercher dans la transcription")).to_be_hidden()
    expect(without_script.get_by_role("main")).to_contain_text("Une permanence, c’est une porte.")
    time = without_script.get_by_role("link", name="Aller à 0:02")
    assert time.get_attribute("href").endswith("#t=2")


@pytest.fixture
def words(door):
    term = GlossaryTerm(slug="permanence", term="permanence", definition="Un moment régulier.", live=False)
    term.save()
    term.save_revision().publish()
    body = [("paragraphs", "<p>Je tiens la permanence du mardi.</p>")]
    fields = {"person_role": "bénévole", "agreed": True, "authors": "Une bénévole", "body": body}
    put(VoiceIndexPage.objects.get(), VoicePage, "Le carnet", slug="le-carnet", **fields)


def test_a_word_unfolds_where_it_stands_with_the_keyboard(page, words, accessible):
    page.goto("/observatoire/paroles/le-carnet/")
    accessible(page)
    word = page.get_by_role("button", name="permanence")
    word.focus()
    page.keyboard.press("Enter")
    expect(word).to_have_attribute("aria-expanded", "true")
    note = page.locator(".term-note")
    expect(note).to_be_visible()
    expect(note).to_contain_text("Un moment régulier.")
    accessible(page)
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(word).to_have_attribute("aria-expanded", "false")
    word.click()
    expect(note).to_be_visible()
    word.click()
    expect(note).to_be_hidden()
    word.click()
    note.get_by_role("link", name="Lire toute la fiche").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("permanence")
    accessible(page)


def test_without_script_a_word_leads_to_its_page(without_script, words):
    without_script.goto("/observatoire/paroles/le-carnet/")
    without_script.get_by_role("link", name="permanence").click()
    expect(without_script.get_by_role("main")).to_contain_text("Un moment régulier.")


def test_the_door_its_lists_and_the_abecedaire_are_for_everybody(page, interview, words, accessible):
    for address in ("/observatoire/", "/observatoire/entretiens/", "/observatoire/abecedaire/"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        accessible(page)


def test_a_machine_harvests_to_the_end(page, interview, words, live_server, monkeypatch):
    monkeypatch.setattr(protocol, "RECORDS", 1)

    def ask(query: dict) -> bytes:
        with urllib.request.urlopen(f"{live_server.url}/oai/?{urllib.parse.urlencode(query)}") as answer:
            content = answer.read()
        assert faults(content) == []
        return content

    harvester = Harvester(ask)
    found = harvester.identifiers("ListRecords")
    assert len(found) == len(set(found)) == 3
    assert harvester.asked == 3


def test_an_editor_is_stopped_by_a_missing_transcript(browser, live_server, network, film):
    film.transcript = ""
    film.save()
    index = InterviewIndexPage.objects.get()
    fields = {"film": film, "person_role": "animatrice", "agreed": True, "authors": "L’équipe"}

    def drafted(slug: str) -> InterviewPage:
        page = InterviewPage(title="Essai", slug=slug, locale=index.locale, live=False, **fields)
        index.add_child(instance=page).save_revision()
        return page

    context = browser.new_context(base_url=live_server.url, locale="fr-FR", viewport={"width": 1280, "height": 900})
    editor = signed_in(network.people["national-admin"])

    def publish(page):
        desk = carry(context.new_page(), editor, live_server.url)
        desk.goto(f"/gestion/pages/{page.pk}/edit/", wait_until="networkidle")
        bar = desk.get_by_role("navigation", name="Actions (pied de page)")
        bar.get_by_role("button", name="Plus d'actions").click()
        bar.get_by_role("button", name="Publier").click()
        return desk

    silent = drafted("essai")
    expect(publish(silent).locator("body")).to_contain_text("Il manque la transcription")
    assert not InterviewPage.objects.get(pk=silent.pk).live
    film.transcript = "[00:02 Elle] La voici."
    film.save()
    index.refresh_from_db()
    told = drafted("essai-bis")
    expect(publish(told).locator(".messages")).to_contain_text("publiée")
    assert InterviewPage.objects.get(pk=told.pk).live
    context.close()
