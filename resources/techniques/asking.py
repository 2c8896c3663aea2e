"""What is asked of the catalogue, read from the address: everything there can be shared, printed and come back to."""

from dataclasses import dataclass, field

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from resources.models.technique import MOST_PEOPLE
from resources.searching import techniques as kind
from resources.techniques import material
from resources.techniques.telling import duration
from search.facets import AGE, ART_FORM, AUDIENCE, FORMAT, THEME
from search.models import Term

# The name in the address, and the facet it asks for, in the order of the form.
CHOICES = {
    "moment": kind.MOMENT,
    "duree": kind.DURATION,
    "theme": THEME,
    "public": AUDIENCE,
    "age": AGE,
    "niveau": kind.LEVEL,
    "art": ART_FORM,
    "format": FORMAT,
}
PEOPLE, TIME, HAVE, TEXT, SORT = "nous", "temps", "materiel", "q", "tri"
# « Combien de temps avez-vous ? »: what fits, whatever its length.
TIMES = {"15": ["quart"], "30": ["quart", "demi"], "60": ["quart", "demi", "heure"]}
SORTS = {"": "", "titre": "title", "recent": "day"}
IMPOSSIBLE = "aucun"  # no technique suits so many people: nothing is found, and the page says so
MOST_VALUES, LONGEST = 30, 200


@dataclass(frozen=True)
class Asked:
    chosen: dict[str, list[str]] = field(default_factory=dict)  # by name in the address
    people: int | None = None
    people_as_typed: str = ""
    time: str = ""
    have: list[str] = field(default_factory=list)
    text: str = ""
    sort: str = ""
    page: int = 1

    @classmethod
    def read(cls, given) -> "Asked":
        """From `request.GET`. What is not known is left out, so that an old or mistyped address still answers."""
        typed = given.get(PEOPLE, "").strip()[:6]
        number = int(typed) if typed.isdecimal() and typed.isascii() else 0
        have = set(given.getlist(HAVE)[:MOST_VALUES])
        page = given.get("page", "")
        return cls(
            chosen={name: values for name in CHOICES if (values := values_of(given, name))},
            people=number if 1 <= number <= MOST_PEOPLE else None,
            people_as_typed=typed,
            time=given.get(TIME, "") if given.get(TIME) in TIMES else "",
            have=[need for need in (material.NOTHING, *material.Need.values) if need in have],
            text=given.get(TEXT, "").strip()[:LONGEST],
            sort=given.get(SORT, "") if given.get(SORT) in SORTS else "",
            page=int(page) if page.isdecimal() and page.isascii() and len(page) < 6 else 1,
        )

    @property
    def narrowed(self) -> bool:
        return bool(self.chosen or self.people or self.time or self.have or self.text)

    @cached_property
    def facets(self) -> dict[str, list[str]]:
        """As the index is asked. A number of people and what one has become every value they allow."""
        wanted = {CHOICES[name].name: values for name, values in self.chosen.items()}
        if self.time:
            asked = set(wanted.get("duration", ())) or set(TIMES[self.time])
            wanted["duration"] = [slug for slug in TIMES[self.time] if slug in asked] or [IMPOSSIBLE]
        if self.people:
            wanted["group"] = groups_holding(self.people) or [IMPOSSIBLE]
        if self.have:
            wanted["material"] = material.within(self.have)
        return wanted


def values_of(given, name: str) -> list[str]:
    return list(dict.fromkeys(value[:80] for value in given.getlist(name)[:MOST_VALUES] if value))


def groups_holding(people: int) -> list[str]:
    """The ranges of the index, « 4-12 », that hold so many."""
    known = Term.objects.filter(facet="group").values_list("slug", flat=True)
    ranges = ((slug, *map(int, slug.split("-"))) for slug in known)
    return [slug for slug, low, high in ranges if low <= people <= high]


def people_words(people: int) -> str:
    return _("Nous sommes %(n)s") % {"n": people}


def time_words(time: str) -> str:
    return _("%(time)s devant nous") % {"time": duration(int(time))}
