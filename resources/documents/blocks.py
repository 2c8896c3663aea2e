"""The blocks of a page as plain data for paper: resources/documents/blocks.typ draws them.

    printable(page.body, base="https://…") → [{"kind": "heading", …}, {"kind": "text", …}, …]

A block that only a screen can show (a film, a way on) leaves its words and its address.
"""

from common.printing.drawn import Drawing, around
from common.printing.rich_text import nodes
from pages.languages import for_reader

WIDTH = "width-1200|format-jpeg"


def printable(body, *, base: str) -> list[dict]:
    made = [(block.block_type, WRITERS[block.block_type](block.value, base)) for block in body or []]
    return [{"kind": kind, **data} for kind, data in made if data is not None]


def heading(value, base):
    return {"text": value["text"], "level": int(value["level"])}


def paragraphs(value, base):
    return {"nodes": nodes(value, base=base)}


def quoted(value, base):
    return {"text": value["text"], "who": value["who"], "where": value["where"]}


TONES = {"info": "Bon à savoir", "tip": "Conseil", "warning": "Attention"}


def callout(value, base):
    return {
        "tone": value["tone"],
        "title": value["title"] or TONES[value["tone"]],
        "nodes": nodes(value["text"], base=base),
    }


def accordion(value, base):
    return {"items": [{"title": one["question"], "nodes": nodes(one["answer"], base=base)} for one in value["items"]]}


def steps(value, base):
    rows = [
        {"title": one["title"], "when": one["duration"], "nodes": nodes(one["text"], base=base)}
        for one in value["steps"]
    ]
    return {"title": value["title"], "steps": rows}


def table(value, base):
    return {
        "caption": value["caption"],
        "head": value.head,
        "body": value.body,
        "heads_rows": value.heads_rows,
        "source": value["source"],
    }


def picture(value, base):
    """Nothing where the file is lost: the page of the screen shows the same hole."""
    drawn = photograph(value["picture"])
    if drawn is None:
        return None
    return {"drawn": drawn, "alt": value.alternative, "caption": value["caption"], "credit": value["picture"].credit}


def photograph(image) -> Drawing | None:
    try:
        rendition = image.get_rendition(WIDTH)
        with rendition.file.open("rb") as file:
            return around(file.read(), name=rendition.file.name, width=rendition.width, height=rendition.height)
    except (OSError, AttributeError):
        return None


def gallery(value, base):
    shown = [picture(one, base) for one in value["pictures"]]
    return {"title": value["title"], "pictures": [one for one in shown if one]}


def video(value, base):
    film = value["video"]
    if film is None:
        return None
    said = (f"{each.speaker} : {each.text}" if each.speaker else each.text for each in film.passages())
    return {"title": film.title, "caption": value["caption"], "transcript": "\n".join(said)}


def download(value, base):
    document = value["document"]
    if document is None:
        return None
    return {"title": value["title"] or document.title, "text": value["text"], "href": base + document.url}


def figures(value, base):
    rows = [{"value": one["value"], "label": one["label"], "year": one["year"]} for one in value["figures"]]
    return {"title": value["title"], "figures": rows, "source": value["source"]}


def two_voices(value, base):
    return {
        "voices": [
            {"text": value["person"], "who": value["person_role"]},
            {"text": value["professional"], "who": value["professional_role"]},
        ]
    }


def funders(value, base):
    return {"title": value["title"], "names": [funder.name for funder in value["funders"] if funder]}


def action(value, base):
    links = [{"text": one["text"], "href": whole(one.href, base)} for one in value["links"]]
    return {"title": value["title"], "text": value["text"], "links": links}


def related(value, base):
    shown = [for_reader(page) for page in value["pages"] if page]
    links = [{"text": page.title, "href": page.full_url} for page in shown if page.live and page.full_url]
    return {"title": value["title"], "links": links}


def whole(href: str, base: str) -> str:
    return base + href if href.startswith("/") else href


def worked_example(value, base):
    return {
        "title": value["title"],
        "context": value["context"],
        "nodes": nodes(value["text"], base=base),
        "lesson": nodes(value["lesson"], base=base),
    }


def checklist(value, base):
    return {"title": value["title"], "items": list(value["items"])}


def parcours_model(value, base):
    return {
        "title": value["title"],
        "starting_point": value["starting_point"],
        "people": [value["people_min"], value["people_max"]],
        "stages": [stage(one) for one in value["stages"]],
        "needs": list(value["needs"]),
    }


def stage(value) -> dict:
    return {
        "kind": value.kind_label,
        "title": value["title"],
        "purpose": value["purpose"],
        "week": value["week"],
        "duration": value.duration,
        "techniques": [{"text": page.title, "href": page.full_url} for page in value.readable_techniques],
        "art_forms": [str(form) for form in value["art_forms"] if form],
    }


def technique_call(value, base):
    page = for_reader(value["technique"]) if value["technique"] else None
    if page is None or not page.live:
        return None
    return {
        "title": page.title,
        "href": page.full_url,
        "why": value["why"],
        "minutes": [page.minutes_min, page.minutes_max],
    }


WRITERS = {
    "heading": heading,
    "paragraphs": paragraphs,
    "quote": quoted,
    "callout": callout,
    "accordion": accordion,
    "steps": steps,
    "table": table,
    "picture": picture,
    "gallery": gallery,
    "video": video,
    "download": download,
    "figures": figures,
    "two_voices": two_voices,
    "funders": funders,
    "action": action,
    "related": related,
    "worked_example": worked_example,
    "checklist": checklist,
    "parcours_model": parcours_model,
    "technique_call": technique_call,
}
