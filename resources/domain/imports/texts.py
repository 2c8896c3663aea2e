"""The long cells: a step, a thing, a variant on each line."""

import re
from dataclasses import dataclass

from common.folding import plain
from resources.enums import Per

BULLET = re.compile(r"^\s*(?:[-–—•*·▪]|\d{1,2}[.)°])\s+")
MINUTES = re.compile(r"^(\d{1,3})\s*(?:mn|min(?:utes?)?\.?|['’′])\s*[|:–—-]?\s*", re.IGNORECASE)
MINUTES_LAST = re.compile(r"\s*\((\d{1,3})\s*(?:mn|min(?:utes?)?\.?|['’′])\)\s*$", re.IGNORECASE)
COUNT_FIRST = re.compile(r"^(\d{1,3})\s+(?!h\b|min)(\D.*)$")
COUNT_LAST = re.compile(r"^(.+?)\s*(?:\(|:\s*|[x×]\s*)(\d{1,3})\)?$")
PER_PERSON = re.compile(r"[\s(,]*(?:(\d{1,3})\s+)?(?:par|pour chaque)\s+(?:personne|participant(?:e|·e)?)\)?", re.I)
PER_GROUP = re.compile(r"[\s(,]*(?:(\d{1,3})\s+)?(?:pour|par)\s+(?:le\s+)?groupe\)?", re.I)
NOTHING = frozenset({"aucun", "aucun materiel", "rien", "neant", "sans", "sans materiel", "pas de materiel"})
LONGEST_TITLE, LONGEST_TEXT, LONGEST_NAME, LONGEST_LINE = 90, 900, 160, 500  # as the blocks of the card
MOST_MINUTES, MOST_THINGS = 240, 500


@dataclass(frozen=True)
class Wrong:
    what: str
    todo: str


def lines(text: str) -> list[str]:
    return [said for each in text.splitlines() if (said := BULLET.sub("", each).strip())]


def short(items: list[str], what: str, most: int = LONGEST_LINE) -> Wrong | None:
    """`what`: « La variante », as it is said before its number."""
    for place, item in enumerate(items, 1):
        if len(item) > most:
            return Wrong(f"{what} {place} a {len(item)} signes, {most} au plus.", "Raccourcissez, ou allez à la ligne.")
    return None


def steps(text: str, longest: int | None) -> tuple[list[dict], Wrong | None]:
    """Minutes, title and text of each line. Those without minutes share what the card's length leaves them."""
    made = [step(said, place) for place, said in enumerate(lines(text), 1)]
    for place, each in enumerate(made, 1):
        if len(each["text"]) > LONGEST_TEXT:
            wrong = f"L’étape {place} a {len(each['text'])} signes, {LONGEST_TEXT} au plus."
            return made, Wrong(wrong, "Coupez-la en deux : une étape par ligne.")
        if each["minutes"] is not None and not 1 <= each["minutes"] <= MOST_MINUTES:
            wrong = f"L’étape {place} dure {each['minutes']} minutes : entre 1 et {MOST_MINUTES}."
            return made, Wrong(wrong, "Corrigez ses minutes, ou coupez-la en deux.")
    share(made, longest)
    return made, None


def step(said: str, place: int) -> dict:
    minutes = None
    if found := MINUTES.match(said) or MINUTES_LAST.search(said):
        minutes, said = int(found[1]), (said[: found.start()] + said[found.end() :]).strip()
    title, mark, text = said.partition("|") if "|" in said else said.partition(" : ")
    title, text = title.strip(), text.strip()
    if not mark and len(said) <= LONGEST_TITLE:
        title, text = said.rstrip("."), ""
    elif not mark or len(title) > LONGEST_TITLE:
        title, text = f"Étape {place}", said.replace("|", ":")
    return {"minutes": minutes, "title": title or f"Étape {place}", "text": text, "pictogram": ""}


def share(made: list[dict], longest: int | None) -> None:
    silent = [each for each in made if each["minutes"] is None]
    if not silent or longest is None:
        return
    left = max(longest - sum(each["minutes"] or 0 for each in made), len(silent))
    each_has, rest = divmod(left, len(silent))
    for place, each in enumerate(silent):
        each["minutes"] = min(each_has + (place < rest), MOST_MINUTES)


def material(text: str) -> tuple[list[dict], bool, Wrong | None]:
    """Things, whether nothing at all is needed, and what cannot be read."""
    if plain(text) in NOTHING:
        return [], True, None
    items = [item for line in lines(text) for item in lines(line.replace(";", "\n"))]
    things = [thing(item) for item in items]
    for each in things:
        if each["count"] is not None and not 1 <= each["count"] <= MOST_THINGS:
            return things, False, Wrong(f"« {each['name']} » : de 1 à {MOST_THINGS}.", "Corrigez le nombre.")
    return things, False, short([each["name"] for each in things], "La ligne de matériel", LONGEST_NAME)


def thing(said: str) -> dict:
    """« 2 stylos par personne », « ciseaux (3) », « cartes vierges »."""
    per, count = Per.GROUP, None
    for pattern, who in ((PER_PERSON, Per.PERSON), (PER_GROUP, Per.GROUP)):
        if found := pattern.search(said):
            per, count = who, found[1]
            said = (said[: found.start()] + said[found.end() :]).strip()
            break
    if count is None and (found := COUNT_FIRST.match(said)):
        count, said = found[1], found[2]
    elif count is None and (found := COUNT_LAST.match(said)):
        count, said = found[2], found[1]
    if per == Per.PERSON and count is None:
        count = 1
    said = said.strip(" :,")
    return {"name": said, "count": int(count) if count else None, "per": str(per), "need": ""}


@dataclass(frozen=True)
class Named:
    """A file that a card names, with what is said of it: « photo.jpg : une table et des images »."""

    file: str
    text: str = ""


def named(text: str) -> list[Named]:
    parts = [part for line in text.splitlines() for part in line.split(";")]
    found = [part.partition(" : ") for part in (BULLET.sub("", each).strip() for each in parts) if part]
    return [Named(file.strip(), said.strip()) for file, _mark, said in found]
