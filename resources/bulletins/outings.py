"""What a bulletin proposes, typed or chosen, told in one way for the page, the mail, the paper and the calendar."""

from dataclasses import dataclass
from datetime import date, time

from django.utils.translation import gettext as _

from common.dates import in_words
from common.models import AccessFeature, AgeBand
from common.printing.typography import NO_BREAK
from resources.blocks.bulletin import FAMILY
from resources.bulletins import offer


@dataclass(frozen=True)
class Outing:
    key: str  # the number of its block: an anchor, the name of its calendar file
    band: str
    title: str
    why: str
    venue: str
    town: str
    way: str
    who: str
    offered_by: str
    motif: str = ""
    day: date | None = None
    hour: time | None = None
    when_words: str = ""
    access: tuple[str, ...] = ()
    picture: object = None
    alt: str = ""
    url: str = ""

    @property
    def day_words(self) -> str:
        """« samedi 5 décembre », or what the editor wrote."""
        return in_words(self.day, "l j F") if self.day else self.when_words

    @property
    def hour_words(self) -> str:
        """« 15 h », « 20 h 30 », with spaces that do not break."""
        if self.hour is None:
            return ""
        minutes = f"{NO_BREAK}{self.hour.minute:02d}" if self.hour.minute else ""
        return f"{self.hour.hour}{NO_BREAK}h{minutes}"

    @property
    def when(self) -> str:
        return (
            _("%(day)s à %(hour)s") % {"day": self.day_words, "hour": self.hour_words} if self.hour else self.day_words
        )

    @property
    def where(self) -> str:
        return ", ".join(part for part in (self.venue, self.town) if part)


@dataclass(frozen=True)
class Section:
    slug: str
    title: str
    outings: tuple[Outing, ...]


def outings_of(page) -> list[Outing]:
    """In the order of the editor. A chosen one that is no longer offered is not shown: nobody could go."""
    chosen = [block.value["outing"] for block in page.outings if block.block_type == "chosen"]
    found = offer.outings(chosen, page.locale.language_code)
    features = {each.slug: str(each) for each in AccessFeature.objects.all()}
    made = []
    for block in page.outings:
        if block.block_type == "typed":
            made.append(typed(block, features))
        elif text := found.get(block.value["outing"]):
            made.append(told(block, text))
    return made


def typed(block, features: dict) -> Outing:
    value = block.value
    same = ("band", "title", "why", "venue", "town", "way", "who", "offered_by", "day", "hour", "when_words", "picture")
    picture = value["picture"]
    return Outing(
        key=str(block.id),
        motif=value["art_form"].label if value["art_form"] else "",
        access=tuple(features[slug] for slug in value["access"] if slug in features),
        alt=value["alt"] or (picture.default_alt_text if picture else ""),
        **{name: value[name] for name in same},
    )


def told(block, text) -> Outing:
    extra = text.extra
    return Outing(
        key=str(block.id),
        band=block.value["band"],
        title=text.title,
        why=block.value["why"],
        venue=extra.get("place", ""),
        town=extra.get("town", ""),
        way=extra.get("way", ""),
        who=extra.get("who", ""),
        offered_by=extra.get("offered_by", ""),
        motif=extra.get("art_form", text.title),
        day=text.row.day,
        hour=clock(extra.get("time", "")),
        access=tuple(part.strip() for part in extra.get("access", "").split(",") if part.strip()),
        url=text.url,
    )


def clock(written: str) -> time | None:
    try:
        return time.fromisoformat(written)
    except ValueError:
        return None


def sections_of(page) -> list[Section]:
    """« En famille » first, then the ages, the youngest first; an age without outing is not named."""
    names = {FAMILY: _("En famille")} | {band.slug: str(band) for band in AgeBand.objects.order_by("from_age", "pk")}
    made = outings_of(page)
    by_band = {slug: tuple(one for one in made if one.band == slug) for slug in names}
    return [Section(slug, names[slug], outings) for slug, outings in by_band.items() if outings]
