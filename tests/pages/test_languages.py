"""English beside French: menus that follow, translations made in the editor, engines told of both."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.forms import DateField
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation, Translation, TranslationSource

from pages.demo import build
from pages.models import FooterEntry, MainEntry, Navigation, NewsPage, TerritoryPage
from pages.templatetags.page_tags import said_in


def text(path: str) -> str:
    response = Client().get(path)
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.fixture
def navigation(site):
    navigation = Navigation.for_site(site.home.get_site())
    navigation.first_title, navigation.first_title_en = "Le réseau", "The network"
    navigation.main_entries = [
        MainEntry(page=site.index, label="Territoires", label_en="Territories"),
        MainEntry(page=site.home, label_en="Start"),
        MainEntry(address="/ailleurs/", label="Ailleurs"),
    ]
    navigation.footer_entries = [
        FooterEntry(page=site.contact, column="first"),
        FooterEntry(page=site.news, column="legal", label="Nouvelles"),
    ]
    navigation.save()
    return navigation


def test_the_menu_is_the_one_of_the_settings(navigation):
    page = text("/")
    menu = page[page.index("main-nav") : page.index("header-end")]
    assert [word for word in ("Territoires", "Cultures du Cœur", "Ailleurs") if word not in menu] == []
    assert "Observatoire" not in menu, "the four rooms stand there only while no menu is set"
    assert page.index("Le réseau") > page.index("site-footer")
    assert "Nouvelles" in page[page.index("footer-end") :]


def test_the_english_menu_speaks_english_and_leads_to_what_is_translated(navigation, english):
    page = text("/en/")
    menu = page[page.index("main-nav") : page.index("header-end")]
    assert "Territories" in menu
    assert 'href="/en/"' in menu
    assert 'href="/territoires/"' in menu
    assert "The network" in page
    assert '<html lang="en"' in page


def test_a_page_that_is_not_published_is_not_in_the_menu(site, navigation):
    site.index.unpublish()
    page = text("/contact/")
    assert "Territoires" not in page[page.index("main-nav") : page.index("header-end")]


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"label": "Nulle part"}, None),
        ({"address": "/x/"}, "label"),
        ({"address": "javascript:alert(1)", "label": "X"}, "address"),
    ],
)
def test_an_entry_leads_to_one_place_and_has_words(fields, fault):
    with pytest.raises(ValidationError) as caught:
        MainEntry(**fields).clean()
    assert fault in (getattr(caught.value, "error_dict", None) or {None: []})


def test_an_entry_is_called_by_its_words_its_page_or_its_address(site):
    assert str(MainEntry(page=site.index)) == "Territoires"
    assert str(MainEntry(address="/x/")) == "/x/"
    assert str(MainEntry(address="/x/", label="Là")) == "Là"


def test_a_translated_page_names_its_languages_and_the_switcher_leads_there(site, english):
    head = text("/").split("</head>")[0]
    assert '<link rel="alternate" hreflang="en" href="http://testserver/en/">' in head
    assert '<link rel="alternate" hreflang="fr" href="http://testserver/">' in head
    assert 'hreflang="en"' in text("/sitemap.xml")
    news = text("/actualites/")
    assert 'href="/en/" hreflang="en"' in news, "an untranslated page leads to the other home, never to nothing"


def test_news_with_blocks_are_translated_in_the_editor_and_published(site, english, django_capture_on_commit_callbacks):
    page = site.tell(
        "Une sortie",
        slug="une-sortie",
        body=[
            build.text("Bonjour à tous."),
            build.steps("Venir", ("Marcher", "Dix minutes.", "")),
            build.action("Écrire", "", build.link("Là", site.contact)),
        ],
    )
    target = Locale.objects.get(language_code="en")
    site.news.copy_for_translation(target).save_revision().publish()
    source, _ = TranslationSource.get_or_create_from_instance(page)
    source.update_from_db()
    translation = Translation.objects.create(source=source, target_locale=target)
    words = {"Une sortie": "An outing", "Bonjour à tous.": "Hello all.", "Venir": "Come", "Marcher": "Walk"}
    for segment in source.stringsegment_set.select_related("string", "context"):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=target,
            context=segment.context,
            data=words.get(segment.string.data, f"[{segment.string.data}]"),
        )
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    made = NewsPage.objects.get(locale=target)
    assert made.live
    page = text(made.url)
    for piece in ("An outing", "Hello all.", "Come", "Walk", "[Là]", 'href="/contact/"'):
        assert piece in page
    assert String.objects.filter(data="Une sortie").exists()


def test_translating_a_live_page_does_not_publish_french_words_in_english(site, english, member):
    client = member("national-editor")
    page = site.tell("Une sortie")
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    locale = Locale.objects.get(language_code="en")
    client.post(address, {"locales": [str(locale.pk)]})
    assert NewsPage.objects.get(locale=locale).live is False


def test_a_territory_has_one_page_in_each_language(site, english):
    locale = Locale.objects.get(language_code="en")
    site.index.copy_for_translation(locale)
    copy = site.here.copy_for_translation(locale)
    copy.clean()
    with pytest.raises(ValidationError):
        TerritoryPage(title="Encore", territory=site.here.territory, locale=site.home.locale).clean()


def test_the_editor_writes_days_as_people_do_and_reads_them_so():
    with override("fr"):
        assert AdminDateInput().format_value(dt.date(2026, 12, 5)) == "05/12/2026"
        assert DateField().clean("05/12/2026") == dt.date(2026, 12, 5)


def test_a_link_to_a_page_nobody_translated_says_its_language(site):
    with override("en"):
        assert said_in(site.home) == ' lang="fr" hreflang="fr"'
    with override("fr"):
        assert said_in(site.home) == ""
