"""« Trocs d’outils », from a draft to the page that credits it."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from wagtail.documents import get_document_model

from common.errors import Refused
from common.models import AuditEntry
from resources.domain import making, proposals
from resources.models import KitPage, TechniquePage, ToolFile, ToolProposal
from tests.resources.kits import kit
from tests.resources.people import coordinator, nation, referent, territories
from tests.resources.shelf import techniques
from tests.support.files import HONEST, SVG

pytestmark = pytest.mark.django_db
WHAT = {"kind": "technique", "title": "Le mur des après", "aim": "Garder une trace.", "summary": "Une feuille au mur."}
HOW = {
    "course": "Accrocher : la feuille est au mur.\n\nPoser une pastille : chacun choisit.\nOn relit ensemble.",
    "material": "- papier kraft\n- pastilles",
    "minutes": 20,
    "people": 15,
}
RIGHTS = {"credit": "Une référente", "source": "", "licence": "cc-by-sa", "rights_are_ours": True}


@pytest.fixture(autouse=True)
def place(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    techniques()


@pytest.fixture
def here():
    return territories()[0]


def read(response) -> str:
    return response.content.decode()


def ready(by=None, territory=None, **fields) -> ToolProposal:
    return proposals.start(by=by, territory=territory, **WHAT | HOW | RIGHTS | fields)


def proposed(**given) -> ToolProposal:
    return proposals.propose(by=given.get("by"), proposal=ready(**given))


def file(name="affiche.pdf", content=None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content or HONEST["pdf"])


def test_three_steps_keep_what_is_written_and_propose_at_the_end(here):
    client = referent(here)
    first = client.post("/espace/outils/proposer/", WHAT)
    made = ToolProposal.objects.get()
    assert first.headers["Location"] == f"/espace/outils/{made.pk}/etape/2/"
    client.post(f"/espace/outils/{made.pk}/etape/2/", HOW)
    client.post(
        f"/espace/outils/{made.pk}/etape/3/", {"credit": "Une référente", "licence": "cc-by-sa", "file": file()}
    )
    made.refresh_from_db()
    assert (made.state, made.territory, made.minutes, made.files.count()) == ("draft", here, 20, 1)
    client.post(f"/espace/outils/{made.pk}/etape/3/", RIGHTS | {"propose": "1"})
    made.refresh_from_db()
    assert made.state == "proposed"
    assert "La rédaction le lit" in read(client.get(f"/espace/outils/{made.pk}/"))


def test_each_step_sent_twice_is_kept_once(here):
    client = referent(here)
    first, again = (client.post("/espace/outils/proposer/", WHAT) for _ in range(2))
    made = ToolProposal.objects.get()
    assert first.headers["Location"] == again.headers["Location"]
    for name, content in (("a.pdf", None), ("a.pdf", None), ("a.pdf", HONEST["pdf"] + b"\n"), ("b.pdf", None)):
        client.post(f"/espace/outils/{made.pk}/etape/3/", RIGHTS | {"file": file(name, content)})
    assert [each.name for each in made.files.all()] == ["a.pdf", "a.pdf", "b.pdf"]


def test_other_words_another_person_or_another_day_make_another_tool(here):
    one, other = referent(here).person, coordinator(here).person
    first = proposals.start(by=one, territory=here, **WHAT)
    proposals.start(by=other, territory=here, **WHAT)
    proposals.start(by=one, territory=here, **WHAT | {"aim": "Autre chose."})
    assert ToolProposal.objects.count() == 3
    ToolProposal.objects.filter(pk=first.pk).update(created_at=first.created_at - dt.timedelta(days=2))
    proposals.start(by=one, territory=here, **WHAT)
    assert ToolProposal.objects.count() == 4


def test_what_is_missing_is_told_when_it_is_proposed_and_nothing_is_lost(here):
    client = referent(here)
    made = proposals.start(by=client.person, title="Une idée", kind="outil")
    with pytest.raises(Refused) as refusal:
        proposals.propose(by=client.person, proposal=made)
    assert set(refusal.value.message_dict) == {"aim", "summary", "course", "credit", "rights_are_ours", "file"}
    response = client.post(f"/espace/outils/{made.pk}/etape/3/", RIGHTS | {"propose": "1"})
    assert response.headers["Location"] == f"/espace/outils/{made.pk}/etape/1/?manque=1"
    first = read(client.get(response.headers["Location"]))
    assert "Dites en une phrase à quoi il sert." in first
    assert 'value="Une idée"' in first
    proposals.write(by=client.person, proposal=made, **WHAT | HOW | {"kind": "outil"})
    last = client.post(f"/espace/outils/{made.pk}/etape/3/", RIGHTS | {"propose": "1"}, follow=True)
    assert "Joignez l’outil lui-même" in read(last)
    assert "Une référente" in read(last)
    made.refresh_from_db()
    assert (made.state, made.credit) == ("draft", "Une référente")


def test_what_proposing_will_ask_is_not_called_optional(here):
    page = read(referent(here).get("/espace/outils/proposer/"))
    assert "À quoi il sert" in page
    assert "facultatif" not in page


@pytest.mark.parametrize(
    ("name", "content"), [("dessin.svg", SVG), ("faux.pdf", b"MZ\x90"), ("vide.pdf", b""), ("sans-nom", b"x")]
)
def test_files_are_checked_and_a_refused_one_loses_no_sentence(here, name, content):
    client = referent(here)
    made = ready(by=client.person)
    sent = RIGHTS | {"credit": "Un atelier", "file": SimpleUploadedFile(name, content)}
    assert client.post(f"/espace/outils/{made.pk}/etape/3/", sent).status_code == 422
    made.refresh_from_db()
    assert (made.credit, made.files.count()) == ("Un atelier" if content else "Une référente", 0)


def test_files_are_few_private_and_can_be_taken_back(here):
    client = referent(here)
    made = ready(by=client.person)
    for number in range(proposals.MOST_FILES):
        proposals.attach(by=client.person, proposal=made, file=file(f"a{number}.pdf"))
    with pytest.raises(Refused, match="fichiers au plus"):
        proposals.attach(by=client.person, proposal=made, file=file())
    one = made.files.first()
    opened = nation().get(one.file.url)
    assert b"".join(opened.streaming_content) == HONEST["pdf"]
    assert coordinator(territories()[0]).get(one.file.url).status_code == 404
    client.post(f"/espace/outils/{made.pk}/fichiers/{one.pk}/retirer/")
    assert not ToolFile.objects.filter(pk=one.pk).exists()


def test_a_proposed_tool_is_written_in_no_more(here):
    made = proposed(territory=here)
    for verb, more in (
        (proposals.write, {"title": "Autre"}),
        (proposals.attach, {"file": file()}),
        (proposals.propose, {}),
    ):
        with pytest.raises(Refused, match="déjà proposé"):
            verb(by=None, proposal=made, **more)


def test_given_back_with_a_word_it_is_taken_up_again(here, outbox):
    client = referent(here)
    made = proposed(by=client.person, territory=here)
    reader = coordinator(here)
    assert f"/espace/outils/{made.pk}/" in read(reader.get("/espace/"))
    assert reader.post(f"/espace/outils/{made.pk}/rendre/", {"answer": " "}).status_code == 422
    reader.post(f"/espace/outils/{made.pk}/rendre/", {"answer": "Dites à combien on joue."})
    made.refresh_from_db()
    assert (made.state, made.answer) == ("returned", "Dites à combien on joue.")
    assert "Dites à combien on joue." in outbox.to(client.person.email)[0].body
    assert "Dites à combien on joue." in read(client.get(f"/espace/outils/{made.pk}/etape/1/"))
    assert proposals.propose(by=client.person, proposal=made).state == "proposed"


def test_accepted_it_becomes_a_draft_card_credited_then_published_and_told(here, outbox):
    client = referent(here)
    draft = ready(by=client.person, territory=here)
    proposals.attach(by=client.person, proposal=draft, file=file())
    made = proposals.propose(by=client.person, proposal=draft)
    reviewer = coordinator(here)
    answered = reviewer.post(f"/espace/outils/{made.pk}/accepter/", {"answer": "Merci !"}, follow=True)
    assert "La rédaction nationale la relit et la publie." in read(answered)
    assert "Ouvrir sa page dans l’éditeur" not in read(answered)
    assert "Ouvrir sa page dans l’éditeur" in read(nation().get(f"/espace/outils/{made.pk}/"))
    made.refresh_from_db()
    page = TechniquePage.objects.get(pk=made.page_id)
    assert (made.state, page.live, page.authors, page.title) == ("accepted", False, "Une référente", "Le mur des après")
    assert [(block.value["title"], block.value["minutes"]) for block in page.course] == [
        ("Accrocher", 7), ("Poser une pastille", 7), ("Étape 3", 6),
    ]  # fmt: skip
    assert [block.value["name"] for block in page.material] == ["papier kraft", "pastilles"]
    assert [block.value["document"].credit for block in page.documents] == ["Une référente"]
    page.save_revision().publish()
    made.refresh_from_db()
    assert made.state == "published"
    subjects = [mail.subject for mail in outbox.to(client.person.email)]
    assert sorted(subjects) == ["Votre outil est accepté", "Votre outil est en ligne"]
    assert "C’est en ligne" in read(client.get(f"/espace/outils/{made.pk}/"))
    page.save_revision().publish()
    assert AuditEntry.objects.filter(verb="proposal.published").count() == 1


def test_a_tool_takes_its_place_in_the_draft_of_a_kit(here):
    shelf = kit()
    draft = ready(kind="outil", territory=here)
    proposals.attach(by=None, proposal=draft, file=file("trame.odt", HONEST["odt"]))
    made = proposals.propose(by=None, proposal=draft)
    reader = nation()
    assert reader.post(f"/espace/outils/{made.pk}/accepter/", {"answer": ""}).status_code == 422
    reader.post(f"/espace/outils/{made.pk}/accepter/", {"kit": shelf.pk})
    assert [item.title for item in shelf.tools.all()] == ["Affiche"]
    latest = KitPage.objects.get(pk=shelf.pk).get_latest_revision_as_object()
    assert [item.title for item in latest.tools.all()] == ["Affiche", "Le mur des après"]
    document = get_document_model().objects.get(title="trame")
    assert document.collection.get_view_restrictions().exists()
    latest.save_revision().publish()
    made.refresh_from_db()
    assert made.state == "published"


def test_another_territory_neither_reads_nor_answers(here):
    other = coordinator(territories()[0])
    made = proposed(territory=here)
    for path in ("", "rendre/", "accepter/", "etape/1/"):
        assert other.get(f"/espace/outils/{made.pk}/{path}").status_code == 404
    assert other.post(f"/espace/outils/{made.pk}/accepter/").status_code == 404


def test_who_proposes_does_not_accept_and_nobody_else_writes(here):
    client = referent(here)
    made = proposed(by=client.person, territory=here)
    assert client.post(f"/espace/outils/{made.pk}/accepter/").status_code == 403
    assert nation().post(f"/espace/outils/{made.pk}/etape/1/", WHAT).status_code == 404


def test_two_who_accept_make_one_page(here):
    made = proposed(territory=here)
    proposals.accept(by=None, proposal=made)
    with pytest.raises(Refused, match="n’attend plus"):
        proposals.accept(by=None, proposal=made)
    assert TechniquePage.objects.count() == 1


def test_the_database_asks_for_the_rights(here):
    made = ready(rights_are_ours=False)
    with pytest.raises(IntegrityError), transaction.atomic():
        ToolProposal.objects.filter(pk=made.pk).update(state="proposed")


def test_a_course_in_one_breath_is_one_step():
    assert [(step["title"], step["minutes"]) for _, step in making.steps("On joue", 10)] == [("Étape 1", 10)]
    assert [step["minutes"] for _, step in making.steps("a\nb\nc", 10)] == [4, 3, 3]
    assert len(making.steps("\n".join("abcdef"), 3)) == 3
