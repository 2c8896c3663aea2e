"""Each kind of page is served, in a known number of queries, without touching a session."""

import datetime
import re
import xml.etree.ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone

from network.models import Partner, Structure
from pages import models
from pages.models import (
    Funder,
    FunderIndexPage,
    SectionPage,
    StandardPage,
    TeamMember,
)
from tests.factories import UserFactory
from tests.support.keeping import kept
from tests.support.sign_in import signed_in

PLACE = {"postcode": "93200", "commune": "Saint-Denis"}


def text(path: str, status: int = 200) -> str:
    response = Client().get(path)
    assert response.status_code == status, path
    return response.content.decode()


def voice(parent, title, **fields):
    fields |= {"person_voice": "On a ri.", "person_role": "une maman", "outing": "Au musée"}
    fields |= {"professional_voice": "Elle est revenue.", "professional_role": "éducatrice", "agreed": True}
    return parent.add_child(instance=models.TestimonyPage(title=title, locale=parent.locale, **fields))


def voices(site) -> models.TestimonyIndexPage:
    return site.home.add_child(
        instance=models.TestimonyIndexPage(title="Témoignages", slug="temoignages", locale=site.home.locale)
    )


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(
    ("path", "queries"),
    [
        ("/", 15),
        ("/actualites/", 14),
        ("/territoires/", 10),
        ("/territoires/seine-saint-denis/", 15),
        ("/temoignages/", 10),
        ("/actualites/nouvelle-0/", 13),
        ("/sitemap.xml", 15),
        ("/actualites/rss/", 9),
    ],
)
def test_a_page_asks_as_much_of_the_database_with_three_items_as_with_one(
    site, count, path, queries, django_assert_max_num_queries
):
    index = voices(site)
    for number in range(count):
        site.tell(f"Nouvelle {number}", slug=f"nouvelle-{number}")
        site.tell(f"Brève {number}", under=site.here)
        voice(index, f"Voix {number}")
    text(path)  # what a process learns once: sites, content types, menus
    with django_assert_max_num_queries(queries):
        response = Client().get(path, {"frais": count})
    assert response.status_code == 200


def test_the_home_asks_little_more_for_somebody_signed_in(site, django_assert_max_num_queries):
    client = signed_in(UserFactory())
    client.get("/")
    with django_assert_max_num_queries(15):
        assert "Mon espace" in client.get("/").content.decode()


def test_a_public_page_neither_reads_nor_writes_a_session(site):
    response = Client().get("/territoires/")
    assert not response.cookies
    assert response.headers["X-Page-Cache"] == "miss"
    assert Client().get("/territoires/").headers["X-Page-Cache"] == "hit"


def test_publishing_turns_the_page(site, django_capture_on_commit_callbacks):
    assert "Toute fraîche" not in text("/actualites/")
    with django_capture_on_commit_callbacks(execute=True):
        site.tell("Toute fraîche", live=False).save_revision().publish()
    assert "Toute fraîche" in text("/actualites/")


@pytest.mark.parametrize("change", ["unpublish", "move", "delete", "funder", "brand", "menu", "picture", "file"])
def test_what_changes_the_site_turns_the_page(site, change, monkeypatch, django_capture_on_commit_callbacks):
    from accounts.models import File, Picture
    from common.models import Brand
    from pages.models import Navigation, NewsPage

    page = site.tell("Ancienne")
    turned = []
    monkeypatch.setattr("common.page_cache.turn", lambda: turned.append(change))
    wagtail_site = site.home.get_site()
    acts = {
        "unpublish": page.unpublish,
        "move": lambda: page.move(site.here, pos="last-child"),
        "delete": lambda: NewsPage.objects.get().delete(),
        "funder": lambda: Funder.objects.create(name="Une ville", kind="local"),
        "brand": lambda: Brand.for_site(wagtail_site).save(),
        "menu": lambda: Navigation.for_site(wagtail_site).save(),
        "picture": lambda: Picture.objects.create(title="Salle", file="a.png", width=1, height=1),
        "file": lambda: File.objects.create(title="Guide", file="a.pdf"),
    }
    with django_capture_on_commit_callbacks(execute=True):
        acts[change]()
    assert turned


def test_saving_what_no_page_shows_turns_nothing(site, monkeypatch, django_capture_on_commit_callbacks):
    turned = []
    monkeypatch.setattr("common.page_cache.turn", lambda: turned.append(1))
    with django_capture_on_commit_callbacks(execute=True):
        row = Structure.objects.create(territory=site.here.territory, name="Centre", kind="ccas", **PLACE)
        row.delete()
    assert turned == []


def test_the_home_shows_the_news_the_voices_and_the_way_to_a_territory(site):
    site.tell("Un concert au foyer", summary="Deux phrases.")
    voice(voices(site), "Le bus")
    page = text("/")
    for words in ("Un concert au foyer", "On a ri.", "Elle est revenue.", 'action="/territoires/"', "Puy-de-Dôme"):
        assert words in page


def test_the_page_of_a_territory_counts_its_open_organisations_and_names_none(site):
    territory = site.here.territory
    Structure.objects.create(territory=territory, name="Centre Ouvert", kind="ccas", in_priority_district=True, **PLACE)
    Structure.objects.create(territory=territory, name="Centre Fermé", kind="ccas", closed_at=timezone.now(), **PLACE)
    Structure.objects.create(territory=site.there.territory, name="Centre Voisin", kind="ccas", **PLACE)
    Partner.objects.create(territory=territory, name="Théâtre Discret", kind="theatre", **PLACE)
    page = text("/territoires/seine-saint-denis/")
    counted = re.findall(r'stat-label">([^<]+?)\s*</p><p class="stat-value">(\d+)<', page)
    assert dict(counted)["structures relais"] == "1"
    assert dict(counted)["en quartier prioritaire"] == "1"
    assert "Centre Ouvert" not in page
    assert "Théâtre Discret" not in page


def test_the_page_of_a_territory_presents_its_team_with_or_without_names(site):
    site.here.team = [
        TeamMember(role="Coordination", email="coordination@example.org", phone="01 99 00 20 01"),
        TeamMember(role="Médiation", name="Une Personne"),
    ]
    site.here.hours = "Le mardi."
    site.here.save()
    page = text("/territoires/seine-saint-denis/")
    assert 'href="tel:0199002001"' in page
    assert "Une Personne" in page
    assert "Le mardi." in page
    assert [member.note for member in site.here.team.all()] == ["", "Médiation"]


def test_news_of_a_territory_are_told_there_and_in_the_network_but_not_next_door(site):
    site.tell("Ici seulement", under=site.here)
    assert "Ici seulement" in text("/territoires/seine-saint-denis/")
    assert "Ici seulement" in text("/actualites/")
    assert "Ici seulement" in text("/actualites/?territoire=seine-saint-denis")
    assert "Ici seulement" not in text("/actualites/?territoire=puy-de-dome")
    assert "Ici seulement" not in text("/territoires/puy-de-dome/")


def test_a_list_of_news_without_any_says_what_it_is_for(site):
    assert "Rien encore ici" in text("/actualites/")


def test_the_news_are_cut_in_pages(site):
    for number in range(14):
        site.tell(f"Nouvelle {number}", date=datetime.date(2026, 1, 1) + datetime.timedelta(days=number))
    assert "Nouvelle 13<" in text("/actualites/")
    second = text("/actualites/?page=2")
    assert "Nouvelle 0<" in second
    assert "Nouvelle 1<" not in second


def test_the_pages_of_the_news_are_kept_and_invented_ones_are_not(site, settings):
    settings.PAGE_CACHE_SECONDS = 60
    for number in range(14):
        site.tell(f"Nouvelle {number}", under=site.here)
    asked = ["page=2", f"territoire={site.here.slug}&page=2", "page=3", "territoire=nulle-part", "q=nouvelle"]
    assert [kept(f"/actualites/?{each}") for each in asked] == [True, True, False, False, False]


def test_a_feed_tells_the_newest_first_and_a_territory_has_its_own(site):
    site.tell("Ancienne", date=datetime.date(2026, 1, 2))
    site.tell("Récente & belle", under=site.here, date=datetime.date(2026, 2, 2), summary="Avec « guillemets ».")
    response = Client().get("/actualites/rss/")
    assert response.headers["Content-Type"].startswith("application/rss+xml")
    titles = [item.findtext("title") for item in ET.fromstring(response.content).iter("item")]
    assert titles == ["Récente & belle", "Ancienne"]
    own = ET.fromstring(Client().get("/territoires/seine-saint-denis/rss/").content)
    assert [item.findtext("title") for item in own.iter("item")] == ["Récente & belle"]


def test_a_territory_that_just_opened_shows_no_zero(site):
    page = text("/territoires/seine-saint-denis/")
    assert "Ce territoire vient d’ouvrir" in page
    assert 'class="stat"' not in page
    Structure.objects.create(territory=site.here.territory, name="Foyer", **PLACE)
    page = text("/territoires/seine-saint-denis/?frais=1")
    assert "structures relais" in page
    assert "partenaires</p>" not in page.replace(" </p>", "</p>")
    assert page.count('class="stat"') == 1


def test_territories_are_grouped_by_region(site):
    page = text("/territoires/")
    assert page.index("Auvergne-Rhône-Alpes") < page.index("Île-de-France")


def test_a_section_lists_the_pages_below_it_unless_told_not_to(site):
    section = site.home.add_child(instance=SectionPage(title="Le réseau", slug="reseau", locale=site.home.locale))
    section.add_child(instance=StandardPage(title="Nos valeurs", slug="valeurs", locale=site.home.locale))
    section.add_child(instance=StandardPage(title="Brouillon", slug="b", live=False, locale=site.home.locale))
    page = text("/reseau/")
    assert "Nos valeurs" in page
    assert "Brouillon" not in page
    section.list_children = False
    section.save()
    assert "Nos valeurs" not in text("/reseau/?frais=1")


def test_a_page_leads_to_the_others_of_its_part(site):
    section = site.home.add_child(instance=SectionPage(title="Le réseau", slug="reseau", locale=site.home.locale))
    for slug, live in (("valeurs", True), ("histoire", True), ("brouillon", False)):
        section.add_child(instance=StandardPage(title=slug, slug=slug, live=live, locale=site.home.locale))
    page = text("/reseau/valeurs/")
    assert 'href="/reseau/histoire/"' in page
    assert 'href="/reseau/valeurs/"' not in page
    assert "brouillon" not in page


def test_a_page_beside_news_or_territories_does_not_list_them(site):
    for parent in (site.here, site.index):
        for slug in ("venir", "histoire"):
            parent.add_child(instance=StandardPage(title=slug.title(), slug=slug, locale=site.home.locale))
    site.tell("Une sortie au musée", under=site.here)
    for parent in (site.here, site.index):
        beside = re.search(r'<nav class="contents beside".*?</nav>', text(f"{parent.url}venir/"), re.DOTALL)[0]
        assert re.findall(r'href="([^"]+)"', beside) == [f"{parent.url}histoire/"]


def test_a_page_leads_to_few_others(site):
    section = site.home.add_child(instance=SectionPage(title="Le réseau", slug="reseau", locale=site.home.locale))
    for number in range(12):
        section.add_child(instance=StandardPage(title=f"N {number}", slug=f"n{number}", locale=site.home.locale))
    beside = re.search(r'<nav class="contents beside".*?</nav>', text("/reseau/n11/"), re.DOTALL)[0]
    assert beside.count("<a ") == 8


def test_territories_come_in_the_order_of_the_french_alphabet(site):
    models.TerritoryPage.objects.filter(pk=site.here.pk).update(title="Écrins")
    models.TerritoryPage.objects.filter(pk=site.there.pk).update(title="Gers")
    for path in ("/", "/actualites/"):
        page = text(path)
        assert page.index("Écrins") < page.index("Gers"), path


def test_a_testimony_gives_both_voices(site):
    page = voice(voices(site), "Le bus")
    shown = text(page.url)
    assert "On a ri." in shown
    assert "Elle est revenue." in shown
    assert "Aucun nom n’est donné." in shown


def test_funders_are_grouped_and_drawn_when_they_have_no_logo(site):
    Funder.objects.create(name="Ministère de la Culture", kind="state", purpose="Le réseau", purpose_en="The network")
    Funder.objects.create(name="la ville voisine", kind="local", url="https://ville.example.org/")
    site.home.add_child(instance=FunderIndexPage(title="Financeurs", slug="financeurs", locale=site.home.locale))
    page = text("/financeurs/")
    assert page.index("État et services publics") < page.index("Collectivités")
    assert "MC" in page
    assert Funder.objects.get(kind="local").monogram == "VV"
    assert Funder(name="Agence du service civique").monogram == "AS"
    assert "Mécénat" not in page
    assert "Le réseau" in page
    for name in ("Zénith", "Éclat"):
        Funder.objects.create(name=name, kind="patron")
    assert [funder.name for funder in Funder.objects.filter(kind="patron")] == ["Éclat", "Zénith"]


def test_a_page_says_how_long_it_takes_to_read(site):
    page = site.tell("Longue", slug="longue", body=[("paragraphs", "<p>" + "mot " * 400 + "</p>")])
    assert page.reading_minutes == 3
    assert "3 minutes de lecture" in text("/actualites/longue/")
    assert site.home.reading_minutes == 1
