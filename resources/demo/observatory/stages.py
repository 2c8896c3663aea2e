"""Its stages: the door and its lists, the words, what people said, what was thought of it, what gathers it all."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile

from accounts.models import Picture
from common.demo import World, stage
from common.models import AgeBand, ArtForm, Audience, Theme
from network.demo.people import admin
from pages.demo.build import put, spaced
from pages.models import Video
from resources.demo.observatory import files, lists, writing
from resources.demo.observatory.speech import Speech, at_the_times_of, spoken
from resources.models import (
    DossierIndexPage,
    DossierPage,
    GlossaryTerm,
    InterviewIndexPage,
    InterviewPage,
    ReflectionIndexPage,
    ReflectionPage,
    VoiceIndexPage,
    VoicePage,
)

TERMS = {"themes": Theme, "audiences": Audience, "age_bands": AgeBand, "art_forms": ArtForm}
SAME = ("title", "slug", "summary", "authors")
CREDIT = "Cultures du Cœur, démonstration"


@stage("observatory", label="Observatoire et ses listes", after=("pages",))
def observatory(world: World) -> None:
    lists.make(by=admin())


@stage("words", label="Abécédaire", after=("observatory",))
def words(world: World) -> None:
    by, written = admin(), files.words()
    made = {word["slug"]: term(word) for word in written}
    for word in world.each(written):
        made[word["slug"]].see_also = [made[slug] for slug in word.get("see", ())]
        made[word["slug"]].save_revision(user=by).publish(user=by)


def term(word: dict) -> GlossaryTerm:
    english = word.get("en", {})
    return GlossaryTerm.objects.create(
        slug=word["slug"],
        term=word["term"],
        other_forms="\n".join(word.get("forms", ())),
        definition=spaced(word["definition"]),
        limits=spaced(word.get("limits", "")),
        alternatives=spaced("\n".join(word.get("alternatives", ()))),
        source=word.get("source", ""),
        explained=word.get("explained", True),
        term_en=english.get("term", ""),
        other_forms_en="\n".join(english.get("forms", ())),
        definition_en=english.get("definition", ""),
        limits_en=english.get("limits", ""),
        alternatives_en="\n".join(english.get("alternatives", ())),
        live=False,
    )


@stage("interviews", label="Entretiens filmés et sonores", after=("observatory",))
def interviews(world: World) -> None:
    index = InterviewIndexPage.objects.get(locale__language_code="fr")
    for written in world.each(files.read_all("interviews")):
        put(
            index,
            InterviewPage,
            by=admin(),
            film=film(written, spoken(written["said"])),
            body=[("callout", kept(written["keep"]))],
            **common(written, world),
            **person(written),
        )


def film(written: dict, speech: Speech) -> Video:
    path = files.FILMS / written["film"]
    made = Video(
        title=f"Entretien : {written['title']}",
        poster=poster(written),
        transcript=speech.transcript,
        chapters=speech.chapter_lines,
        minutes=speech.minutes,
        credit=CREDIT,
        licence="cc-by-sa",
    )
    made.file.save(written["film"], ContentFile(path.read_bytes()), save=False)
    made.captions.save(f"{written['slug']}.vtt", ContentFile(speech.captions.encode()), save=False)
    if "en" in written:
        in_english(made, at_the_times_of(speech, written["en"]["said"]), written)
    made.full_clean()
    made.save()
    return made


def in_english(made: Video, speech: Speech, written: dict) -> None:
    made.transcript_en, made.chapters_en = speech.transcript, speech.chapter_lines
    made.captions_en.save(f"{written['slug']}-en.vtt", ContentFile(speech.captions.encode()), save=False)


def poster(written: dict) -> Picture | None:
    if "poster_alt" not in written:
        return None
    path = (files.FILMS / written["film"]).with_suffix(".png")
    made = Picture(title=written["title"], alt=written["poster_alt"], credit=CREDIT, licence="cc-by-sa")
    made.file = ImageFile(path.open("rb"), name=path.name)
    made.save()
    made.file.close()
    return made


def kept(lines: list[str]) -> dict:
    inside = "".join(f"<li>{line}</li>" for line in lines)
    return {"tone": "tip", "title": "Ce que l’on en garde", "text": f"<ul>{inside}</ul>"}


@stage("voices", label="Paroles d’acteurs", after=("observatory",))
def voices(world: World) -> None:
    index = VoiceIndexPage.objects.get(locale__language_code="fr")
    for written in world.each(files.read_all("voices")):
        own = {"opening": written["opening"], "body": writing.blocks(written["body"])}
        put(index, VoicePage, by=admin(), **own, **common(written, world), **person(written))


@stage("reflections", label="Réflexions", after=("observatory",))
def reflections(world: World) -> None:
    index = ReflectionIndexPage.objects.get(locale__language_code="fr")
    empty = dict.fromkeys(("authors", "container", "publisher", "year", "pages", "doi", "url"), "")
    for written in world.each(files.read_all("reflections")):
        own = {
            "abstract": written["abstract"],
            "keywords": written["keywords"],
            "body": writing.blocks(written["body"]),
            "notes": [("note", note) for note in written["notes"]],
            "references": [("reference", empty | each) for each in written.get("references", ())],
        }
        put(index, ReflectionPage, by=admin(), **own, **common(written, world))


@stage("dossiers", label="Dossiers", after=("interviews", "voices", "reflections"))
def dossiers(world: World) -> None:
    index = DossierIndexPage.objects.get(locale__language_code="fr")
    pages = {
        page.slug: page
        for model in (InterviewPage, VoicePage, ReflectionPage)
        for page in model.objects.filter(locale=index.locale).order_by("pk")
    }
    for written in world.each(files.read_all("dossiers")):
        own = {
            "body": [*writing.blocks(written["body"]), *figures(written)],
            "chosen": [("page", {"page": pages[slug], "why": why}) for slug, why in written["chosen"]],
            "found_in_districts": written.get("found_in_districts", False),
            "found_themes": list(Theme.objects.filter(slug__in=written.get("found_themes", ()))),
            "found_most": written.get("found_most", 6),
        }
        put(index, DossierPage, by=admin(), **own, **common(written, world))


def figures(written: dict) -> list[tuple]:
    rows = [{"value": value, "label": label, "year": year} for value, label, year in written.get("figures", ())]
    return [("figures", {"title": "", "figures": rows, "source": written["figures_source"]})] if rows else []


def common(written: dict, world: World) -> dict:
    """What every page of the observatory says of itself."""
    terms = {name: list(model.objects.filter(slug__in=written.get(name, ()))) for name, model in TERMS.items()}
    day = world.today - timedelta(days=written["days_ago"])
    reviewed = {"reviewed_on": world.today, "review_due_on": world.today + timedelta(days=365)}
    return {name: written[name] for name in SAME} | terms | {"day": day} | reviewed


def person(written: dict) -> dict:
    return {
        "person_role": written["role"],
        "place": written["place"],
        "priority_district": written.get("district", False),
        "agreed": True,
    }
