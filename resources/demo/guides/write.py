"""Small words to write guides with, beside those of pages/demo/build.py. Techniques and art forms are named by their
slug: `resolved` finds them when the guide is put in its place."""

from common.models import ArtForm
from pages.demo import build
from pages.demo.build import points, questions, said, steps, text, title
from resources.models import TechniquePage

__all__ = ["checklist", "example", "model", "note", "points", "questions", "resolved", "said", "stage", "steps", "table",
           "technique", "text", "title"]  # fmt: skip


def note(words: str, heading: str = "", *, tone: str = "info") -> tuple[str, dict]:
    return build.note(words, tone=tone, heading=heading)


def table(caption: str, rows: str) -> tuple[str, dict]:
    """Each row is named by its first cell."""
    return build.table(caption, rows, headers="both")


def example(heading: str, context: str, *paragraphs: str, lesson: str = "") -> tuple[str, dict]:
    return "worked_example", {
        "title": heading,
        "context": context,
        "text": "".join(p if p.startswith("<") else f"<p>{p}</p>" for p in paragraphs),
        "lesson": f"<p>{lesson}</p>" if lesson else "",
    }


def checklist(heading: str, *items: str) -> tuple[str, dict]:
    return "checklist", {"title": heading, "items": list(items)}


def technique(slug: str, why: str) -> tuple[str, dict]:
    return "technique_call", {"technique": slug, "why": why}


def stage(kind: str, heading: str, purpose: str, **plan) -> dict:
    """`week` and `minutes` always; `techniques` and `forms` where there are some."""
    return {
        "kind": kind,
        "title": heading,
        "purpose": purpose,
        "week": plan["week"],
        "minutes": plan["minutes"],
        "techniques": plan.get("techniques", []),
        "art_forms": plan.get("forms", []),
    }


def model(heading: str, start: str, people: tuple[int, int], stages: list[dict], needs: list[str]) -> tuple[str, dict]:
    low, high = people
    return "parcours_model", {
        "title": heading,
        "starting_point": start,
        "people_min": low,
        "people_max": high,
        "stages": stages,
        "needs": needs,
    }


def resolved(body: list) -> list:
    """The blocks with the pages and words they name. A technique that is not there is left out."""
    pages = {page.slug: page for page in TechniquePage.objects.filter(live=True, locale__language_code="fr")}
    forms = {form.slug: form for form in ArtForm.objects.all()}
    made = []
    for kind, value in body:
        if kind == "technique_call":
            made += [(kind, value | {"technique": pages[value["technique"]]})] if value["technique"] in pages else []
        elif kind == "parcours_model":
            made.append((kind, value | {"stages": [known(one, pages, forms) for one in value["stages"]]}))
        else:
            made.append((kind, value))
    return made


def known(one: dict, pages: dict, forms: dict) -> dict:
    return one | {
        "techniques": [pages[slug] for slug in one["techniques"] if slug in pages],
        "art_forms": [forms[slug] for slug in one["art_forms"]],
    }
