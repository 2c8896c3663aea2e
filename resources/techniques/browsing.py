"""The catalogue's answer: results, counts, chips to take a filter away, and a way on where nothing suits."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from common.page_cache import vouch
from resources.models.technique import TechniquePage
from resources.techniques import asking, material
from resources.techniques.asking import CHOICES, HAVE, PEOPLE, SORT, TEXT, TIME, Asked
from search.counting import Choice
from search.finding import find
from search.viewers import tokens

PER_PAGE = 12
KIND = ("technique",)
MOST_WAYS_ON = 5
OPEN_AT_FIRST = ("moment", "duree")  # the others open when one of their values is chosen
DOORS = {  # the effects, drawn: a motif each
    "mobilite": "bus", "liens": "people", "appartenance": "houses", "image-de-soi": "masks", "temps-pour-soi": "boat",
    "decouverte": "stars", "esprit-critique": "speech", "emotions": "hearts", "legitimite": "curtain",
    "collectif": "hands", "pouvoir-d-agir": "ticket", "engagement": "tree", "droits-culturels": "columns",
    "parentalite": "circus", "langue": "books", "numerique": "phone",
}  # fmt: skip
MOST_DOORS = 8


@dataclass(frozen=True)
class Chip:
    label: str
    href: str  # the same question without it


@dataclass(frozen=True)
class Group:
    name: str
    label: str
    choices: list[Choice]
    open: bool


def context(request, *, language: str) -> dict:
    asked = Asked.read(request.GET)
    viewer = tokens(request)
    found = ask(asked, viewer=viewer, language=language)
    vouch(request, page=found.page)
    labels = {
        name: {each.slug: each.label for each in found.facets.get(facet.name, ())} for name, facet in CHOICES.items()
    }
    chips = [Chip(words, "?" + address(without)) for words, without in removable(asked, labels)]
    return {
        "asked": asked,
        "found": found,
        "shown": Paginator(range(found.total), PER_PAGE).get_page(found.page),
        "techniques": pages_of(found),
        "groups": groups(asked, found),
        "materials": materials(asked, found),
        "chips": chips,
        "doors": [] if asked.narrowed else doors(found),
        "ways_on": ways_on(asked, labels, viewer, language) if not found.total else [],
        "sorts": sorts(asked),
        "times": [(time, asking.duration(int(time))) for time in asking.TIMES],
        "moments": list(found.facets.get("moment", ())),
    }


def ask(asked: Asked, *, viewer, language: str, per_page: int = PER_PAGE):
    return find(
        text=asked.text,
        kinds=KIND,
        facets=asked.facets,
        viewer=viewer,
        language=language,
        sort=asking.SORTS[asked.sort],
        page=asked.page,
        per_page=per_page,
    )


def pages_of(found) -> list:
    """The pages behind the hits, with what their cards show. One that is just being withdrawn is left out."""
    numbers = [int(hit.object_id) for hit in found.hits]
    rows = TechniquePage.objects.filter(pk__in=numbers).live().select_related("share_picture", "locale")
    cards = rows.prefetch_related("share_picture__renditions", "art_forms").defer_streamfields().in_bulk()
    return [(cards[number], hit) for number, hit in zip(numbers, found.hits, strict=True) if number in cards]


def groups(asked: Asked, found) -> list[Group]:
    made = []
    for name, facet in CHOICES.items():
        choices = found.facets.get(facet.name, [])
        if choices:
            chosen = name in asked.chosen
            made.append(Group(name, str(facet.label), choices, open=chosen or name in OPEN_AT_FIRST))
    return made


def materials(asked: Asked, found) -> list[Choice]:
    """Each family with how many techniques it would allow, added to those already chosen."""
    counts = {choice.slug: choice.count for choice in found.facets.get("material", ())}
    options = [(material.NOTHING, _("Rien du tout")), *material.Need.choices]

    def allowed(slug: str) -> int:
        return sum(counts.get(each, 0) for each in material.within([*asked.have, slug]))

    return [Choice(slug, str(label), allowed(slug), slug in asked.have) for slug, label in options]


def doors(found) -> list[tuple[Choice, str]]:
    return [(choice, DOORS.get(choice.slug, "")) for choice in found.facets.get("theme", ())][:MOST_DOORS]


def sorts(asked: Asked) -> list[tuple[str, str, bool]]:
    """(value, words, chosen). Nothing is more or less relevant where nothing was typed."""
    first = _("Les plus proches de votre recherche") if asked.text else _("Dans l’ordre du catalogue")
    words = {"": first, "titre": _("De A à Z"), "recent": _("Les plus récentes")}
    return [(value, label, value == asked.sort) for value, label in words.items()]


def removable(asked: Asked, labels: dict) -> list[tuple[str, Asked]]:
    """Each thing asked for, in words, and the question without it."""
    first = replace(asked, page=1)
    taken = []
    if asked.text:
        taken.append((_("« %(text)s »") % {"text": asked.text}, replace(first, text="")))
    if asked.people:
        taken.append((asking.people_words(asked.people), replace(first, people=None, people_as_typed="")))
    if asked.time:
        taken.append((asking.time_words(asked.time), replace(first, time="")))
    for name, values in asked.chosen.items():
        for value in values:
            kept = {key: [each for each in some if (key, each) != (name, value)] for key, some in asked.chosen.items()}
            without = replace(first, chosen={key: some for key, some in kept.items() if some})
            taken.append((labels[name].get(value, value), without))
    words = {material.NOTHING: _("Sans matériel"), **dict(material.Need.choices)}
    has = [(str(words[need]), [each for each in asked.have if each != need]) for need in asked.have]
    return taken + [(label, replace(first, have=kept)) for label, kept in has]


def ways_on(asked: Asked, labels: dict, viewer, language: str) -> list[tuple[str, str, int]]:
    """(what is given up, address, how many are then found), those that lead somewhere."""
    found = []
    for words, without in removable(asked, labels)[:MOST_WAYS_ON]:
        total = ask(without, viewer=viewer, language=language, per_page=1).total
        if total:
            found.append((words, "?" + address(without), total))
    return sorted(found, key=lambda way: -way[2])


def address(asked: Asked) -> str:
    """The question as an address; the first page is not said."""
    pairs = [(TEXT, asked.text), (PEOPLE, asked.people), (TIME, asked.time)]
    pairs += [(name, value) for name, values in asked.chosen.items() for value in values]
    pairs += [(HAVE, need) for need in asked.have]
    pairs += [(SORT, asked.sort), ("page", asked.page if asked.page > 1 else "")]
    return urlencode([(name, value) for name, value in pairs if value])
