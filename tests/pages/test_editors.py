"""A territory's editors: their own section, collection and workflow; nobody else's."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Collection, GroupCollectionPermission, Page, TaskState, Workflow

from accounts.models import User
from network.domain import people
from network.models import Territory
from pages.domain import desks, groups
from pages.domain.groups import ADMINISTRATION, REVIEWING, WRITING
from pages.models import ContactMessage, EditorialDesk, NewsPage, TerritoryPage

EMPTY_BODY = {"body-count": "0"}
COMMENTS = {f"comments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")} | {
    "comments-MAX_NUM_FORMS": ""
}


def news_form(title: str, **more) -> dict:
    fields = {"title": title, "slug": "une-nouvelle", "date": "2026-11-21", "kind": "news", "summary": "Deux phrases."}
    return fields | EMPTY_BODY | COMMENTS | more


def edit(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def refused(response) -> bool:
    return response.status_code == 302 and response["Location"] == reverse("wagtailadmin_home")


def test_a_new_territory_gets_its_section_collection_groups_and_workflow(site):
    desk = EditorialDesk.objects.get(territory=site.here.territory)
    assert site.here.live
    assert site.here.get_parent().specific == site.index
    assert desk.collection.name == "Seine-Saint-Denis (93)"
    assert site.here.get_workflow() == desk.workflow
    assert set(desk.workflow.tasks.get().specific.groups.values_list("name", flat=True)) == {
        desk.reviewers.name,
        REVIEWING,
    }


def test_no_group_nor_circuit_of_wagtail_stands_beside_ours(site):
    assert not groups.Group.objects.filter(name__in=["Moderators", "Editors"]).exists()
    assert set(Workflow.objects.values_list("name", flat=True)) == {
        "Relecture nationale",
        "Relecture — Seine-Saint-Denis (93)",
        "Relecture — Puy-de-Dôme (63)",
    }


def test_opening_a_territory_twice_changes_nothing(site):
    desk = desks.open_territory(by=None, territory=site.here.territory)
    assert desk == EditorialDesk.objects.get(territory=site.here.territory)
    assert TerritoryPage.objects.count() == 2


def test_a_territory_editor_writes_in_their_own_section_only(site, member):
    client = member("territory-editor", site.here)
    assert client.get(edit(site.here)).status_code == 200
    for other in (site.there, site.home, site.index, site.news):
        assert refused(client.get(edit(other)))
    assert refused(client.post(edit(site.there), news_form("Chez les autres")))
    site.there.refresh_from_db()
    assert site.there.title == "Puy-de-Dôme"


def test_a_territory_editor_does_not_see_the_others_in_the_tree(site, member):
    site.tell("Secret du Puy-de-Dôme", under=site.there)
    client = member("territory-editor", site.here)
    answer = client.get(reverse("wagtailadmin_pages:search") + "?q=Secret").content.decode()
    assert "Secret du Puy-de-Dôme" not in answer
    led_back = client.get(reverse("wagtailadmin_explore", args=[site.there.pk]))
    assert led_back["Location"] == reverse("wagtailadmin_explore", args=[site.here.pk])


def test_a_territory_editor_uses_their_own_collection_and_chooses_from_the_shared_one(site, member):
    client = member("territory-editor", site.here)
    own, other = (EditorialDesk.objects.get(territory=page.territory).collection for page in (site.here, site.there))
    shared = Collection.objects.get(name=groups.SHARED_COLLECTION)
    documents = {
        place: get_document_model().objects.create(title=place.name, file="x.pdf", collection=place)
        for place in (own, other, shared)
    }
    listing = client.get(reverse("wagtaildocs:index")).content.decode()
    assert own.name in listing
    assert f">{other.name}<" not in listing
    assert client.get(reverse("wagtaildocs:edit", args=[documents[own].pk])).status_code == 200
    for place in (other, shared):
        assert refused(client.get(reverse("wagtaildocs:edit", args=[documents[place].pk])))
    offered = client.get(reverse("wagtaildocs_chooser:choose")).content.decode()
    assert "Fonds commun" in offered
    assert "Puy-de-Dôme (63)" not in offered


def test_what_a_writer_submits_a_reviewer_publishes(site, member):
    writer, reviewer = member("territory-editor", site.here), member("coordinator", site.here)
    add = reverse("wagtailadmin_pages:add", args=["pages", "newspage", site.here.pk])
    assert writer.post(add, news_form("Une nouvelle", **{"action-publish": "1"})).status_code == 302
    page = NewsPage.objects.get()
    assert not page.live, "a writer cannot publish"
    writer.post(edit(page), news_form("Une nouvelle", **{"action-submit": "1"}))
    state = TaskState.objects.get(status="in_progress")
    approve = {"action-workflow-action": "1", "workflow-action-name": "approve", "workflow-action-extra-data": "{}"}
    assert reviewer.post(edit(page), news_form("Une nouvelle", **approve)).status_code == 302
    page.refresh_from_db()
    state.refresh_from_db()
    assert state.status == "approved"
    assert page.live


def test_the_reviewer_of_another_territory_is_not_asked(site, member):
    page = site.tell("À relire", under=site.here, live=False)
    page.save_revision()
    page.get_workflow().start(page, member("territory-editor", site.here).person)
    elsewhere, nation = member("coordinator", site.there), member("national-editor")
    assert TaskState.objects.reviewable_by(elsewhere.person).count() == 0
    assert TaskState.objects.reviewable_by(nation.person).count() == 1
    assert refused(elsewhere.get(edit(page)))


def test_a_reviewer_cannot_delete_the_section_itself(site, member):
    client = member("coordinator", site.here)
    client.post(reverse("wagtailadmin_pages:delete", args=[site.here.pk]))
    assert TerritoryPage.objects.filter(pk=site.here.pk).exists()


def test_a_section_is_unpublished_rather_than_deleted_even_by_the_nation(site, member):
    client = member("national-admin")
    client.post(reverse("wagtailadmin_pages:delete", args=[site.here.pk]))
    assert TerritoryPage.objects.filter(pk=site.here.pk).exists()
    news = site.tell("Brève", under=site.here)
    client.post(reverse("wagtailadmin_pages:delete", args=[news.pk]))
    assert not NewsPage.objects.exists()


def test_a_section_is_not_deleted_among_other_pages_nor_with_the_page_above_it(site, member):
    client = member("national-admin")
    news = site.tell("Brève")
    for page in (site.here, site.index):
        client.post(f"/gestion/bulk/wagtailcore/page/delete/?id={page.pk}&id={news.pk}&next=/gestion/")
        assert TerritoryPage.objects.count() == 2
    client.post(f"/gestion/bulk/wagtailcore/page/delete/?id={news.pk}&next=/gestion/")
    assert not NewsPage.objects.exists()


def test_a_membership_that_ends_closes_the_editor(site, member):
    client = member("territory-editor", site.here)
    membership = client.person.memberships.get()
    assert client.get(reverse("wagtailadmin_home")).status_code == 200
    people.end_membership(by=None, membership=membership)
    assert client.person.groups.count() == 0
    assert client.get(reverse("wagtailadmin_home")).status_code in (302, 403)


@pytest.mark.parametrize("role", ["volunteer", "patron"])
def test_a_role_that_does_not_write_has_no_editor(site, member, role):
    client = member(role, site.here)
    response = client.get(reverse("wagtailadmin_home"))
    assert response.status_code in (302, 403)
    assert client.person.groups.count() == 0


def test_national_roles_get_national_groups(site, member):
    editor, admin = member("national-editor"), member("national-admin")
    assert set(editor.person.groups.values_list("name", flat=True)) == {WRITING, REVIEWING}
    assert set(admin.person.groups.values_list("name", flat=True)) == {WRITING, REVIEWING, ADMINISTRATION}


def test_the_national_administrator_needs_no_superuser(site, member):
    client = member("national-admin")
    addresses = [
        reverse("wagtailsettings:edit", args=["common", "brand"]),
        reverse("wagtailsettings:edit", args=["pages", "navigation"]),
        reverse("wagtailsnippets_pages_funder:list"),
        reverse("wagtailsnippets_common_theme:list"),
        reverse("wagtailsnippets_pages_contactmessage:list"),
        reverse("wagtailredirects:index"),
        reverse("wagtailadmin_workflows:index"),
        reverse("audit_report"),
    ]
    codes = {address: client.get(address, follow=True).status_code for address in addresses}
    assert set(codes.values()) == {200}
    assert not client.person.is_superuser


def test_a_national_editor_touches_neither_settings_nor_received_messages(site, member):
    client = member("national-editor")
    for address in (
        reverse("wagtailsettings:edit", args=["common", "brand"]),
        reverse("wagtailsnippets_pages_contactmessage:list"),
    ):
        assert refused(client.get(address, follow=False)) or client.get(address).status_code == 302
    assert client.get(reverse("wagtailsnippets_pages_funder:list")).status_code == 200


def test_nobody_writes_or_changes_a_received_message(site, member):
    client = member("national-admin")
    said = ContactMessage.objects.create(reason="press", name="Une Personne", email="une@example.org", message="Mot")
    room = "wagtailsnippets_pages_contactmessage:"
    form = {"reason": "press", "name": "X", "email": "x@example.org", "message": "X", "sent_to": "x@example.org"}
    for address in (reverse(f"{room}add"), reverse(f"{room}edit", args=[said.pk])):
        assert refused(client.get(address))
        assert refused(client.post(address, form | {"language": "fr"}))
    assert ContactMessage.objects.get().name == "Une Personne"
    assert client.get(reverse(f"{room}inspect", args=[said.pk])).status_code == 200
    client.post(reverse(f"{room}delete", args=[said.pk]))
    assert not ContactMessage.objects.exists()


def test_a_group_given_by_hand_is_left_alone(site):
    user = User.objects.create_user("quelquun@example.org")
    own = groups.Group.objects.create(name="Essai à la main")
    user.groups.add(own)
    assert groups.follow_memberships(user=user) is False
    assert list(user.groups.all()) == [own]


def test_the_first_person_of_the_nation_comes_before_the_first_page(db):
    user = User.objects.create_user("quelquun@example.org")
    people.add_member(by=None, user=user, target=None, role="national-admin")
    assert user.groups.filter(name=ADMINISTRATION).exists()


def test_a_territory_without_desk_gives_no_group(site):
    user, lonely = (
        User.objects.create_user("quelquun@example.org"),
        Territory.objects.create(code="99", name="Ailleurs", association="Ailleurs", email="a@example.org"),
    )
    people.add_member(by=None, user=user, target=lonely, role="coordinator")
    assert user.groups.count() == 0


def test_rights_are_one_row_per_section_not_per_page(site):
    desk = EditorialDesk.objects.get(territory=site.here.territory)
    pages = {row.page_id for row in desk.writers.page_permissions.all()}
    assert pages == {site.here.page_ptr_id}
    collections = {row.collection for row in GroupCollectionPermission.objects.filter(group=desk.writers)}
    assert {each.name for each in collections} == {desk.collection.name, groups.SHARED_COLLECTION}


def test_every_page_type_has_french_help_on_every_field_an_editor_fills():
    from wagtail.models import get_page_models

    silent = []
    for model in get_page_models():
        if model._meta.app_label == "pages":
            own = [field for field in model._meta.fields if field.model.__module__.startswith("pages.")]
            editable = [f for f in own if (f.editable and not f.primary_key and not f.remote_field) or f.is_relation]
            silent += [f"{model.__name__}.{f.name}" for f in editable if not f.help_text and not f.primary_key]
    assert silent == []


def test_every_page_of_the_small_site_previews(site, member):
    client = member("national-editor")
    for page in Page.objects.filter(depth__gt=1).specific().order_by("pk"):
        page.save_revision()
        answer = client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
        assert answer.status_code == 200, page
        assert page.title in answer.content.decode()


def test_a_scheduled_page_goes_live_and_comes_down_with_the_clock(site):
    from datetime import timedelta

    from pages.jobs import publish_scheduled

    soon = timezone.now() + timedelta(hours=1)
    page = site.tell("Demain", live=False, go_live_at=soon, expire_at=soon + timedelta(hours=1))
    page.save_revision(approved_go_live_at=soon)
    assert publish_scheduled() == 0
    import time_machine

    with time_machine.travel(soon + timedelta(minutes=1)):
        assert publish_scheduled() == 1
        assert NewsPage.objects.get().live
    with time_machine.travel(soon + timedelta(hours=2)):
        assert publish_scheduled() == 1
        assert not NewsPage.objects.get().live


def test_the_clock_gives_the_groups_of_a_membership_that_starts_later(site, member):
    from datetime import timedelta

    from pages.jobs import follow_all_memberships

    client = member("territory-editor", site.here)
    client.person.groups.clear()
    assert follow_all_memberships() == 1
    assert client.person.groups.count() == 1
    membership = client.person.memberships.get()
    membership.starts_on = membership.ends_on = timezone.localdate() - timedelta(days=1)
    membership.save()
    assert follow_all_memberships() == 1
    assert client.person.groups.count() == 0
