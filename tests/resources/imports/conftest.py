"""A catalogue, whoever may write in it, and the way from a file to drafts."""

import pytest

from common.domain.taxonomy import ensure_reference_terms
from resources.domain.imports import runs, working
from resources.models import CatalogueImport
from tests.factories import MembershipFactory
from tests.resources import shelf
from tests.resources.imports.papers import xlsx


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def by(db):
    return MembershipFactory(role="national-editor").user


@pytest.fixture
def catalogue(db):
    ensure_reference_terms()
    return shelf.techniques()


@pytest.fixture
def read(by, catalogue):
    """`read(card(1), card(2))`, or a file, and a ZIP: a run whose dry run is done."""

    def make(*cards, file=None, archive=None, place=None) -> CatalogueImport:
        file = file or xlsx(*cards)
        run = runs.upload(by=by, place=place or catalogue, file=file, name=file.name, archive=archive)
        return working.read(run)

    return make


@pytest.fixture
def applied(by):
    def make(run: CatalogueImport, **choices) -> CatalogueImport:
        run = runs.start(by=by, run=run, **choices)
        return working.write(CatalogueImport.objects.select_related("place", "applied_by").get(pk=run.pk))

    return make
