"""Two guides, put on their shelf: chapters first, then the book, so that it has one edition and not nine."""

from datetime import timedelta

from common.demo import World, stage
from common.models import ArtForm, Theme
from network.demo.people import admin
from pages.demo.build import publish, put, spaced
from pages.models import SectionPage
from resources.demo.guides import parcours, permanence
from resources.demo.guides.write import resolved
from resources.models import ChapterPage, GuideIndexPage, GuidePage


@stage("guides", label="Guides méthodologiques", after=("pages", "techniques"))
def guides(world: World) -> None:
    by = admin()
    section = SectionPage.objects.get(slug="ressources", locale__language_code="fr")
    shelf = put(section, GuideIndexPage, by=by, title="Guides", slug="guides", summary=SHELF)
    for book in world.each([parcours, permanence]):
        bind(shelf, book, world, by=by)


SHELF = (
    "Des démarches complètes, pas à pas, avec des exemples et des listes à cocher. À lire en ligne, à imprimer ou à "
    "plier en livret."
)


def bind(shelf, book, world: World, *, by) -> GuidePage:
    fields = spaced(book.GUIDE | {"body": resolved(book.GUIDE["body"])})
    guide = shelf.add_child(instance=GuidePage(owner=by, locale=shelf.locale, live=False, **fields))
    for chapter in book.CHAPTERS:
        put(
            guide,
            ChapterPage,
            by=by,
            title=chapter.TITLE,
            slug=chapter.SLUG,
            summary=chapter.SUMMARY,
            body=resolved(chapter.BODY),
            reviewed_on=world.today - timedelta(days=40),
        )
    guide.refresh_from_db()
    guide.themes = Theme.objects.filter(slug__in=book.TERMS["themes"])
    guide.art_forms = ArtForm.objects.filter(slug__in=book.TERMS["art_forms"])
    guide.reviewed_on = world.today - timedelta(days=30)
    return publish(guide, by=by)
