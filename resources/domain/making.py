"""A proposal made into a draft: a card of the catalogue, or a tool of a kit."""

from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.documents import get_document_model

from common.errors import Refused
from resources.domain.kits import members_collection
from resources.domain.waiting import home_under, waiting_under
from resources.models import KitItem, KitPage, TechniqueIndexPage, TechniquePage

MINUTES, PEOPLE = 30, 12
LONGEST_STEP, LONGEST_TITLE = 900, 80


def technique(*, by, proposal) -> TechniquePage:
    indexes = TechniqueIndexPage.objects.select_for_update(of=("self", "page_ptr"))  # two cards at once: a place each
    index = indexes.filter(locale__language_code="fr").order_by("path").first()
    if index is None:
        raise Refused("Publiez d’abord le catalogue des techniques : la fiche n’a pas de place.", code="no-place")
    minutes, people = proposal.minutes or MINUTES, proposal.people or PEOPLE
    page = TechniquePage(
        title=proposal.title,
        aim=proposal.aim,
        summary=proposal.summary,
        minutes_min=minutes,
        minutes_max=minutes,
        group_min=min(4, people),
        group_max=people,
        material=[("item", {"name": name[:80], "count": None, "per": "groupe"}) for name in lines(proposal.material)],
        no_material=not lines(proposal.material),
        course=steps(proposal.course, minutes),
        documents=[
            ("document", {"document": made, "title": made.title})
            for made in documents(by=by, proposal=proposal, home=home_under(index))
        ],
        authors=proposal.credit,
        source=proposal.source,
        licence=proposal.licence,
        live=False,
        owner=by,
        locale=index.locale,
    )
    index.add_child(instance=page)
    page.save_revision(user=by)
    return page


def tool(*, by, proposal, kit):
    """In the next draft of the kit: what members read does not change before it is published."""
    if kit is None:
        raise Refused({"kit": ["Choisissez le kit où il prendra place."]})
    kit = KitPage.objects.select_for_update().get(pk=kit.pk)  # two tools at once: the same draft holds both
    draft = kit.get_latest_revision_as_object()
    for made in documents(by=by, proposal=proposal, home=members_collection()):
        title = proposal.title if not draft.tools.filter(title=proposal.title).exists() else made.title[:120]
        item = KitItem(title=title, note=proposal.summary[:240], file=made, held_by=proposal.credit[:120])
        item.dated_on = timezone.localdate()
        draft.tools.add(item)
    draft.save_revision(user=by)
    return kit


def lines(text: str) -> list[str]:
    return [line.strip(" -•\t") for line in text.splitlines() if line.strip(" -•\t")]


def steps(text: str, minutes: int) -> list[tuple]:
    """A step a paragraph, the time shared out between them: the editor sets it right."""
    told = lines(text)[:minutes] or [""]
    each, left = divmod(minutes, len(told))
    found = []
    for place, words in enumerate(told):
        title, _, rest = words.partition(" : ")
        short = title if rest and len(title) <= LONGEST_TITLE else f"Étape {place + 1}"
        said = (rest if short == title else words)[:LONGEST_STEP]
        step = {"minutes": each + (1 if place < left else 0), "title": short, "text": capfirst(said), "pictogram": ""}
        found.append(("step", step))
    return found


def documents(*, by, proposal, home) -> list:
    """Closed until their page is published."""
    made, place = [], waiting_under(home) if proposal.files.exists() else None
    for each in proposal.files.all():
        with each.file.open("rb") as opened:
            content = ContentFile(opened.read(), name=each.name)
        document = get_document_model()(
            title=each.name.rpartition(".")[0][:120] or proposal.title,
            file=content,
            collection=place,
            credit=proposal.credit,
            licence=proposal.licence,
            uploaded_by_user=by,
        )
        document.file_size = content.size
        document.save()
        made.append(document)
    return made
