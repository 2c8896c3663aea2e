"""Pictures and documents: what is asked with them, what is stored, who reads a signed consent."""

import gc
import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from PIL import Image
from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form
from wagtail.models import Collection, UploadedFile
from wagtail.users.models import UserProfile

from accounts.models import File, Picture
from common.enums import Licence
from tests.support.files import HONEST, PDF, SVG, picture, upload
from tests.support.sign_in import signed_in

pytestmark = pytest.mark.django_db
ASKED = {"title": "Une sortie", "licence": "all-rights", "credit": "Réseau, 2026", "language": "fr", "alt": "Une salle"}


def form_of(model, file, **more):
    maker = get_image_form if model is Picture else get_document_form
    data = ASKED | {"licence": Licence.ALL_RIGHTS, "collection": Collection.get_first_root_node().pk} | more
    files = {"file": file} | ({"consent": data.pop("consent")} if "consent" in data else {})
    return maker(model)(data, files, instance=model())


def test_a_picture_is_stored_without_what_its_camera_wrote():
    exif = Image.Exif()
    exif[0x010E] = "Chez Mme X"
    form = form_of(Picture, upload("photo.jpg", picture("JPEG", exif=exif)))

    assert form.is_valid(), form.errors
    kept = form.save()
    with kept.file.open() as stored:
        assert b"Chez Mme X" not in stored.read()
    assert kept.width == 40


@pytest.fixture
def editor(technician):
    return signed_in(technician)


def from_a_phone() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = "Chez Mme X"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (48.0, 54.0, 36.0)
    return picture("JPEG", exif=exif)


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # Wagtail leaves its file to the collector
def test_pictures_sent_several_at_once_tell_no_more_than_the_others(editor):
    sent = editor.post("/gestion/images/multiple/add/", {"files[]": upload("photo.jpg", from_a_phone())}).json()
    waiting = UploadedFile.objects.get(pk=sent["uploaded_file_id"]).file
    assert storages["private"].exists(waiting.name)
    assert not storages["default"].exists(waiting.name)

    answers = ASKED | {"licence": Licence.ALL_RIGHTS, "collection": Collection.get_first_root_node().pk}
    form = {f"uploaded-image-{sent['uploaded_file_id']}-{name}": value for name, value in answers.items()}
    done = editor.post(f"/gestion/images/multiple/create_from_uploaded_image/{sent['uploaded_file_id']}/", form)
    assert done.json()["success"] is True
    with Picture.objects.get().file.open() as stored:
        content = stored.read()
    assert b"Chez Mme X" not in content
    assert dict(Image.open(io.BytesIO(content)).getexif()) == {}
    assert not storages["private"].exists(waiting.name)
    gc.collect()


def test_an_editor_is_not_asked_for_a_portrait_that_would_be_published_as_it_came(editor):
    page = editor.get("/gestion/account/")
    assert page.status_code == 200
    assert 'type="file"' not in page.text
    photo = {"avatar-avatar": upload("moi.jpg", from_a_phone()), "locale-preferred_language": "fr"}
    editor.post("/gestion/account/", photo)
    assert not UserProfile.objects.exclude(avatar="").exists()


@pytest.mark.parametrize(("name", "content"), [("photo.svg", SVG), ("photo.png", SVG), ("photo.png", HONEST["pdf"])])
def test_what_is_not_a_picture_is_refused(name, content):
    assert "file" in form_of(Picture, upload(name, content)).errors


def test_a_picture_too_large_once_opened_is_refused(settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 100
    assert "file" in form_of(Picture, upload("photo.png", HONEST["png"])).errors


@pytest.mark.parametrize("model", [Picture, File])
def test_credit_and_licence_are_always_asked(model):
    file = upload("photo.png", HONEST["png"]) if model is Picture else upload("guide.pdf", PDF)
    errors = form_of(model, file, credit="", licence="").errors

    assert {"credit", "licence"} <= set(errors)


def test_a_picture_says_what_it_brings_or_that_it_decorates():
    assert "alt" in form_of(Picture, upload("a.png", HONEST["png"]), alt="").errors
    assert form_of(Picture, upload("a.png", HONEST["png"]), alt="", is_decorative="on").is_valid()


@pytest.mark.parametrize("model", [Picture, File])
def test_recognisable_people_must_have_agreed_in_writing(model):
    file = upload("photo.png", HONEST["png"]) if model is Picture else upload("guide.pdf", PDF)
    assert "autorisation signée" in str(form_of(model, file, shows_people="on").errors["consent"])

    file.seek(0)
    consent = upload("accord.pdf", PDF)
    assert form_of(model, file, shows_people="on", consent=consent).is_valid()


def test_a_consent_is_checked_like_any_upload():
    consent = upload("accord.pdf", b"<script>")
    assert "consent" in form_of(File, upload("guide.pdf", PDF), shows_people="on", consent=consent).errors


def test_a_document_that_is_something_else_is_refused():
    assert "file" in form_of(File, upload("guide.pdf", b"<html>")).errors
    assert form_of(File, upload("guide.pdf", PDF)).is_valid()


def test_an_edit_without_a_new_file_keeps_the_one_there_is():
    first = form_of(Picture, upload("photo.png", HONEST["png"]))
    assert first.is_valid()
    kept = first.save()
    name = kept.file.name
    form = get_image_form(Picture)(
        ASKED | {"licence": kept.licence, "collection": kept.collection_id, "title": "Autre titre"}, instance=kept
    )

    assert form.is_valid(), form.errors
    assert form.save().file.name == name


# --- the consent itself -------------------------------------------------------------------------


@pytest.fixture
def signed(person):
    medium = Picture(title="Fête", width=1, height=1, file="original_images/x.png", uploaded_by_user=person)
    medium.consent.save("accord.pdf", ContentFile(PDF))
    medium.consent.close()
    return medium


def test_a_consent_lies_where_no_address_leads(signed, settings):
    assert storages["private"].exists(signed.consent.name)
    assert not storages["default"].exists(signed.consent.name)
    assert not str(storages["private"].location).startswith(str(settings.MEDIA_ROOT))
    with pytest.raises(ValueError, match="no address"):
        storages["private"].url(signed.consent.name)


def test_a_consent_is_read_by_who_may_change_the_picture_only(client, signed, person, technician, sign_in):
    assert client.get(signed.consent.url).status_code == 404
    client.force_login(person)
    assert client.get(signed.consent.url).status_code == 404


def test_the_consent_leaves_as_an_attachment_that_runs_nothing(rf, signed, technician):
    from common.views.private import private_file

    request = rf.get(signed.consent.url)
    request.user = technician
    response = private_file(request, "accounts.picture", signed.pk, "consent")

    assert b"".join(response.streaming_content) == PDF
    response.close()
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("label", "pk", "field"),
    [
        ("accounts.picture", 999_999, "consent"),
        ("accounts.picture", None, "file"),
        ("accounts.picture", None, "nothing"),
        ("accounts.user", None, "password"),
        ("nowhere.nothing", None, "consent"),
        ("nonsense", None, "consent"),
    ],
)
def test_nothing_but_private_files_leaves_by_this_door(rf, signed, technician, label, pk, field):
    from django.http import Http404

    from common.views.private import private_file

    request = rf.get("/")
    request.user = technician
    with pytest.raises(Http404):
        private_file(request, label, pk or signed.pk, field)


def test_a_private_file_that_is_gone_is_not_found(rf, signed, technician):
    from django.http import Http404

    from common.views.private import private_file

    storages["private"].delete(signed.consent.name)
    request = rf.get("/")
    request.user = technician
    with pytest.raises(Http404):
        private_file(request, "accounts.picture", signed.pk, "consent")


def test_a_private_field_without_a_rule_is_read_by_nobody(rf):
    from common.fields import PrivateFileField

    field = PrivateFileField(upload_to="x/")
    assert field.may_be_read(rf.get("/"), object()) is False
    assert "storage" not in field.deconstruct()[3]


# --- documents ----------------------------------------------------------------------------------


def test_a_document_is_downloaded_never_shown_from_our_origin(client, person):
    document = File.objects.create(title="Guide", file=ContentFile(PDF, "guide.pdf"), uploaded_by_user=person)
    response = client.get(document.url)
    response.close()

    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
