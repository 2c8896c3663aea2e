"""The members' kits: versions, what has expired, and nobody from outside, by whatever address."""

import datetime as dt
import io
import zipfile

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from accounts.models import PictureRendition, User
from common import page_cache
from common.models import AuditEntry
from network.domain import people
from pages.care import care_for
from pages.models import queries
from resources.domain import kits as domain
from resources.domain import usage
from resources.models import KitItem, Use
from resources.searching.kits import Kits
from search.finding import find
from search.registry import MEMBERS
from search.viewers import SIGNED_IN
from tests.factories import StructureFactory
from tests.resources.kits import document, kit, shelf
from tests.support.files import HONEST, picture
from tests.support.sign_in import signed_in

pytestmark = pytest.mark.django_db
FIREFOX = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}
CONTENT = b"%PDF-1.7\n" + bytes(range(256)) * 8
TODAY = dt.date.today()  # noqa: DTZ011  (any day will do)


@pytest.fixture(autouse=True)
def place(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def member() -> Client:
    user = User.objects.create_user("referente@example.org")
    people.add_member(by=None, user=user, target=StructureFactory(), role="referent")
    return signed_in(user)


@pytest.fixture
def nobody() -> Client:
    """Signed in, without any role."""
    return signed_in(User.objects.create_user("personne@example.org"))


def read(response) -> bytes:
    """To its end: the test client closes it then."""
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_member_finds_the_kits_and_their_tools(member):
    kit(tools=["Affiche", "Message d’annonce"])
    html = read(member.get("/espace/ressourcotheque/")).decode()
    assert 'href="/espace/ressourcotheque/communication/"' in html
    assert "2 outils" in html
    html = read(member.get("/espace/ressourcotheque/communication/")).decode()
    assert "Message d’annonce" in html
    assert "PDF" in html


def test_the_workspace_menu_leads_there(member):
    shelf()
    assert 'href="/espace/ressourcotheque/"' in read(member.get("/espace/")).decode()


def test_the_newest_version_is_the_one_to_use_and_the_others_stay_below():
    old = {"title": "Charte", "version": "2024", "dated_on": dt.date(2024, 1, 1)}
    new = {"title": "charte", "version": "2026", "dated_on": dt.date(2026, 1, 1)}
    page = kit(tools=[old, "Affiche", new])
    found = [(tool.now.title, tool.now.version, [each.version for each in tool.before]) for tool in page.shelf()]
    assert found == [("charte", "2026", ["2024"]), ("Affiche", "1", [])]


@pytest.mark.parametrize("path", ["", "communication/", "communication/kit.zip", "communication/{tool}/"])
def test_an_address_that_is_guessed_opens_nothing_to_who_has_no_role(path, nobody, client):
    page = kit()
    path = "/espace/ressourcotheque/" + path.format(tool=page.tools.get().pk)
    assert client.get(path).headers["Location"].startswith("/compte/connexion/")
    refused = nobody.get(path)
    assert refused.status_code == 403
    assert b"Affiche" not in refused.content


def only_for(group: str, **of) -> Group:
    """What a page or a collection asks of its readers besides a role."""
    kind = PageViewRestriction if "page" in of else CollectionViewRestriction
    made = kind.objects.create(restriction_type="groups", **of)
    made.groups.add(Group.objects.create(name=group))
    return made.groups.get()


@pytest.mark.parametrize("path", ["", "kit.zip", "{tool}/"])
def test_a_kit_kept_for_a_group_is_closed_to_other_members(path, member):
    page = kit()
    address = "/espace/ressourcotheque/communication/" + path.format(tool=page.tools.get().pk)
    group = only_for("Communication du siège", page=page)
    assert member.get(address).status_code == 404
    assert b"communication/" not in read(member.get("/espace/ressourcotheque/"))
    assert [hit.title for hit in find(text="communication", viewer=frozenset({MEMBERS, SIGNED_IN})).hits] == []

    User.objects.get(email="referente@example.org").groups.add(group)
    assert read(member.get(address))
    assert b"communication/" in read(member.get("/espace/ressourcotheque/"))


def test_a_file_of_a_collection_kept_for_a_group_does_not_leave_with_the_kit(member):
    held = Collection.get_first_root_node().add_child(name="Maquettes du siège")
    group = only_for("Communication du siège", collection=held)
    page = kit(tools=["Affiche", {"title": "Maquette", "file": document("maquette.pdf", collection=held)}])
    address = "/espace/ressourcotheque/communication/"
    tool = f"{address}{page.tools.get(title='Maquette').pk}/"
    assert member.get(tool).status_code == 404
    assert zipfile.ZipFile(io.BytesIO(read(member.get(f"{address}kit.zip")))).namelist() == ["affiche.pdf"]

    User.objects.get(email="referente@example.org").groups.add(group)
    assert read(member.get(tool))
    assert len(zipfile.ZipFile(io.BytesIO(read(member.get(f"{address}kit.zip")))).namelist()) == 2


def test_the_address_in_the_tree_leads_to_the_workspace(client, member):
    page = kit()
    assert client.get("/ressources/ressourcotheque/communication/").headers["Location"].startswith("/compte/connexion/")
    led = member.get("/ressources/ressourcotheque/communication/")
    assert led.headers["Location"] == page.url == "/espace/ressourcotheque/communication/"


def test_visitors_meet_the_kits_in_no_list():
    page = kit()
    assert not queries.readable(Page.objects.filter(pk__in=[page.pk, page.get_parent().pk])).exists()
    assert AuditEntry.objects.filter(verb="kits.closed-to-visitors").count() == 1
    assert b"ressourcotheque" not in Client().get("/sitemap.xml").content


def test_publishing_again_closes_once():
    page = shelf()
    page.save_revision().publish()
    assert AuditEntry.objects.filter(verb="kits.closed-to-visitors").count() == 1
    assert domain.members_collection() == Collection.objects.get(name=domain.COLLECTION)
    assert page.get_view_restrictions().count() == 1


def test_the_document_itself_is_closed_by_its_own_address(client, nobody, member):
    made = document(content=CONTENT)
    assert "/compte/connexion/" in client.get(made.url).headers["Location"]
    assert nobody.get(made.url).status_code == 404
    served = member.get(made.url, follow=True)
    assert read(served) == CONTENT
    assert {"private", "no-store"} <= set(served.headers["Cache-Control"].split(", "))


def test_a_public_document_stays_public_and_is_counted(client):
    made = document(collection=Collection.get_first_root_node())
    assert read(client.get(made.url, headers=FIREFOX)).startswith(b"%PDF")
    usage.flush()
    assert [(row.what, row.document_id) for row in Use.objects.all()] == [("download", made.pk)]


def test_a_tool_leaves_as_a_file_never_run_and_kept_by_nobody(member):
    page = kit(tools=[{"title": "Affiche", "file": document("affiche.pdf", CONTENT)}])
    response = member.get(f"/espace/ressourcotheque/communication/{page.tools.get().pk}/", headers=FIREFOX)
    assert read(response) == CONTENT
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))
    assert response.headers["Content-Length"] == str(len(CONTENT))


def test_a_download_taken_up_again_gets_its_part_and_counts_once(member):
    page = kit(tools=[{"title": "Affiche", "file": document("affiche.pdf", CONTENT)}])
    path = f"/espace/ressourcotheque/communication/{page.tools.get().pk}/"
    read(member.get(path, headers=FIREFOX))
    part = member.get(path, headers=FIREFOX | {"range": "bytes=100-199"})
    assert (part.status_code, read(part)) == (206, CONTENT[100:200])
    assert part.headers["Content-Range"] == f"bytes 100-199/{len(CONTENT)}"
    assert member.get(path, headers={"range": "bytes=99999-"}).status_code == 416
    usage.flush()
    assert Use.objects.get().count == 1


def test_a_tool_of_another_kit_or_of_an_unpublished_one_is_not_there(member):
    page, other = kit(), kit("Accueil", "accueil")
    foreign = other.tools.get().pk
    assert member.get(f"/espace/ressourcotheque/communication/{foreign}/").status_code == 404
    own = f"/espace/ressourcotheque/communication/{page.tools.get().pk}/"
    page.unpublish()
    assert member.get(own).status_code == 404
    assert member.get("/espace/ressourcotheque/communication/").status_code == 404


def test_a_file_that_is_lost_says_so_and_the_kit_goes_without_it(member):
    lost = document("perdu.pdf")
    page = kit(tools=[{"title": "Perdu", "file": lost}, {"title": "Affiche", "file": document("affiche.pdf", CONTENT)}])
    lost.file.storage.delete(lost.file.name)
    missing = page.tools.get(title="Perdu").pk
    assert member.get(f"/espace/ressourcotheque/communication/{missing}/").status_code == 404
    with zipfile.ZipFile(io.BytesIO(read(member.get("/espace/ressourcotheque/communication/kit.zip")))) as archive:
        assert archive.namelist() == ["affiche.pdf"]


def test_the_whole_kit_is_the_newest_version_of_each_tool(member):
    old = {"title": "Charte", "version": "1", "dated_on": dt.date(2024, 1, 1), "file": document("v1.pdf", b"%PDF-1")}
    new = {"title": "Charte", "version": "2", "file": document("v2.odt", HONEST["odt"])}
    kit(tools=[old, new, {"title": "Affiche", "file": document("a.pdf", CONTENT)}])
    response = member.get("/espace/ressourcotheque/communication/kit.zip", headers=FIREFOX)
    with zipfile.ZipFile(io.BytesIO(read(response))) as archive:
        assert archive.namelist() == ["charte.odt", "affiche.pdf"]
        assert archive.read("affiche.pdf") == CONTENT
    usage.flush()
    assert Use.objects.count() == 2


def test_a_tool_past_its_day_is_marked_and_told_to_editors(member):
    yesterday = TODAY - dt.timedelta(days=1)
    page = kit(tools=[{"title": "Chiffres", "expires_on": yesterday}, {"title": "Affiche", "expires_on": TODAY}])
    html = read(member.get("/espace/ressourcotheque/communication/")).decode()
    assert html.count("Périmé : à vérifier avant usage") == 1
    editor = User.objects.create_user("redaction@example.org")
    people.add_member(by=None, user=editor, target=None, role="national-editor")
    (care,) = (each for each in care_for(User.objects.get(pk=editor.pk)) if "ressourçothèque" in each.label)
    assert care.rows == [("Chiffres — Communication", reverse("wagtailadmin_pages:edit", args=[page.pk]))]


def test_the_term_of_the_document_counts_too_and_a_successor_ends_the_matter():
    yesterday = TODAY - dt.timedelta(days=1)
    page = kit(tools=[{"title": "Photo", "file": document(expires_on=yesterday)}])
    assert [item.title for item in domain.expired([page.pk])] == ["Photo"]
    assert page.tools.get().has_expired
    KitItem.objects.update(replaced_by=shelf())
    assert not domain.expired([page.pk]).exists()


def test_an_open_document_does_not_enter_a_kit():
    page = kit()
    opened = document(collection=Collection.get_first_root_node())
    with pytest.raises(ValidationError, match="ouvert à tous"):
        KitItem(kit=page, title="Autre", file=opened).clean()


@pytest.mark.parametrize("count", [1, 3])
def test_a_kit_asks_as_much_for_one_tool_as_for_three(member, count, django_assert_max_num_queries):
    kit(tools=[f"Outil {n}" for n in range(count)])
    member.get("/espace/ressourcotheque/communication/")
    with django_assert_max_num_queries(12):
        member.get("/espace/ressourcotheque/communication/")


def test_pictures_of_a_private_collection_follow_its_documents(client, member):
    given = {"collection": domain.members_collection(), "width": 40, "height": 20}
    image = get_image_model().objects.create(title="Affiche", file="original_images/affiche.png", **given)
    small = {"filter_spec": "width-20", "width": 20, "height": 10}
    made = PictureRendition.objects.create(
        image=image, file=ContentFile(picture(), name="affiche.width-20.png"), **small
    )
    path = f"/media/{made.file.name}"
    page_cache.turn()
    assert client.get(path).status_code == 404
    shown = member.get(path)
    assert shown.status_code == 200
    assert shown.headers["Cache-Control"] == "private, no-store"
    get_image_model().objects.update(collection=Collection.get_first_root_node())
    page_cache.turn()
    opened = client.get(path)
    assert opened.headers["Cache-Control"].startswith("public")
    read(opened)
    read(shown)


def test_the_search_offers_a_kit_to_members_only():
    page = kit(tools=["Affiche à compléter"])
    (entry,) = Kits().entries(page)
    assert entry.audience == ("members",)
    assert entry.url == "/espace/ressourcotheque/communication/"
    assert "Affiche à compléter" in entry.body
    assert entry.facets["reader"] == ("equipe",)
    assert entry.extra == {"tools": "1 outil"}


def test_an_empty_shelf_and_an_empty_kit_say_what_is_coming(member):
    assert member.get("/espace/ressourcotheque/").status_code == 404
    kit(tools=[])
    assert "Ce kit est en préparation" in read(member.get("/espace/ressourcotheque/communication/")).decode()
    assert get_document_model().objects.count() == 0
