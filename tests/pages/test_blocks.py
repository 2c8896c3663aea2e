"""What a block refuses to publish, lets a draft keep, and shows."""

import datetime
import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.blocks import StreamBlockValidationError
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from pages.blocks.checks import CheckedStructBlock, medium_problems
from pages.blocks.stream import BodyBlock
from pages.blocks.text import HeadingBlock, TableBlock
from pages.models import Video
from pages.models.video import check_captions, check_video
from tests.pages.test_editors import news_form

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
YESTERDAY = datetime.date(2020, 1, 1)


def drawing() -> ContentFile:
    stored = io.BytesIO()
    Image.new("RGB", (1600, 900), "white").save(stored, "PNG")
    return ContentFile(stored.getvalue(), "salle.png")


@pytest.fixture
def picture(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return get_image_model().objects.create(
        title="Une salle", file=drawing(), credit="Réseau, 2026", alt="Une salle qui rit"
    )


@pytest.fixture
def video(picture):
    return Video(title="Un film", file="videos/f.mp4", credit="Réseau", captions="videos/f.vtt", transcript="Bonjour.")


def clean(name: str, value: dict, *, draft=False):
    block = BodyBlock()
    stream = block.normalize([(name, value)])
    return block.clean_deferred(stream) if draft else block.clean(stream)


def problems(name: str, value: dict) -> set[str]:
    with pytest.raises(StreamBlockValidationError) as caught:
        clean(name, value)
    return set(caught.value.block_errors[0].block_errors)


def picture_block(picture, **more) -> dict:
    return {"picture": picture, "alt": "", "decorative": False, "caption": ""} | more


def test_a_picture_needs_words_or_to_be_called_decorative(picture):
    clean("picture", picture_block(picture))
    picture.alt = ""
    picture.save()
    assert problems("picture", picture_block(picture)) == {"alt"}
    clean("picture", picture_block(picture), draft=True)
    clean("picture", picture_block(picture, alt="Ici, une salle"))
    clean("picture", picture_block(picture, decorative=True))
    picture.is_decorative = True
    picture.save()
    clean("picture", picture_block(picture))


@pytest.mark.parametrize("fault", [{"credit": ""}, {"expires_on": YESTERDAY}, {"shows_people": True}])
def test_a_medium_needs_credit_a_running_permission_and_consent(picture, fault):
    assert medium_problems(picture) == []
    for name, value in fault.items():
        setattr(picture, name, value)
    picture.save()
    assert len(medium_problems(picture)) == 1
    assert problems("picture", picture_block(picture)) == {"picture"}


def test_what_a_picture_says_here_wins_over_the_library(picture):
    (shown,) = BodyBlock().normalize([("picture", picture_block(picture, alt="Ici"))])
    assert shown.value.alternative == "Ici"
    (bare,) = BodyBlock().normalize([("picture", picture_block(None))])
    assert bare.value.alternative == ""


@pytest.mark.parametrize("missing", ["captions", "transcript", "credit"])
def test_a_film_without_captions_transcript_or_credit_is_not_published(video, missing):
    clean_value = {"video": video, "caption": ""}
    video.save()
    clean("video", clean_value)
    setattr(video, missing, "")
    video.save()
    assert problems("video", clean_value) == {"video"}
    clean("video", clean_value, draft=True)


def test_captions_come_from_the_site_when_films_come_from_a_bucket(site, video, monkeypatch):
    monkeypatch.setattr(FileSystemStorage, "url", lambda self, name: f"https://bucket.example/{name}?signed=1")
    video.save()
    page = shown(site, [("video", {"video": video, "caption": ""})])
    assert '<source src="https://bucket.example/videos/f.mp4?signed=1">' in page
    assert '<track kind="captions" src="/media/videos/f.vtt"' in page


def test_two_voices_are_published_with_their_agreement_only():
    voices = {"person": "Oui.", "person_role": "un père", "professional": "Vrai.", "professional_role": "éducateur"}
    assert problems("two_voices", voices | {"agreed": False}) == {"agreed"}
    clean("two_voices", voices | {"agreed": False}, draft=True)
    clean("two_voices", voices | {"agreed": True})


def test_captions_and_films_are_what_their_name_says():
    check_captions(ContentFile(b"\xef\xbb\xbfWEBVTT\n\n00:01.000 --> 00:02.000\nBonjour.\n", "mots.vtt"))
    check_video(ContentFile(b"\x00\x00\x00\x18ftypmp42", "film.mp4"))
    check_video(ContentFile(b"\x1aE\xdf\xa3webm", "film.webm"))
    for check, name in ((check_captions, "mots.vtt"), (check_video, "film.mp4"), (check_video, "voix.mp3")):
        with pytest.raises(ValidationError):
            check(ContentFile(b"<script>alert(1)</script>", name))


def test_a_document_is_offered_with_its_format_and_weight(site, picture):
    document = get_document_model().objects.create(title="Affiche", file=ContentFile(b"x" * 2048, "affiche.pdf"))
    assert problems("download", {"document": document, "title": "", "text": ""}) == {"document"}
    body = [("download", {"document": document, "title": "", "text": "À imprimer."})]
    page = shown(site, body)
    assert "PDF" in page
    assert "2 ko" in page.replace("\u00a0", " ")


def shown(site, body) -> str:
    site.tell("Essai", slug="essai", body=body)
    return Client().get("/actualites/essai/").content.decode()


def test_every_block_is_drawn(site, picture, video):
    from pages.demo import build

    video.save()
    voices = {"person": "Oui.", "person_role": "un père", "professional": "Vrai.", "professional_role": "éducateur"}
    voices["agreed"] = True
    page = shown(
        site,
        [
            build.title("Un intertitre"),
            build.text("Un paragraphe."),
            build.said("Une parole", "une référente", "en été"),
            *(build.note("À savoir.", tone=tone, heading="Titre") for tone in ("info", "tip", "warning")),
            build.questions(("Pourquoi ?", "Parce que.")),
            build.steps("Étapes", ("Venir", "À pied.", "Une heure"), ("Repartir", "En bus.", "")),
            build.table("Un tableau", "A | B | E\nC | D | F", headers="both", source="nous"),
            build.table("Un autre", "A | B\nC | D", headers="column"),
            ("picture", picture_block(picture, caption="Légende")),
            ("gallery", {"title": "Vues", "pictures": [picture_block(picture), picture_block(picture)]}),
            ("video", {"video": video, "caption": "Le film"}),
            build.figures("rapport", ("près de 12", "chats"), heading="Chiffres"),
            ("two_voices", voices),
            build.action("Agir", "Vite.", build.link("Là", "/contact/"), build.link("Ici", site.home)),
            ("related", {"title": "Voir aussi", "pages": [site.here]}),
        ],
    )
    for piece in (
        '<h2 id="un-intertitre">',
        'scope="col">A</th>',
        '<th role="rowheader" scope="row">C</th><td role="cell" data-label="B">D</td>',
        '<p class="stat-value"><small>près de </small>12</p>',
        'type="image/avif"',
        'alt="Une salle qui rit" width="1440" height="810"',
        '<track kind="captions"',
        "Lire la transcription",
        'href="/territoires/seine-saint-denis/"',
        "Conseil",
    ):
        assert piece in page, piece


def test_a_table_has_as_many_cells_in_each_row():
    block = TableBlock()
    value = {"caption": "Des prix", "headers": "row", "rows": "A\tB\nC\tD", "source": ""}
    assert block.clean(block.normalize(value)).head == ["A", "B"]
    with pytest.raises(ValidationError):
        block.clean(block.normalize(value | {"rows": "A|B\nC"}))


def test_a_heading_of_signs_only_still_has_an_anchor():
    assert HeadingBlock().normalize({"text": "???", "level": "2"}).anchor == "partie"


@pytest.mark.parametrize(
    ("page", "address", "fault"),
    [
        (True, "", None),
        (False, "/contact/", None),
        (False, "", "page"),
        (True, "/x/", "page"),
        (False, "javascript:x", "address"),
    ],
)
def test_a_button_leads_to_one_place(site, page, address, fault):
    from pages.blocks.links import LinkBlock

    block = LinkBlock()
    value = block.normalize({"text": "Aller", "page": site.home if page else None, "address": address})
    if fault is None:
        assert block.clean(value).href == ("/" if page else address)
        return
    with pytest.raises(ValidationError) as caught:
        block.clean(value)
    assert set(caught.value.block_errors) == {fault}


def test_a_checked_block_must_say_what_it_checks():
    with pytest.raises(NotImplementedError):
        CheckedStructBlock().clean(CheckedStructBlock().normalize({}))


def test_a_page_with_an_uncredited_picture_is_saved_but_not_published(site, member, picture):
    picture.credit = ""
    picture.save()
    client = member("national-editor")
    page = site.tell("Essai", live=False)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = news_form("Essai", share_picture=str(picture.pk))
    refused = client.post(address, form | {"action-publish": "1"})
    assert "Le crédit manque" in refused.content.decode()
    page.refresh_from_db()
    assert not page.live
    assert client.post(address, form).status_code == 302


def test_a_testimony_is_published_only_with_the_agreement_of_both(site, member):
    from pages.models import TestimonyPage

    client = member("national-editor")
    add = reverse("wagtailadmin_pages:add", args=["pages", "testimonypage", site.here.pk])
    voices = {f"{who}_{what}": "Des mots" for who in ("person", "professional") for what in ("voice", "role")}
    form = news_form("Le bus", outing="Au musée", **voices)
    refused = client.post(add, form | {"action-publish": "1"})
    assert "Sans l’accord des deux personnes" in refused.content.decode()
    client.post(add, form | {"action-publish": "1", "agreed": "on"})
    assert TestimonyPage.objects.get().live
