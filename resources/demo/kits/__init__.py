"""Three kits for members, with files worth opening."""

from datetime import timedelta

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from common.demo import World, stage
from network.demo.people import admin
from pages.demo.build import publish, spaced
from pages.models import SectionPage
from resources.demo.kits import communication, partnership, volunteering
from resources.documents.archive import plain_name
from resources.domain import kits as domain
from resources.models import KitIndexPage, KitItem, KitPage

SHELF = (
    "Les outils de l’équipe : à prendre, à modifier, à rendre meilleurs. Réservés aux membres du réseau, "
    "et tenus à jour par celles et ceux qui s’en servent."
)


@stage("kits", label="Ressourçothèque des membres", after=("pages",))
def kits(world: World) -> None:
    by = admin()
    section = SectionPage.objects.get(slug="ressources", locale__language_code="fr")
    index = KitIndexPage(
        title="Ressourçothèque", slug="ressourcotheque", summary=SHELF, owner=by, locale=section.locale
    )
    publish(section.add_child(instance=index), by=by)
    for kit in world.each([communication, volunteering, partnership]):
        fill(index, kit, world.today, by=by)


def fill(index: KitIndexPage, kit, today, *, by) -> KitPage:
    words = spaced({"title": kit.TITLE, "summary": kit.SUMMARY, "authors": kit.AUTHORS})
    page = KitPage(**words, slug=kit.SLUG, owner=by, locale=index.locale)
    for tool in kit.TOOLS:
        page.tools.add(item(tool, today, by=by))
    return publish(index.add_child(instance=page), by=by)


def item(tool: dict, today, *, by) -> KitItem:
    fields = spaced({name: tool[name] for name in ("title", "note", "version", "reader", "held_by") if name in tool})
    fields["dated_on"] = today + timedelta(days=tool.get("dated_in", 0))
    if "expires_in" in tool:
        fields["expires_on"] = today + timedelta(days=tool["expires_in"])
    return KitItem(file=document(tool, by=by), **fields)


def document(tool: dict, *, by):
    """In the collection of members, so that its address opens for nobody else."""
    ending, content = tool["file"]()
    name = f"{plain_name(tool['title'])}-{tool['version']}.{ending}"
    made = get_document_model()(
        title=f"{tool['title']} ({tool['version']})",
        file=ContentFile(content, name=name),
        collection=domain.members_collection(),
        credit="Cultures du Cœur, démonstration",
        licence="cc-by-sa",
        uploaded_by_user=by,
    )
    made.file_size = len(content)
    made.save()
    return made
