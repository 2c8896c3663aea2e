"""A social worker on her phone finds a technique, reads it in its faces, takes it on paper; and without script too."""

import io

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import expect
from pypdf import PdfReader

from common.domain.taxonomy import ensure_reference_terms
from common.models import Theme
from resources.models import Recording, TechniquePage
from tests.resources import shelf
from tests.resources.conftest import EVERYTHING, published
from tests.resources.views.test_recording import MP3

pytestmark = [pytest.mark.browser, pytest.mark.slow]
A_VOICE = """
window.said = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const voice = { speak: (words) => window.said.push(words), cancel() {} };
Object.defineProperty(window, "speechSynthesis", { value: voice });
"""
WIDE = {"width": 1280, "height": 900}


@pytest.fixture
def catalogue(network, settings):
    settings.PAGE_CACHE_SECONDS = 0
    ensure_reference_terms()
    shelf.techniques()
    full = shelf.technique("Une image pour dire l’envie", **EVERYTHING)
    full.themes = Theme.objects.filter(slug="liens")
    published(full)
    published(shelf.technique("Le vote avec les pieds", slug="vote", group=(10, 30), during=True, no_material=True))
    return shelf.techniques()


def test_on_a_phone_three_questions_lead_to_a_card_that_can_be_read_otherwise(page, catalogue, accessible):
    page.goto(catalogue.url)
    accessible(page)
    page.get_by_label("Combien êtes-vous").fill("6")
    page.get_by_label("Combien de temps avez-vous").select_option("30")
    page.get_by_text("Avant la sortie", exact=True).first.click()
    page.get_by_role("button", name="Voir ce qui nous va").click()
    expect(page.get_by_role("heading", name="1 technique")).to_be_visible()
    assert "nous=6" in page.url
    accessible(page, schemes=("light",))

    page.get_by_role("link", name="Une image pour dire l’envie", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Une image pour dire l’envie")
    expect(page.get_by_role("heading", name="Déroulé")).to_be_visible()
    accessible(page)
    for face, words in (("Facile à lire", "Vous prenez une image."), ("En pictogrammes", "Choisir")):
        page.get_by_role("navigation", name="La même fiche, autrement").get_by_role("link", name=face).click()
        expect(page.get_by_role("main")).to_contain_text(words)
        accessible(page)
    page.get_by_role("navigation", name="La même fiche, autrement").get_by_role("link", name="En grands").click()
    accessible(page, schemes=("light",))


def test_nothing_is_found_and_the_page_says_what_to_give_up(page, catalogue, accessible):
    page.set_viewport_size(WIDE)
    page.goto(f"{catalogue.url}?nous=25&theme=liens")
    expect(page.get_by_role("heading", name="Aucune technique ne réunit tout cela")).to_be_visible()
    accessible(page)
    page.get_by_role("link", name="Sans «\u00a0Nous sommes 25\u00a0»").click()
    expect(page.get_by_role("heading", name="1 technique")).to_be_visible()
    page.get_by_role("link", name="Liens retirer ce filtre").click()
    expect(page.get_by_role("heading", name="2 techniques")).to_be_visible()


def test_on_a_large_screen_the_filters_are_there_and_on_a_phone_they_unfold(page, catalogue, accessible):
    page.goto(f"{catalogue.url}?moment=avant")
    choice = page.get_by_role("checkbox", name="Avant la sortie")
    expect(choice).to_be_hidden()
    page.get_by_text("Filtrer", exact=True).click()
    expect(choice).to_be_checked()
    accessible(page, schemes=("light",))
    choice.uncheck()
    page.get_by_role("button", name="Voir les techniques").click()
    expect(page.get_by_role("heading", name="2 techniques")).to_be_visible()
    page.set_viewport_size(WIDE)
    expect(page.get_by_role("checkbox", name="Pendant la sortie")).to_be_visible()


def test_the_card_is_read_aloud_stopped_and_its_citation_copied(page, catalogue):
    page.add_init_script(A_VOICE)
    page.goto(f"{catalogue.url}une-image-pour-dire-lenvie/")
    page.get_by_role("button", name="Écouter la fiche").click()
    assert page.evaluate("window.said.map((u) => [u.text, u.lang, u.rate])") == [
        ["Une image pour dire l’envie", "fr", 1]
    ]
    page.evaluate("window.said.at(-1).onend()")
    assert page.evaluate("window.said.at(-1).text") == "Donner un avis avec son corps."
    assert page.evaluate("[...CSS.highlights.get('reading')][0].toString()") == "Donner un avis avec son corps."
    page.get_by_label("Vitesse").select_option("1.3")
    assert page.evaluate("window.said.at(-1).rate") == 1.3
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Reprendre")).to_be_visible()
    page.get_by_role("button", name="Arrêter").click()
    expect(page.get_by_role("button", name="Écouter la fiche")).to_be_focused()

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copier").click()
    expect(page.get_by_role("button", name="Copié")).to_be_visible()
    assert "Une image pour dire l’envie" in page.evaluate("navigator.clipboard.readText()")


def test_without_script_one_filters_reads_and_prints(without_script, catalogue):
    page = without_script
    page.goto(catalogue.url)
    page.get_by_label("Combien êtes-vous").fill("12")
    page.get_by_role("button", name="Voir ce qui nous va").click()
    expect(page.get_by_role("heading", name="2 techniques")).to_be_visible()
    page.get_by_role("link", name="Une image pour dire l’envie", exact=True).click()
    expect(page.get_by_role("button", name="Écouter la fiche")).to_be_hidden()
    expect(page.locator(".citation")).to_contain_text("Une image pour dire l’envie")
    address = page.get_by_role("link", name="Imprimer la fiche (A4)").get_attribute("href")
    answer = page.context.request.get(f"{page.url.split('/ressources')[0]}{address}")
    assert "Choisir" in PdfReader(io.BytesIO(answer.body())).pages[0].extract_text()


def test_a_card_read_by_somebody_is_heard_without_asking_anybody_else(page, catalogue, accessible, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    voice = Recording(title="Lue par une bénévole", credit="Une bénévole", minutes=1)
    voice.file.save("lue.mp3", ContentFile(MP3), save=True)
    card = TechniquePage.objects.get(slug="vote")
    card.recording = voice
    card.save_revision().publish()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(card.url)
    player = page.locator(".recording audio")
    assert not any("/media/sons/" in each for each in asked), "nothing is fetched before it is asked for"
    player.evaluate("audio => { audio.muted = true; return audio.play(); }")
    assert 0.9 < player.evaluate("audio => audio.duration") < 1.2
    assert len({each.split("/")[2] for each in asked}) == 1
    accessible(page)
