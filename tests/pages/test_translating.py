"""A territory's editors put their own pages into English; nobody else's, and never French words in public."""

import pytest
from django.urls import reverse
from wagtail import hooks
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from network.domain import territories
from pages.care import care_for
from pages.domain import desks
from pages.jobs import follow_sections
from pages.models import EditorialDesk, NewsPage, TerritoryIndexPage, TerritoryPage
from tests.pages.test_editors import refused


def submit(client, page, **more):
    locale = Locale.objects.get(language_code="en")
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return client.post(address, {"locales": [str(locale.pk)]} | more)


def in_english(model):
    return model.objects.get(locale__language_code="en")


def test_a_writer_translates_a_page_of_their_own_and_a_reviewer_publishes_it(
    site, english, member, django_capture_on_commit_callbacks
):
    writer, reviewer = member("territory-editor", site.here), member("coordinator", site.here)
    news = site.tell("Une sortie", under=site.here)
    assert submit(writer, news).status_code == 302
    made = in_english(NewsPage)
    edit = reverse("wagtailadmin_pages:edit", args=[made.pk])
    assert writer.get(edit).status_code == 200

    translation = Translation.objects.get(source__object_id=news.translation_key)
    segment = StringSegment.objects.get(source=translation.source, string__data="Une sortie")
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    said = writer.put(address, "value=An+outing", content_type="application/x-www-form-urlencoded")
    assert said.status_code == 201

    with django_capture_on_commit_callbacks(execute=True):
        assert refused(writer.post(edit, {"action": "publish"}))
    assert not in_english(NewsPage).live
    waiting = {care.label: care.rows for care in care_for(reviewer.person)}["Traductions à relire et à publier"]
    assert edit in [address for _title, address in waiting]
    with django_capture_on_commit_callbacks(execute=True):
        assert reviewer.post(edit, {"action": "publish"}).status_code == 302
    made = in_english(NewsPage)
    assert (made.live, made.title) == (True, "An outing")


def test_who_may_not_publish_makes_no_alias_of_a_translation(site, english, member):
    writer, reviewer = member("territory-editor", site.here), member("coordinator", site.here)
    submit(writer, site.tell("Une sortie", under=site.here))
    made = in_english(NewsPage)
    Translation.objects.update(enabled=False)  # stopped: the page is edited as any other, with its menu
    edit = reverse("wagtailadmin_pages:edit", args=[made.pk])
    address = reverse("wagtail_localize:convert_to_alias", args=[made.pk])
    assert "localize-convert-to-alias" not in writer.get(edit).text
    assert "localize-convert-to-alias" in reviewer.get(edit).text
    for answer in (writer.get(address), writer.post(address)):
        assert refused(answer)
    made = in_english(NewsPage)
    assert (made.live, made.alias_of_id) == (False, None)
    assert reviewer.post(address).status_code == 302
    made = in_english(NewsPage)
    assert made.live
    assert made.alias_of.title == "Une sortie"


@pytest.mark.parametrize("below", [False, True])
def test_an_alias_in_public_becomes_a_translation_only_by_who_may_publish(site, english, member, below):
    writer, reviewer = member("territory-editor", site.here), member("coordinator", site.here)
    news = site.tell("Une sortie", under=site.here)
    submit(writer, news)
    reviewer.post(reverse("wagtail_localize:convert_to_alias", args=[in_english(NewsPage).pk]))
    submitted, more = news, {}
    if below:
        TerritoryPage.objects.filter(locale__language_code="en").update(alias_of=site.here)
        submitted, more = site.here, {"include_subtree": "on"}
    answer = submit(writer, submitted, **more)
    assert (
        "la personne qui relit en fera une traduction" in writer.get(answer["Location"], follow=True).content.decode()
    )
    assert in_english(NewsPage).alias_of_id == news.pk
    submit(reviewer, submitted, **more)
    assert in_english(NewsPage).alias_of_id is None


def test_a_language_without_a_home_leaves_no_draft_in_the_others(site, english, member, settings):
    languages = [*settings.LANGUAGES, ("it", "Italiano")]
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = languages
    italian, _ = Locale.objects.get_or_create(language_code="it")
    english_one = Locale.objects.get(language_code="en")
    address = reverse("wagtail_localize:submit_page_translation", args=[site.here.pk])
    writer = member("territory-editor", site.here)
    answer = writer.post(address, {"locales": [str(english_one.pk), str(italian.pk)]})
    assert "l’équipe nationale" in writer.get(answer["Location"], follow=True).content.decode()
    assert not TerritoryIndexPage.objects.exclude(pk=site.index.pk).exists()


def test_the_pages_above_wait_as_drafts_and_the_section_belongs_to_the_desk(site, english, member):
    writer = member("territory-editor", site.here)
    submit(writer, site.tell("Une sortie", under=site.here))
    section = in_english(TerritoryPage)
    assert section.territory == site.here.territory
    assert [page.live for page in (in_english(TerritoryIndexPage), section)] == [False, False]
    desk = EditorialDesk.objects.get(territory=site.here.territory)
    assert section.get_workflow() == desk.workflow
    assert writer.get(reverse("wagtailadmin_pages:edit", args=[section.pk])).status_code == 200
    assert refused(writer.get(reverse("wagtailadmin_pages:edit", args=[in_english(TerritoryIndexPage).pk])))


def test_writing_a_page_leads_to_nobody_s_manual(site, member):
    page = member("territory-editor", site.here).get(reverse("wagtailadmin_pages:edit", args=[site.here.pk])).text
    assert "une idée par phrase" in page
    assert "wagtail.org" not in page


@pytest.mark.parametrize("role", ["territory-editor", "coordinator"])
def test_a_page_of_somebody_else_is_not_theirs_to_translate(site, english, member, role):
    client = member(role, site.here)
    foreign = site.tell("Chez les autres", under=site.there)
    source, _ = TranslationSource.get_or_create_from_instance(foreign)
    for page in (foreign, site.there, site.news):
        assert refused(submit(client, page))
    assert refused(client.post(reverse("wagtail_localize:update_translations", args=[source.pk])))
    assert not NewsPage.objects.filter(locale__language_code="en").exists()


@pytest.mark.parametrize(
    ("place", "more"),
    [("register_page_header_buttons", {"view_name": "edit"}), ("register_page_listing_more_buttons", {})],
)
def test_translating_is_offered_where_it_is_not_refused(site, english, member, place, more):
    writer, nation = member("territory-editor", site.here).person, member("national-editor").person
    news = site.tell("Une sortie", under=site.here)

    def offered(page, user) -> bool:
        buttons = [each for hook in hooks.get_hooks(place) for each in hook(page=page, user=user, next_url="/", **more)]
        return reverse("wagtail_localize:submit_page_translation", args=[page.pk]) in [each.url for each in buttons]

    pages = (news, site.here, site.index, site.there)
    assert [offered(page, writer) for page in pages] == [True, True, False, False]
    assert [offered(page, nation) for page in pages] == [True] * 4


@pytest.mark.parametrize("name", ["translations_report", "translations_report_results"])
def test_the_report_names_the_translations_of_one_s_own_pages(site, english, member, name):
    nation = member("national-editor")
    for title, section in (("Ici même", site.here), ("Chez les autres", site.there)):
        submit(nation, site.tell(title, under=section))
    address = reverse(f"wagtail_localize:{name}")
    everything = nation.get(address).text
    assert "Ici même" in everything
    assert "Chez les autres" in everything
    own = member("territory-editor", site.here).get(address).text
    assert "Ici même" in own
    assert "Chez les autres" not in own


def test_without_an_english_home_the_editor_is_told_who_begins(site, member):
    Locale.objects.get_or_create(language_code="en")
    client = member("territory-editor", site.here)
    answer = client.get(submit(client, site.here)["Location"], follow=True)
    assert "l’équipe nationale doit d’abord le traduire" in answer.content.decode()
    assert TerritoryPage.objects.count() == 2


def test_what_changed_in_french_reaches_the_translation_as_a_draft(site, english, member):
    writer, reviewer = member("territory-editor", site.here), member("coordinator", site.here)
    news = site.tell("Une sortie", under=site.here)
    submit(writer, news)
    in_english(NewsPage).save_revision().publish()
    news.title = "Deux sorties"
    news.save_revision().publish()
    source = TranslationSource.objects.get(object_id=news.translation_key)
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    assert "La personne qui relit publiera" in writer.get(address).content.decode()
    writer.post(address, {"publish_translations": "on"})
    assert in_english(NewsPage).title == "Une sortie"
    reviewer.post(address, {"publish_translations": "on"})
    assert in_english(NewsPage).title == "Deux sorties"


def test_the_nation_translates_anything(site, english, member):
    assert submit(member("national-editor"), site.there).status_code == 302
    assert in_english(TerritoryPage).territory == site.there.territory


def test_a_section_translated_after_the_closing_is_not_public_either(site, english, member, client):
    territories.close(by=None, territory=site.there.territory)
    submit(member("national-editor"), site.there)
    section = in_english(TerritoryPage)
    section.save_revision().publish()
    assert client.get(section.url).status_code == 302
    territories.reopen(by=None, territory=site.there.territory)
    assert client.get(section.url).status_code == 200


def test_a_territory_closed_before_its_pages_is_kept_in_too(site, client, django_capture_on_commit_callbacks):
    territory, page = site.there.territory, site.there
    page.view_restrictions.all().delete()
    type(territory).objects.filter(pk=territory.pk).update(closed_at="2026-01-01T00:00:00Z")
    assert client.get(page.url).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        assert follow_sections() == 1
    assert client.get(page.url).status_code == 302
    assert follow_sections() == 0


def test_a_section_opened_for_a_closed_territory_is_kept_in(site, client):
    territory = territories.create(by=None, code="2b", name="Corse", association="CdC", email="c@example.org")
    EditorialDesk.objects.filter(territory=territory).delete()
    TerritoryPage.objects.get(territory=territory).delete()
    type(territory).objects.filter(pk=territory.pk).update(closed_at="2026-01-01T00:00:00Z")
    territory.refresh_from_db()
    for group in ("Rédaction — Corse (2b)", "Relecture — Corse (2b)"):
        desks.Group.objects.filter(name=group).delete()
    desks.open_territory(by=None, territory=territory)
    assert client.get(TerritoryPage.objects.get(territory=territory).url).status_code == 302


def test_desks_opened_earlier_may_translate_from_the_next_hour_on(site):
    desk = EditorialDesk.objects.get(territory=site.here.territory)
    for group in (desk.writers, desk.reviewers):
        group.permissions.remove(*desks.translating())
    assert follow_sections() == 2
    assert desk.writers.permissions.filter(codename="submit_translation").exists()
    assert follow_sections() == 0
