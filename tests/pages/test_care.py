"""What needs care is shown to who may care for it."""

import datetime

import pytest
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from network.models import Territory
from pages.care import care_for
from pages.domain.groups import translating
from pages.models import EditorialDesk, Funder, Video

LONG_AGO = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


def labels(user) -> dict[str, int]:
    return {care.label.split(" (")[0]: care.count for care in care_for(user)}


@pytest.fixture
def neglected(site):
    """In each territory: a page past its date, a picture without words, an expired picture and document."""
    for page in (site.here, site.there):
        place = EditorialDesk.objects.get(territory=page.territory).collection
        site.tell(f"Vieille {page.title}", under=page, review_due_on=datetime.date(2020, 1, 1))
        media = {"collection": place, "expires_on": datetime.date(2020, 1, 1)}
        get_image_model().objects.create(title="Muette", file="a.png", width=1, height=1, **media)
        get_document_model().objects.create(title="Périmé", file="a.pdf", **media)
    return site


def test_an_editor_sees_what_is_theirs_to_mend(neglected, member):
    client = member("coordinator", neglected.here)
    found = labels(client.person)
    assert found["Pages à reprendre"] == 1
    assert found["Images sans texte alternatif"] == 1
    assert found["Images dont l’autorisation est terminée"] == 1
    assert found["Documents dont l’autorisation est terminée"] == 1
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Vieille Seine-Saint-Denis" in home
    assert "Vieille Puy-de-Dôme" not in home


def test_the_nation_sees_everything(neglected, member):
    assert labels(member("national-editor").person)["Pages à reprendre"] == 2


def test_a_page_untouched_for_a_year_is_stale(site, member):
    page = site.tell("Oubliée")
    type(page).objects.filter(pk=page.pk).update(last_published_at=LONG_AGO)
    assert labels(member("national-editor").person)["Pages à reprendre"] == 1


def test_what_waits_for_review_is_told_to_the_reviewer(site, member):
    page = site.tell("À relire", under=site.here, live=False)
    page.save_revision()
    page.get_workflow().start(page, member("territory-editor", site.here).person)
    rows = care_for(member("coordinator", site.here).person)[0]
    assert (rows.label, rows.count) == ("À relire par vous", 1)
    assert rows.rows == [("À relire", reverse("wagtailadmin_pages:edit", args=[page.pk]))]


def test_a_long_list_is_counted_and_shortened(site, member):
    for number in range(8):
        site.tell(f"Seule {number}")
    care = next(each for each in care_for(member("national-editor").person) if each.label == "Pages sans traduction")
    assert care.count == 8 + 6
    assert care.rows[0][1].startswith("/gestion/localize/submit/page/")
    assert len(care.rows) == 5


def test_each_is_asked_to_translate_what_they_may_change(site, member):
    site.tell("À nous", under=site.here)
    assert labels(member("coordinator", site.here).person)["Pages sans traduction"] == 2
    assert labels(member("national-editor").person)["Pages sans traduction"] == 7


def test_who_cannot_translate_is_not_asked_to(site, member):
    person = member("coordinator", site.here).person
    for group in person.groups.all():
        group.permissions.remove(*translating())
    assert "Pages sans traduction" not in labels(type(person).objects.get(pk=person.pk))


def test_translated_pages_are_not_asked_to_be_translated(site, english, member):
    care = next(each for each in care_for(member("national-editor").person) if each.label == "Pages sans traduction")
    assert site.home.title not in [text for text, _ in care.rows]


def test_nothing_to_mend_is_said_too(db, rf):
    from django.template.loader import render_to_string

    assert "Rien à reprendre" in render_to_string("pages/admin/care_panel.html", {"kinds": []})


def test_the_menu_of_the_editor_leads_back_to_the_space(site, member):
    page = member("national-editor").get(reverse("wagtailadmin_home")).content.decode()
    assert "/espace/" in page
    assert 'lang="fr"' in page


def test_rows_say_what_they_are(site):
    assert str(EditorialDesk.objects.get(territory=Territory.objects.get(code="93"))) == "Rédaction — Seine-Saint-Denis"
    assert str(Funder(name="Une ville")) == "Une ville"
    assert str(Video(title="Un film")) == "Un film"
    assert Video(title="Un film").missing() == ["les sous-titres", "la transcription", "le crédit"]
