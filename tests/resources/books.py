"""Guides and bulletins to start a test from."""

from datetime import date, time

from common.domain.taxonomy import ensure_reference_terms
from common.models import ArtForm
from network.domain import territories
from pages.domain.tree import ensure_territory_index
from pages.models import TerritoryPage
from resources.models import BulletinIndexPage, BulletinPage, ChapterPage, GuideIndexPage, GuidePage
from tests.resources import shelf

LONG = "<p>" + " ".join(["Un mot simple, puis un autre."] * 20) + "</p>"


def guide(title="Tenir une permanence", **fields) -> GuidePage:
    section = shelf.section()
    index = GuideIndexPage.objects.first() or section.add_child(
        instance=GuideIndexPage(title="Guides", slug="guides", locale=section.locale)
    )
    given = {"promise": "Ouvrir la porte.", "summary": "Deux phrases. Claires.", "authors": "des bénévoles"} | fields
    return index.add_child(instance=GuidePage(title=title, locale=section.locale, **given))


def chapter(guide, title="Accueillir", body=None, **fields) -> ChapterPage:
    given = {"summary": "Ce que ce chapitre apporte.", "body": body or [("paragraphs", LONG)]} | fields
    made = guide.add_child(instance=ChapterPage(title=title, locale=guide.locale, **given))
    guide.__dict__.pop("chapters", None)
    return made


def stage(kind="rencontre", week=1, **fields) -> dict:
    given = {"title": "Se retrouver", "purpose": "On se connaît.", "minutes": 90, "techniques": [], "art_forms": []}
    return {"kind": kind, "week": week, **given, **fields}


def model(*stages, **fields) -> tuple[str, dict]:
    given = {
        "title": "L’envers",
        "starting_point": "Un atelier",
        "people_min": 6,
        "people_max": 12,
        "needs": ["Du fil"],
    }
    return "parcours_model", given | {"stages": list(stages) or [stage(), stage("sortie", 3)]} | fields


def bulletin(parent, title="Nos sorties", outings=None, **fields) -> BulletinPage:
    """`parent`: a section or a territory's page; its list is made when it has none."""
    index = BulletinIndexPage.objects.child_of(parent).first() or parent.add_child(
        instance=BulletinIndexPage(title="Bulletins", slug="bulletins", locale=parent.locale)
    )
    given = {
        "summary": "Voici nos sorties. Elles sont gratuites.",
        "authors": "l’équipe",
        "starts_on": date(2126, 12, 1),
        "ends_on": date(2126, 12, 31),
        "outings": [typed()] if outings is None else outings,
        "advice": [("advice", {"title": "Comment venir ?", "text": "<p>Avec le <b>bus</b>.</p>"})],
    }
    return index.add_child(instance=BulletinPage(title=title, locale=parent.locale, **(given | fields)))


def typed(title="Le cirque", **fields) -> tuple[str, dict]:
    given = {
        "band": "famille",
        "why": "On rit ensemble.",
        "art_form": ArtForm.objects.filter(slug="cirque").first(),
        "day": date(2126, 12, 5),
        "hour": time(15, 30),
        "when_words": "",
        "venue": "Chapiteau du Canal",
        "town": "Saint-Denis",
        "way": "Tram 1, arrêt Canal.",
        "who": "Dès 4 ans",
        "offered_by": "le chapiteau",
        "access": ["fauteuil"],
        "picture": None,
        "alt": "",
    }
    return "typed", given | {"title": title} | fields


def two_territories() -> tuple[TerritoryPage, TerritoryPage]:
    """With their sections, as the nation opens them."""
    ensure_reference_terms()
    ensure_territory_index(by=None)
    for code, name in (("93", "Seine-Saint-Denis"), ("63", "Puy-de-Dôme")):
        territories.create(
            by=None, code=code, name=name, association=f"CdC {code}", email=f"cdc{code}@example.org", departments=code
        )
    return territory_page("93"), territory_page("63")


def territory_page(code: str) -> TerritoryPage:
    return TerritoryPage.objects.get(territory__code=code, locale__language_code="fr")
