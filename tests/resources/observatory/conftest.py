"""A small observatory: its door, its lists, and what a test puts there as an editor would publish it."""

import datetime
from dataclasses import dataclass

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Locale

from accounts.models import Picture
from common.models import Theme
from pages.domain.tree import ensure_site
from pages.models import Video
from resources.models import (
    DossierIndexPage,
    DossierPage,
    GlossaryPage,
    GlossaryTerm,
    InterviewIndexPage,
    InterviewPage,
    ObservatoryIndexPage,
    ReflectionIndexPage,
    ReflectionPage,
    VoiceIndexPage,
    VoicePage,
)
from tests.support.files import picture

DAY = datetime.date(2026, 3, 1)
CAPTIONS = b"WEBVTT\n\n00:02.000 --> 00:07.000\n<v Elle>On attendait devant la porte.\n"
TRANSCRIPT = "[00:02 Elle] On attendait devant la porte.\n\n[00:30 Lui] Puis quelqu’un a ri."
LISTS = {
    "interviews": (InterviewIndexPage, "Entretiens", "entretiens"),
    "voices": (VoiceIndexPage, "Paroles d’acteurs", "paroles"),
    "reflections": (ReflectionIndexPage, "Réflexions", "reflexions"),
    "dossiers": (DossierIndexPage, "Dossiers", "dossiers"),
    "glossary": (GlossaryPage, "Abécédaire", "abecedaire"),
}


@dataclass
class Observatory:
    home: object
    door: ObservatoryIndexPage
    interviews: InterviewIndexPage
    voices: VoiceIndexPage
    reflections: ReflectionIndexPage
    dossiers: DossierIndexPage
    glossary: GlossaryPage

    def put(self, parent, model, title: str, **fields):
        known = {"authors": "L’équipe", "summary": "Deux phrases.", "day": DAY} | fields
        page = parent.add_child(instance=model(title=title, locale=parent.locale, **known))
        page.save_revision().publish()
        page.refresh_from_db()
        return page

    def interview(self, title="La porte", *, film=None, **fields):
        known = {"person_role": "animatrice", "place": "un quartier", "agreed": True} | fields
        return self.put(self.interviews, InterviewPage, title, film=film, **known)

    def voice(self, title="Le carnet", **fields):
        known = {"person_role": "bénévole", "agreed": True, "body": [("paragraphs", "<p>Mes mots.</p>")]} | fields
        return self.put(self.voices, VoicePage, title, **known)

    def reflection(self, title="Une place", **fields):
        known = {"abstract": "La question.", "body": [("paragraphs", "<p>Le texte.</p>")]} | fields
        return self.put(self.reflections, ReflectionPage, title, **known)

    def dossier(self, title="Un dossier", **fields):
        return self.put(self.dossiers, DossierPage, title, **fields)


@pytest.fixture
def observatory(db) -> Observatory:
    home = ensure_site(by=None)
    door = home.add_child(instance=ObservatoryIndexPage(title="Observatoire", slug="observatoire", locale=home.locale))
    made = {
        name: door.add_child(instance=model(title=title, slug=slug, locale=home.locale))
        for name, (model, title, slug) in LISTS.items()
    }
    return Observatory(home, door, **made)


@pytest.fixture
def film(db, settings, tmp_path):
    """`film()` → one with all it needs; `film("voix.m4a")` → a recording."""
    settings.MEDIA_ROOT = tmp_path

    def make(name="porte.mp4", **fields) -> Video:
        poster = Picture(title="Une porte", alt="Une porte entrouverte", credit="Réseau")
        poster.file.save("porte.png", ContentFile(picture(size=(1200, 675))), save=False)
        poster.save()
        known = {"title": "Un film", "credit": "Réseau", "transcript": TRANSCRIPT, "minutes": 3, "poster": poster}
        made = Video(**known | fields)
        made.file.save(name, ContentFile(b"\0\0\0\x18ftypmp42"), save=False)
        made.captions.save("porte.vtt", ContentFile(CAPTIONS), save=False)
        made.save()
        return made

    return make


@pytest.fixture
def theme(db):
    def find(slug: str) -> Theme:
        return Theme.objects.get_or_create(slug=slug, defaults={"label": slug.capitalize()})[0]

    return find


@pytest.fixture
def word(db):
    def make(term: str, definition="Sa définition.", *, slug="", live=True, **fields) -> GlossaryTerm:
        from django.utils.text import slugify

        made = GlossaryTerm(term=term, slug=slug or slugify(term), definition=definition, live=False, **fields)
        made.save()
        if live:
            made.save_revision().publish()
        return GlossaryTerm.objects.get(pk=made.pk)

    return make


@pytest.fixture
def english(observatory):
    """The observatory's door and abécédaire in English."""
    locale, _ = Locale.objects.get_or_create(language_code="en")
    made = None
    for page, slug in (
        (observatory.home, "home"),
        (observatory.door, "observatory"),
        (observatory.glossary, "glossary"),
    ):
        made = page.copy_for_translation(locale)
        made.title, made.slug = slug.capitalize(), slug
        made.save_revision().publish()
    return made
