"""Those who come without an account: a neighbour, somebody on a telephone who leaves no trace, an English reader."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Locale

from pages.models import ContactMessage, ContactPage, HomePage

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def in_english(network):
    locale, _ = Locale.objects.get_or_create(language_code="en")
    for model, slug in ((HomePage, "home"), (ContactPage, "contact-us")):
        copy = model.objects.get(locale__language_code="fr").copy_for_translation(locale)
        copy.title, copy.slug, copy.summary = slug.replace("-", " ").capitalize(), slug, ""
        copy.save_revision().publish()


def write(page, *, reason: str, message: str, labels: tuple[str, ...]) -> None:
    asked, name, email, said = labels
    page.get_by_label(asked).select_option(reason)
    page.get_by_label(name, exact=True).fill("Une Personne")
    page.get_by_label(email, exact=True).fill("personne@example.org")
    page.get_by_label(said, exact=True).fill(message)


FRENCH = ("Votre demande", "Votre nom", "Votre courriel", "Votre message")
ENGLISH = ("Your request", "Your name", "Your e-mail", "Your message")


def test_a_newcomer_finds_their_territory_and_writes_to_it(page, network, outbox, accessible):
    page.goto("/")
    accessible(page)
    page.get_by_role("search").get_by_label("Ville, code postal ou département").fill("93200")
    page.get_by_role("search").get_by_role("button", name="Trouver").click()
    page.get_by_role("main").get_by_role("link", name="Seine-Saint-Denis").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Seine-Saint-Denis")
    accessible(page, schemes=("light",))
    page.get_by_role("link", name="Écrire à ce territoire").click()
    expect(page.get_by_label("Votre territoire")).to_have_value("93")

    page.get_by_label("Votre message").fill("Bonjour, nous voudrions sortir.")
    page.get_by_role("button", name="Envoyer le message").click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(page.get_by_label("Votre message")).to_have_value("Bonjour, nous voudrions sortir.")
    accessible(page)
    summary.get_by_role("link").first.click()
    expect(page.get_by_label("Votre demande")).to_be_focused()

    write(page, reason="outing", message="Bonjour, nous voudrions sortir.", labels=FRENCH)
    page.get_by_role("button", name="Envoyer le message").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Merci, c’est parti")
    expect(page.get_by_role("main")).to_contain_text("CdC 93")
    accessible(page, schemes=("light",))
    (mail,) = outbox.to("cdc93@example.org")
    assert "nous voudrions sortir" in mail.body
    assert ContactMessage.objects.get().territory == network.territory


def test_somebody_looks_at_what_is_possible_and_leaves_no_trace(page, network):
    answers = []
    page.on("response", lambda answer: answers.append(answer.url))
    for path in ("/", "/territoires/", "/territoires/seine-saint-denis/", "/actualites/", "/compte/connexion/"):
        assert page.goto(path).status == 200
    page.goto("/territoires/seine-saint-denis/")
    expect(page.get_by_role("main").get_by_role("link", name="cdc93@example.org")).to_be_visible()
    assert {cookie["name"] for cookie in page.context.cookies()} <= {"csrftoken"}  # a form may be answered
    assert page.evaluate("localStorage.length") == 0
    origin = page.evaluate("location.origin")
    assert [url for url in answers if not url.startswith((origin, "data:"))] == []


def test_an_english_reader_changes_language_and_is_answered_in_english(page, in_english, accessible):
    page.goto("/")
    page.get_by_role("list", name="Langue").get_by_role("link", name="English").click()
    page.wait_for_url("**/en/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    accessible(page, schemes=("light",))
    page.goto("/en/contact-us/")
    write(page, reason="press", message="Hello, may I visit you?", labels=ENGLISH)
    page.get_by_label("Your e-mail").fill("not an address")
    page.get_by_role("button", name="Send the message").click()
    expect(page.get_by_role("alert")).to_contain_text("There is one thing to correct")
    accessible(page, schemes=("light",))
    page.get_by_label("Your e-mail").fill("reader@example.org")
    page.get_by_role("button", name="Send the message").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you, it is on its way")
    assert page.url.split("?")[0].endswith("/en/contact-us/merci/")
    assert ContactMessage.objects.get().language == "en"
    page.get_by_role("list", name="Language").get_by_role("link", name="Français").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
