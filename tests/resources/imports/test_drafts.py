"""What becomes of a good line: a draft with everything the line says, its files kept away until it is published."""

import io

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from openpyxl import load_workbook
from wagtail.models import Collection, PageViewRestriction

from accounts.models import File, Picture
from common.models import Audience, AuditEntry
from resources.domain import waiting
from resources.domain.imports.export import faulty_workbook, model_workbook
from resources.models import ImportedCard, Recording, TechniquePage
from tests.resources.imports.papers import HEADINGS, card, folder
from tests.support.files import HONEST, picture

pytestmark = pytest.mark.django_db
SOUND = b"ID3" + b"\0" * 64
FILES = {"fiches/plan.pdf": HONEST["pdf"], "photo.jpg": picture("JPEG", size=(400, 300)), "lue.mp3": SOUND}
NAMED = {"Documents": "plan.pdf : À imprimer", "Images": "photo.jpg : Une table", "Enregistrement": "lue.mp3"}


@pytest.fixture
def whole(read, applied):
    """One card that says everything, imported."""
    more = {"Niveau": "Avec un peu d’habitude", "Publics": "familles", "Variantes": "Dehors", "Pièges": "Aller vite"}
    applied(read(card(1, **NAMED, **more), archive=folder(FILES)))
    return TechniquePage.objects.get()


def published(page) -> TechniquePage:
    page.get_latest_revision().publish()
    return TechniquePage.objects.get(pk=page.pk)


def test_a_line_becomes_a_draft_with_everything_it_says(whole, catalogue, by):
    assert (whole.title, whole.live, whole.get_parent().pk, whole.owner) == ("Technique 1", False, catalogue.pk, by)
    assert (whole.minutes_min, whole.minutes_max, whole.group_min, whole.group_max) == (20, 30, 4, 12)
    assert (whole.before, whole.during, whole.after, whole.level) == (True, False, False, "habitude")
    assert (whole.licence, whole.authors, whole.no_material) == ("cc-by-sa", "Des référentes", False)
    assert [(block.value["minutes"], block.value["title"], block.value["text"]) for block in whole.course] == [
        (10, "Choisir", "Chacun prend une image."),
        (15, "Dire pourquoi", "Qui veut commence."),
    ]
    assert [(block.value["name"], block.value.amount) for block in whole.material] == [
        ("images", "40 pour le groupe"),
        ("stylo", "1 par personne"),
    ]
    assert [block.value for block in whole.variants] == ["Dehors"]
    assert [block.value for block in whole.pitfalls] == ["Aller vite"]


def test_what_is_kept_in_the_revision_is_what_the_editor_will_open(whole):
    draft = whole.get_latest_revision_as_object()
    assert sorted(theme.slug for theme in draft.themes.all()) == ["decouverte", "liens"]
    assert list(draft.audiences.all()) == [Audience.objects.get(slug="familles")]
    assert [block.value["document"].title for block in draft.documents] == ["plan"]


def test_files_come_with_the_rights_of_their_card(whole, by):
    document, image, voice = File.objects.get(), Picture.objects.get(), Recording.objects.get()
    for medium in (document, image, voice):
        assert (medium.licence, medium.credit) == ("cc-by-sa", "Des référentes")
    assert (document.title, document.uploaded_by_user, document.file_size) == ("plan", by, len(HONEST["pdf"]))
    assert (image.alt, image.width) == ("Une table", 400)
    assert whole.documents[0].value["text"] == "À imprimer"
    assert whole.recording == voice
    assert "lue" not in voice.file.name  # an address that nobody guesses


def test_pictures_are_written_anew(read, applied):
    told = b"taken at home" * 20
    image = picture("JPEG", size=(400, 300), comment=told)
    assert told in image
    applied(read(card(1, Images="photo.jpg"), archive=folder({"photo.jpg": image})))
    with Picture.objects.get().file.open("rb") as file:
        assert told not in file.read()


def test_visitors_read_no_file_before_its_card_is_published(whole):
    document = File.objects.get()
    assert {document.collection.name, Picture.objects.get().collection.name} == {waiting.NAME}
    assert Client().get(document.url).status_code in (302, 404)
    published(whole)
    assert {File.objects.get().collection.name, Picture.objects.get().collection.name} == {"Fonds commun du réseau"}
    response = Client().get(document.url)
    assert b"".join(response.streaming_content) == HONEST["pdf"]
    assert not Collection.objects.get(name="Fonds commun du réseau").get_view_restrictions().exists()


def test_files_of_a_card_kept_for_some_come_out_when_it_is_for_everybody(whole):
    kept = PageViewRestriction.objects.create(page=whole, restriction_type="login")
    published(whole)
    assert {File.objects.get().collection.name, Picture.objects.get().collection.name} == {waiting.NAME}
    kept.delete()
    assert {File.objects.get().collection.name, Picture.objects.get().collection.name} == {"Fonds commun du réseau"}


def test_a_file_that_two_cards_name_is_kept_once_unless_its_rights_differ(read, applied):
    named = {"Documents": "plan.pdf"}
    cards = (card(1, **named), card(2, **named), card(3, **named, **{"Qui l’a faite": "Une autre équipe"}))
    applied(read(*cards, archive=folder(FILES)))
    assert [document.credit for document in File.objects.order_by("pk")] == ["Des référentes", "Une autre équipe"]


def test_nothing_is_published_and_what_is_missing_is_still_asked(read, applied):
    run = applied(read(card(1, **{"À quoi elle sert": "", "Qui l’a faite": "", "Licence": ""})))
    page = TechniquePage.objects.get()
    assert (run.state, page.live, page.aim, page.licence) == ("applied", False, "", "all-rights")


def test_the_trail_says_who_brought_the_catalogue_and_what_came_of_it(read, applied, by):
    applied(read(card(1), card(2)))
    lines = AuditEntry.objects.filter(verb__startswith="catalogue-import.").order_by("pk")
    assert [(line.verb, line.actor_id) for line in lines] == [
        ("catalogue-import.uploaded", by.pk),
        ("catalogue-import.plan", None),
        ("catalogue-import.started", by.pk),
        ("catalogue-import.applied", by.pk),
    ]


# --- the file that comes back -----------------------------------------------------------------------


def test_the_corrected_file_adds_only_the_rest(read, applied):
    run = applied(read(card(1), card(2, Durée="longtemps"), card(3)), only_good=True)
    assert run.outcome == {"created": 2, "known": 0, "left_out": 1}
    TechniquePage.objects.filter(title="Technique 1").update(title="Un autre titre")
    run = applied(read(card(1), card(2), card(3)))
    assert run.outcome == {"created": 1, "known": 2, "left_out": 0}
    assert sorted(TechniquePage.objects.values_list("title", flat=True)) == [
        "Technique 2",
        "Technique 3",
        "Un autre titre",
    ]


def test_a_card_that_was_deleted_may_come_again(read, applied, catalogue):
    applied(read(card(1)))
    TechniquePage.objects.get().delete()
    catalogue.refresh_from_db()
    assert not ImportedCard.objects.exists()
    assert applied(read(card(1))).outcome["created"] == 1


def test_the_faulty_lines_come_back_corrected_with_their_reasons_beside_them(read, applied):
    run = applied(read(card(1), card(2, Durée="longtemps", Groupe="")), only_good=True)
    content = faulty_workbook(run)
    book = load_workbook(io.BytesIO(content))
    headings, line = ([cell.value for cell in row] for row in book.worksheets[0])
    assert headings == [*HEADINGS, "Ce qui ne va pas", "Que faire", "Ligne d’origine"]
    assert line[-1] == 3
    assert line[-3].split("\n")[0] == "Durée\u00a0: Ce n’est pas une durée."
    assert "Découverte" in [cell.value for column in book["Mots possibles"].columns for cell in column]
    for heading, right in (("Durée", "20"), ("Groupe", "4 à 12")):
        book.worksheets[0].cell(2, headings.index(heading) + 1, right)
    corrected = io.BytesIO()
    book.save(corrected)
    again = read(file=ContentFile(corrected.getvalue(), name="lignes.xlsx"))
    assert (again.good, again.faulty) == (1, 0)
    assert applied(again).outcome["created"] == 1


def test_the_model_is_a_file_we_read_and_its_example_a_whole_card(read):
    run = read(file=ContentFile(model_workbook(), name="modele.xlsx"))
    assert (run.state, run.good, run.faulty, run.report["unread"]) == ("planned", 1, 0, [])
    assert run.report["unfinished"] == 0
