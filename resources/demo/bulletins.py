"""Two bulletins des familles, one per territory of the demo: places that do not exist, sentences that one can read."""

from datetime import date, time, timedelta

from common.demo import World, stage
from common.models import ArtForm
from network.demo.people import admin
from pages.demo.build import put, spaced
from pages.models import SectionPage, TerritoryPage
from resources.demo.bulletin_words import JARGON, LISTS, PUY_DE_DOME, SEINE_SAINT_DENIS
from resources.models import BulletinIndexPage, BulletinPage, JargonWord

ISSUES = {"93": SEINE_SAINT_DENIS, "63": PUY_DE_DOME}
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


@stage("bulletins", label="Bulletins des familles", after=("territory-pages",))
def bulletins(world: World) -> None:
    by = admin()
    JargonWord.objects.bulk_create([JargonWord(word=word, say_instead=say) for word, say in JARGON])
    section = SectionPage.objects.get(slug="ressources", locale__language_code="fr")
    put(section, BulletinIndexPage, by=by, slug="bulletins", **LISTS["nation"])
    sections = TerritoryPage.objects.filter(locale__language_code="fr", territory__code__in=ISSUES)
    for place in world.each(sections.select_related("territory").order_by("path")):
        own = put(place, BulletinIndexPage, by=by, slug="bulletins", **LISTS["territory"])
        publish_issue(own, ISSUES[place.territory.code], world, by=by)


def publish_issue(shelf, issue: dict, world: World, *, by) -> BulletinPage:
    """Its outings begin a week after the day of the demo, each on the day of the week its words say."""
    begins = next_day(world.today + timedelta(days=7), "lundi")
    forms = {form.slug: form for form in ArtForm.objects.all()}
    return put(
        shelf,
        BulletinPage,
        by=by,
        title=issue["title"],
        slug=f"numero-{issue['number']}",
        number=issue["number"],
        starts_on=begins,
        ends_on=begins + timedelta(days=34),
        summary=issue["summary"],
        authors=issue["authors"],
        outings=[("typed", outing(row, begins, forms)) for row in issue["outings"]],
        advice=[("advice", {"title": title, "text": spaced(text)}) for title, text in issue["advice"]],
    )


def next_day(start: date, name: str, weeks: int = 0) -> date:
    return start + timedelta(days=(DAYS.index(name) - start.weekday()) % 7 + 7 * weeks)


def outing(row: dict, begins: date, forms: dict) -> dict:
    """`at`: (day of the week, how many weeks later, hour, minutes), or words."""
    value = {"access": [], "picture": None, "alt": "", "day": None, "hour": None, "when_words": ""} | row
    at = value.pop("at")
    if isinstance(at, str):
        value["when_words"] = at
    else:
        name, weeks, hour, minutes = at
        value |= {"day": next_day(begins, name, weeks), "hour": time(hour, minutes)}
    return value | {"art_form": forms[value["art_form"]]}
