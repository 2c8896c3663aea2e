import io
from datetime import date, timedelta

import pypdf
import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from accounts.models import User
from network import rules
from network.documents.convention import convention_pdf
from network.domain import conventions, people
from network.enums import ConventionState
from network.models import Convention
from tests.support import world as small

START = {"starts_on": "2026-01-01", "ends_on": ""}


def draft(net, **fields) -> Convention:
    given = {"structure": net.structure, "starts_on": date(2026, 1, 1)} | fields
    return conventions.draft(by=net.people["coordinator"], territory=net.territory, **given)


def paper(convention) -> ContentFile:
    return ContentFile(convention_pdf(convention), name="convention.pdf")


@pytest.fixture
def signed(net):
    made = draft(net)
    return conventions.sign(by=None, convention=made, file=paper(made), signed_on=timezone.localdate())


def test_a_convention_is_drafted_from_the_page_of_the_structure(desk, net):
    client, path = desk("coordinator"), f"/espace/conventions/preparer/structure-{net.structure.pk}/"
    assert "Personne referent" in client.get(path).content.decode()
    client.post(path, START | {"referents": [net.people["referent"].pk]})
    made = Convention.objects.get()
    assert (made.structure, made.ends_on) == (net.structure, date(2028, 12, 31))
    assert list(made.referents.all()) == [net.people["referent"]]


def test_drafting_twice_leads_to_the_draft_that_waits(desk, net):
    client, path = desk("coordinator"), f"/espace/conventions/preparer/structure-{net.structure.pk}/"
    first = client.post(path, START)
    assert client.post(path, START).headers["Location"] == first.headers["Location"]
    assert Convention.objects.count() == 1


def test_a_second_one_for_the_same_days_leads_to_the_one_that_runs(desk, net, signed):
    client, path = desk("coordinator"), f"/espace/conventions/preparer/structure-{net.structure.pk}/"
    response = client.post(path, {"starts_on": "2028-12-31", "ends_on": "2030-01-01"})
    assert "jusqu’au 31 décembre 2028" in response.context["form"].errors["starts_on"][0]
    assert f'href="/espace/conventions/{signed.pk}/"' in response.content.decode()
    early = client.post(path, {"starts_on": "2025-06-01", "ends_on": ""})
    assert "commence le 1er janvier 2026" in early.context["form"].errors["ends_on"][0]
    assert client.post(path, {"starts_on": "2029-01-01", "ends_on": ""}).status_code == 302


def test_dates_in_disorder_are_told_and_kept(desk, net):
    path = f"/espace/conventions/preparer/partenaire-{net.partner.pk}/"
    response = desk("coordinator").post(path, {"starts_on": "2026-05-01", "ends_on": "2026-01-01"})
    assert response.status_code == 422
    assert "La fin vient après le début" in response.content.decode()
    assert 'value="2026-05-01"' in response.content.decode()


@pytest.mark.parametrize("address", ["reseau", "territoire-{territory}"])
def test_a_convention_is_made_with_a_structure_or_a_partner_only(desk, net, address):
    path = f"/espace/conventions/preparer/{address.format(territory=net.territory.pk)}/"
    assert desk("national-admin").get(path).status_code == 404


def test_the_paper_is_tagged_titled_and_says_who_and_how_long(desk, net):
    made = draft(net, referents=[net.people["referent"]])
    response = desk("referent").get(f"/espace/conventions/{made.pk}/imprimer/")
    document = pypdf.PdfReader(io.BytesIO(response.content))
    text = " ".join(" ".join(page.extract_text() for page in document.pages).split())
    assert document.metadata.title == "Convention entre CdC 93 et Centre social des Essais"
    assert document.trailer["/Root"]["/Lang"] == "fr"
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"]
    for words in ("Centre social des Essais", "1er janvier 2026", "31 décembre 2028", "referent@example.org"):
        assert words in text.replace("\u00a0", " ").replace("\u202f", " ")


def pages_of(convention) -> list[str]:
    read = pypdf.PdfReader(io.BytesIO(convention_pdf(convention))).pages
    return [" ".join(page.extract_text().split()).replace("\u202f", " ") for page in read]


@pytest.mark.parametrize("party", ["structure", "partner"])
@pytest.mark.parametrize("referents", [0, 1, 9, 18])
def test_signatures_never_stand_alone_on_a_page(net, party, referents):
    users = [
        User.objects.create_user(f"r{n}@example.org", first_name="Prénom", last_name="Nom") for n in range(referents)
    ]
    made = draft(net, **{"structure": None, party: getattr(net, party)})
    made.referents.set(users)
    *_, last = pages_of(made)
    place = last.index("Pour l’association")
    assert "solution amiable" in last[:place]
    assert "Fait à" in last[:place]


def test_the_paper_says_where_each_party_lives_and_is_called_what_it_is(net):
    net.territory.address = "1 place de la Culture\n93000 Bobigny"
    text = " ".join(pages_of(draft(net, structure=None, partner=net.partner)))
    assert "1 place de la Culture, 93000 Bobigny" in text
    assert "1 rue de l’Essai, 93200 Saint-Denis" in text
    for words in ("représenté par", "Article 2 – Engagements du partenaire", "Pour le partenaire", "deux exemplaires"):
        assert words in text
    assert "la structure" not in text


def test_what_a_person_typed_is_never_markup_on_paper(net):
    net.structure.name = '#panic("x") *Foyer* $x$'
    text = pypdf.PdfReader(io.BytesIO(convention_pdf(draft(net)))).pages[0].extract_text()
    assert "#panic(" in text


def test_the_signed_paper_is_brought_in_and_the_convention_runs(desk, net):
    made = draft(net)
    client = desk("coordinator")
    given = {"file": paper(made), "signed_on": timezone.localdate().isoformat()}
    client.post(f"/espace/conventions/{made.pk}/signer/", given)
    made.refresh_from_db()
    assert made.state == ConventionState.SIGNED
    again = client.post(f"/espace/conventions/{made.pk}/signer/", given, follow=True)
    assert "déjà signée" in again.content.decode()


@pytest.mark.parametrize("content", [b"<script>alert(1)</script>", b"PK\x03\x04zip", b""])
def test_what_is_not_a_pdf_is_refused_beside_its_field(desk, net, content):
    made = draft(net)
    given = {"file": ContentFile(content, name="convention.pdf"), "signed_on": "2026-01-02"}
    response = desk("coordinator").post(f"/espace/conventions/{made.pk}/signer/", given)
    assert response.status_code == 422
    assert 'value="2026-01-02"' in response.content.decode()
    assert "file" in response.context["form"].errors
    assert 'href="#id_file"' in response.content.decode()
    made.refresh_from_db()
    assert made.state == ConventionState.DRAFT


def test_the_signed_paper_is_given_to_its_parties_only(desk, net, signed, elsewhere):
    path = f"/espace/conventions/{signed.pk}/fichier/"
    for role in ("coordinator", "referent", "national-admin"):
        response = desk(role).get(path)
        assert b"".join(response.streaming_content).startswith(b"%PDF")
        assert response.headers["Content-Disposition"].startswith("attachment")
    for role in ("partner-manager", "volunteer", "patron", "trainee"):
        assert desk(role).get(path).status_code == 404


def test_a_convention_without_paper_has_nothing_to_download(desk, net):
    assert desk("coordinator").get(f"/espace/conventions/{draft(net).pk}/fichier/").status_code == 404


def test_a_convention_of_elsewhere_does_not_exist(desk, net, elsewhere):
    made = conventions.draft(by=None, territory=elsewhere.territory, structure=elsewhere, starts_on=date(2026, 1, 1))
    for what in ("", "imprimer/", "modifier/", "signer/"):
        assert desk("coordinator").get(f"/espace/conventions/{made.pk}/{what}").status_code == 404


def test_acting_for_an_organisation_one_has_left_gives_nothing(desk, net, signed):
    client = desk("referent")
    assert client.get(f"/espace/conventions/{signed.pk}/").status_code == 200
    people.end_membership(by=None, membership=net.memberships["referent"])
    assert client.get(f"/espace/conventions/{signed.pk}/").status_code == 403


def test_renewing_twice_prepares_one_that_follows(desk, net, signed):
    client, path = desk("coordinator"), f"/espace/conventions/{signed.pk}/renouveler/"
    first = client.post(path).headers["Location"]
    assert client.post(path).headers["Location"] == first
    assert signed.renewed_as.starts_on == signed.ends_on + timedelta(days=1)
    assert "Son renouvellement est préparé" in client.get(f"/espace/conventions/{signed.pk}/").content.decode()


def test_one_that_another_follows_leads_to_it_and_is_no_longer_to_renew(desk, net):
    today = timezone.localdate()
    ending = draft(net, starts_on=today - timedelta(days=900), ends_on=today + timedelta(days=60))
    Convention.objects.update(state=ConventionState.ENDING)
    client, path = desk("coordinator"), f"/espace/conventions/{ending.pk}/"
    assert "Préparer le renouvellement" in client.get(path).content.decode()
    assert "Conventions qui se terminent" in client.get("/espace/").content.decode()
    following = draft(net, starts_on=today + timedelta(days=61))
    page = client.get(path).content.decode()
    assert "Préparer le renouvellement" not in page
    assert f'href="/espace/conventions/{following.pk}/"' in page
    assert "Conventions qui se terminent" not in client.get("/espace/").content.decode()


def test_the_address_of_a_button_opened_as_a_page_leads_to_the_record(desk, signed):
    client, record = desk("coordinator"), f"/espace/conventions/{signed.pk}/"
    for button in ("renouveler", "effacer"):
        assert client.get(f"{record}{button}/").headers["Location"] == record
    assert client.get("/espace/invitations/1/renvoyer/").headers["Location"] == "/espace/"
    assert list(Convention.objects.all()) == [signed]


def test_a_draft_is_thrown_away_and_a_signed_one_is_not(desk, net, signed):
    client, waiting = desk("coordinator"), draft(net, structure=None, partner=net.partner)
    client.post(f"/espace/conventions/{waiting.pk}/effacer/")
    client.post(f"/espace/conventions/{signed.pk}/effacer/")
    assert list(Convention.objects.all()) == [signed]


def test_a_draft_signed_meanwhile_is_not_said_to_be_thrown_away(desk, net, monkeypatch):
    client, waiting = desk("coordinator"), draft(net)
    allowed = rules.check_sign_conventions

    def signed_meanwhile(*given):
        Convention.objects.filter(pk=waiting.pk).update(state=ConventionState.SIGNED)
        return allowed(*given)

    monkeypatch.setattr(rules, "check_sign_conventions", signed_meanwhile)
    page = client.post(f"/espace/conventions/{waiting.pk}/effacer/", follow=True).content.decode()
    assert "celle-ci est signée" in page
    assert "est effacé" not in page


def test_those_that_end_soon_come_first_then_those_to_sign(desk, net):
    today = timezone.localdate()
    later, to_sign, soon = (
        draft(net, structure=small.organisation(type(net.structure), net.territory, name, kind="ccas"), **fields)
        for name, fields in {
            "A plus tard": {"starts_on": today, "ends_on": today + timedelta(days=900)},
            "B à signer": {"starts_on": today},
            "C bientôt": {"starts_on": today - timedelta(days=900), "ends_on": today + timedelta(days=60)},
        }.items()
    )
    Convention.objects.filter(pk__in=[later.pk, soon.pk]).update(state=ConventionState.SIGNED)
    page = desk("coordinator").get("/espace/conventions/").context["listing"].page
    assert list(page) == [soon, to_sign, later]
    near = desk("coordinator").get("/espace/conventions/?etat=bientot")
    assert list(near.context["listing"].page) == [soon]
    assert "Se terminent d’ici six mois" in near.content.decode()


def test_the_list_costs_the_same_with_one_and_three(desk, net, check_costs):
    client = desk("coordinator")
    draft(net)
    check_costs(client, "/espace/conventions/", 6)
    draft(net, starts_on=date(2029, 1, 1))
    draft(net, structure=None, partner=net.partner)
    check_costs(client, "/espace/conventions/", 6)
