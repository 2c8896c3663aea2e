"""A line made into a draft: the page, its pictures, its documents, its voice. Publishing stays the editor's."""

from dataclasses import dataclass
from secrets import token_hex

from django.core.files import File as Content
from wagtail.models import Page
from wagtail.utils.file import hash_filelike

from accounts.models import File, Picture
from common.uploads import clean_picture
from resources.domain.imports.files import Files
from resources.domain.imports.lines import Line
from resources.models import Recording, TechniquePage

TITLE = 120
TEXT = 200


@dataclass(frozen=True)
class Desk:
    """Where cards are made, by whom, and where their files wait."""

    by: object
    place: Page
    collection: object
    files: Files


def page_of(line: Line, place: Page) -> TechniquePage:
    """Not saved: the dry run asks it what is still missing."""
    return TechniquePage(**line.fields, live=False, locale=place.locale)


def draft(desk: Desk, line: Line) -> TechniquePage:
    """Saved as a draft may be: what is not written yet is asked for when it is published."""
    page = page_of(line, desk.place)
    page.owner = desk.by
    for column, take in (("documents", document), ("pictures", picture)):
        setattr(page, column, [take(desk, page, name, said) for name, said in line.files[column]])
    for name, _said in line.files["recording"]:
        page.recording = recording(desk, page, name)
    desk.place.add_child(instance=page)
    page.save_revision(user=desk.by, clean=False)
    return page


def rights(page: TechniquePage) -> dict:
    """A file that comes with a card has the card's licence and credit."""
    return {"licence": page.licence, "credit": page.authors}


def title_of(name: str) -> str:
    stem = name.rpartition("/")[2].rpartition(".")[0]
    return " ".join(stem.replace("_", " ").split())[:TITLE] or name[:TITLE]


def document(desk: Desk, page: TechniquePage, name: str, said: str) -> tuple:
    with desk.files.folder.open(name, desk.files.uses["documents"].megabytes) as file:
        made = kept(desk, page, File, file) or File(file=file, **common(desk, page, name))
        if made.pk is None:
            made.file_size, made.file_hash = file.size, hash_filelike(file)
            made.save()
    return "document", {"document": made, "title": "", "text": said[:TEXT]}


def picture(desk: Desk, page: TechniquePage, name: str, said: str) -> tuple:
    megabytes = desk.files.uses["pictures"].megabytes
    with desk.files.folder.open(name, megabytes) as file:
        clean = clean_picture(file, megabytes=megabytes)
    made = kept(desk, page, Picture, clean) or Picture(file=clean, alt=said, **common(desk, page, name))
    if made.pk is None:
        made.file_size, made.file_hash = clean.size, hash_filelike(clean)
        made.save()
    return "picture", {"picture": made, "alt": said, "decorative": False, "caption": ""}


def common(desk: Desk, page: TechniquePage, name: str) -> dict:
    where = {"collection": desk.collection, "uploaded_by_user": desk.by}
    return {"title": title_of(name), **where, **rights(page)}


def kept(desk: Desk, page: TechniquePage, model: type, file) -> File | Picture | None:
    """The same file with the same rights, which another card of the catalogue brought."""
    same = {"collection": desk.collection, "file_hash": hash_filelike(file), **rights(page)}
    return model.objects.filter(**same).order_by("pk").first()


def recording(desk: Desk, page: TechniquePage, name: str) -> Recording:
    """Sounds have an address of their own: that of a draft cannot be guessed."""
    with desk.files.folder.open(name, desk.files.uses["recording"].megabytes) as file:
        made = Recording(title=f"{page.title[:140]}, lue", **rights(page))
        ending = name.rpartition(".")[2].lower()
        made.file.save(f"{token_hex(8)}.{ending}", Content(file.file), save=False)
        made.save()
    return made
