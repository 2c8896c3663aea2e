"""A message reaches the right territory, is kept, and nothing typed is lost."""

import uuid

import pytest
from django.test import Client

from common.models import AuditEntry, Brand
from common.personal_data import inventory_of
from pages.models import ContactMessage


def answers(**changes) -> dict:
    given = {
        "token": str(uuid.uuid4()),
        "reason": "structure",
        "territory": "",
        "postcode": "",
        "name": "Une Personne",
        "email": "personne@example.org",
        "message": "Bonjour, nous voudrions une permanence.",
        "website": "",
    }
    return given | changes


def send(**changes):
    return Client().post("/contact/", answers(**changes))


def test_the_form_is_never_kept_for_the_next_visitor(site):
    response = Client().get("/contact/")
    assert "csrftoken" in response.cookies
    assert "X-Page-Cache" not in response.headers or response.headers["X-Page-Cache"] != "hit"
    assert "X-Page-Cache" not in Client().get("/contact/").headers


def test_a_message_goes_to_the_chosen_territory(site, outbox):
    response = send(territory="93")
    assert response["Location"] == "/contact/merci/?territoire=93"
    (mail,) = outbox.to("cdc93@example.org")
    assert "Personne" not in mail.subject
    assert mail.reply_to == ["personne@example.org"]
    assert ContactMessage.objects.get().territory == site.here.territory


@pytest.mark.parametrize(
    ("postcode", "address"),
    [("63000", "cdc63@example.org"), ("93 200".replace(" ", ""), "cdc93@example.org"), ("75011", None)],
)
def test_a_postcode_finds_the_territory_or_the_national_team(site, postcode, address):
    send(postcode=postcode)
    assert ContactMessage.objects.get().sent_to == (address or Brand.for_site(site.home.get_site()).email)


def test_a_postcode_of_quebec_finds_quebec(site):
    from network.domain import territories

    territories.create(
        by=None, code="quebec", name="Québec", association="CdC Québec", email="quebec@example.org", country="CA"
    )
    send(postcode="h2x 1y4")
    assert ContactMessage.objects.get().sent_to == "quebec@example.org"


def test_the_press_and_accessibility_reach_the_nation_whatever_the_territory(site):
    send(territory="93", reason="accessibility")
    assert ContactMessage.objects.get().sent_to == Brand.for_site(site.home.get_site()).email


def test_thanks_name_who_will_answer(site):
    assert "CdC 93" in Client().get("/contact/merci/?territoire=93").content.decode()
    assert "coordination nationale" in Client().get("/contact/merci/").content.decode()


def test_a_form_with_an_error_keeps_every_answer_and_says_what_to_do(site):
    response = send(email="pas une adresse", postcode="zzz")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Bonjour, nous voudrions une permanence." in page
    assert 'value="pas une adresse"' in page
    assert "Ce code postal n’est pas valide." in page
    assert 'href="#id_email"' in page
    assert not ContactMessage.objects.exists()


def test_the_same_form_sent_twice_is_one_message(site, outbox):
    token = str(uuid.uuid4())
    assert send(token=token)["Location"] == send(token=token)["Location"]
    assert ContactMessage.objects.count() == 1
    assert len(outbox) == 1


def test_two_clicks_at_the_same_instant_are_one_message(site, outbox, monkeypatch):
    from pages.domain import contact

    token = str(uuid.uuid4())
    send(token=token)
    look, looked = contact.sent_already, []

    def too_early(token):
        looked.append(token)
        return None if len(looked) == 1 else look(token)

    monkeypatch.setattr(contact, "sent_already", too_early)
    assert send(token=token).status_code == 302
    assert len(looked) == 2
    assert ContactMessage.objects.count() == len(outbox) == 1


def test_a_machine_is_thanked_and_forgotten(site):
    assert send(website="https://spam.example.org/").status_code == 302
    assert not ContactMessage.objects.exists()


def test_too_many_messages_from_one_address_wait_without_losing_a_word(site):
    for _ in range(6):
        assert send().status_code == 302
    response = send(message="Le septième message")
    assert response.status_code == 429
    assert "Le septième message" in response.content.decode()
    assert ContactMessage.objects.count() == 6


def test_a_count_that_expires_between_two_lines_lets_the_person_through(rf, monkeypatch):
    from django.core.cache import cache

    from common.limits import within_limit

    monkeypatch.setattr(cache, "add", lambda *args: True)
    assert within_limit(rf.get("/"), "essai", times=1, seconds=1)


def test_without_the_token_of_the_form_nothing_is_received(site):
    assert Client(enforce_csrf_checks=True).post("/contact/", answers()).status_code == 403


def test_a_link_may_choose_the_reason_and_the_territory(site):
    page = Client().get("/contact/?sujet=partner&territoire=63").content.decode()
    assert '<option value="partner" selected>' in page
    assert '<option value="63" selected>' in page
    assert '" selected>' not in Client().get("/contact/?sujet=autre-chose").content.decode().replace('"" selected', "")


def test_a_message_is_traced_without_its_words_and_kept_a_year(site):
    send()
    entry = AuditEntry.objects.get(verb="contact.received")
    assert "message" in entry.personal
    assert "permanence" not in str(entry.after)
    assert inventory_of(ContactMessage).keep_days == 365


def test_somebody_signed_in_is_named_in_the_trail(site, member):
    client = member("territory-editor", site.here)
    client.post("/contact/", answers())
    assert AuditEntry.objects.get(verb="contact.received").actor_id == client.person.pk
    assert str(ContactMessage.objects.get()).startswith("Devenir structure relais")
