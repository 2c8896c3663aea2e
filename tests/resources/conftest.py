"""A technique that has everything a technique may have, published; and who may write there."""

import pytest
from wagtail.models import Locale

from common.domain.taxonomy import ensure_reference_terms
from common.models import Audience, Theme
from pages.domain.tree import ensure_site
from tests.resources import shelf
from tests.support.once import copy

EVERYTHING = {
    "summary": "Des images sur une table. Chacun en prend une.",
    "before": True,
    "preparation": "Découpez les images.\n\nÉtalez-les.",
    "material": [("images découpées", 40, "groupe"), ("stylo", 1, "personne")],
    "variants": [("variant", "Avec dix images seulement.")],
    "pitfalls": [("pitfall", "Interpréter l’image choisie.")],
    "hard_for": [("case", {"who": "Qui voit mal", "help": "Décrivez cinq images."})],
    "easy": [
        ("sentence", {"text": "Vous prenez une image.", "pictogram": ""}),
        ("sentence", {"text": "Il n’y a pas de bonne réponse.", "pictogram": "oui"}),
    ],
}


@pytest.fixture(scope="module")
def terms_once(once):
    once(ensure_reference_terms)


@pytest.fixture
def terms(terms_once, db):
    """The words of the taxonomy."""


@pytest.fixture(scope="module")
def full_once(once, terms_once):
    return once(make_full)


@pytest.fixture
def full(full_once, db):
    """« Une image pour dire l’envie », with every part filled in."""
    return copy(full_once)


def make_full():
    page = shelf.technique("Une image pour dire l’envie", **EVERYTHING)
    page.themes = Theme.objects.filter(slug__in=["decouverte", "liens"])
    page.audiences = Audience.objects.filter(slug="familles")
    return published(page)


@pytest.fixture
def english(db):
    """The home exists in English: pages can be put into it."""
    home = ensure_site(by=None)
    locale, _ = Locale.objects.get_or_create(language_code="en")
    made = home.copy_for_translation(locale)
    made.title, made.slug = "Home", "home"
    made.save_revision().publish()
    return locale


def published(page, **changes):
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    page.refresh_from_db()
    return page
