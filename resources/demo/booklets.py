"""« Le petit Observatoire illustré » of the demo: two whole booklets, written in content/livrets/*.toml."""

import re
import tomllib
from pathlib import Path

from django.utils.html import escape

from common.demo import World, stage
from common.models import Theme
from network.demo.people import admin
from pages.demo.build import publish, put, spaced
from resources.models import BookletIndexPage, BookletPage, ObservatoryIndexPage

CONTENT = Path(__file__).parent / "content" / "livrets"
OF_A_SPREAD = ("title", "layout", "drawing", "alt", "long_description", "caption", "who")
AUTHORS = "Cultures du Cœur, l’équipe de l’observatoire"
OF_A_BOOKLET = ("title", "slug", "number", "subtitle", "summary", "cover")


@stage("booklets", label="Livrets illustrés", after=("pages",))
def booklets(world: World) -> None:
    by = admin()
    index = put(
        ObservatoryIndexPage.objects.get(locale__language_code="fr"),
        BookletIndexPage,
        by=by,
        title="Le petit Observatoire illustré",
        slug="livrets",
        summary="Une question par livret, où le dessin et le texte avancent ensemble. À lire ici, à écouter, à imprimer "
        "et à plier : une agrafeuse suffit.",
    )
    for path in world.each(sorted(CONTENT.glob("*.toml"))):
        make(index, tomllib.loads(path.read_text("utf-8")), by=by)


def make(index, told: dict, *, by) -> BookletPage:
    page = BookletPage(
        owner=by,
        locale=index.locale,
        **spaced({name: told[name] for name in OF_A_BOOKLET}),
        foreword=spaced(told["foreword"].strip()),
        authors=AUTHORS,
        spreads=[("spread", spread(each)) for each in told["spreads"]],
        bibliography=[("reference", {"address": "", **each}) for each in spaced(told["references"])],
        people=[("person", {"role": role, "who": who}) for role, who in spaced(told["people"])],
    )
    index.add_child(instance=page)
    page.themes.set(Theme.objects.filter(slug__in=told["themes"]))
    return publish(page, by=by)


def spread(told: dict) -> dict:
    words = {name: told.get(name, "") for name in OF_A_SPREAD}
    return spaced(words) | {"picture": None, "decorative": False, "text": rich(spaced(told["text"]))}


def rich(text: str) -> str:
    """Paragraphs, lists with « - » and **bold**, as an editor would have typed them."""
    return "".join(part(block) for block in text.strip().split("\n\n"))


def part(block: str) -> str:
    lines = [re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(line)) for line in block.splitlines()]
    if all(line.startswith("- ") for line in lines):
        return "<ul>" + "".join(f"<li>{line[2:]}</li>" for line in lines) + "</ul>"
    return f"<p>{' '.join(lines)}</p>"
