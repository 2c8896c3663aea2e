"""Kits to start a test from."""

import datetime as dt

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from resources.domain.kits import members_collection
from resources.models import KitIndexPage, KitItem, KitPage
from tests.resources.shelf import section
from tests.support.files import PDF


def document(name="affiche.pdf", content=PDF, **fields):
    given = {"collection": members_collection(), "title": name} | fields
    made = get_document_model()(file=ContentFile(content, name=name), **given)
    made.file_size = len(content)
    made.save()
    return made


def shelf() -> KitIndexPage:
    """Published, as an editor does it: what closes it to visitors has run."""
    found = KitIndexPage.objects.first()
    if found is None:
        page = KitIndexPage(title="Ressourçothèque", slug="ressourcotheque", locale=section().locale)
        found = section().add_child(instance=page)
        found.save_revision().publish()
    return found


def kit(title="Communication", slug="communication", tools=("Affiche",)) -> KitPage:
    """A tool is a name, or the fields of one."""
    page = KitPage(title=title, slug=slug, authors="Le siège", locale=shelf().locale)
    for each in tools:
        given = {"title": each} if isinstance(each, str) else each
        page.tools.add(KitItem(**({"file": document(), "dated_on": dt.date(2026, 1, 1)} | given)))
    page = shelf().add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page
