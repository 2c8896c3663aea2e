"""The files that cards name: found in the ZIP, judged by their content, told with their line."""

from dataclasses import dataclass, field

from django.conf import settings

from common.errors import Refused
from common.spreadsheets.words import meant
from common.uploads import check_upload
from common.uploads.kinds import PICTURES
from common.uploads.pixels import opened
from resources.domain.imports.folder import Folder

MEGABYTE = 2**20
SOUNDS = ("mp3", "m4a", "ogg")
LONGEST_TEXT = 200  # of what is said of a file
MOST = 6  # documents or pictures of a card
NO_ZIP = "Ajoutez le ZIP des fichiers, ou videz la case."


@dataclass(frozen=True)
class Use:
    """What a column takes."""

    kinds: tuple[str, ...]
    megabytes: float
    most: int = MOST


def uses() -> dict[str, Use]:
    return {
        "documents": Use(tuple(settings.WAGTAILDOCS_EXTENSIONS), settings.WAGTAILDOCS_MAX_UPLOAD_SIZE / MEGABYTE),
        "pictures": Use(PICTURES, settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE / MEGABYTE),
        "recording": Use(SOUNDS, 60, most=1),
    }


@dataclass(frozen=True)
class Found:
    """A file that may be taken: what it is, what it weighs."""

    name: str
    label: str
    size: int


@dataclass
class Files:
    """One judgement a file and a use, however many cards name it."""

    folder: Folder | None
    uses: dict[str, Use] = field(default_factory=uses)
    judged: dict[tuple[str, str], Found | Refused] = field(default_factory=dict)
    named: dict[str, list[int]] = field(default_factory=dict)  # the lines that name each file

    def read(self, column: str, named: list, line, fault) -> list[tuple]:
        """(the file in the ZIP, what is said of it) for each; what is wrong goes to `fault(column, wrong, todo)`."""
        use = self.uses[column]
        if len(named) > use.most:
            fault(column, f"{len(named)} fichiers : {use.most} au plus.", "Réunissez-les, ou choisissez.")
        if any(len(each.text) > LONGEST_TEXT for each in named):
            fault(column, f"Un texte a plus de {LONGEST_TEXT} signes.", "Une phrase suffit : raccourcissez-la.")
        found = [(self.one(column, each.file, line, fault), each.text) for each in named[: use.most]]
        return [(file.name, text) for file, text in found if file]

    def one(self, column: str, name: str, line, fault) -> Found | None:
        if self.folder is None:
            fault(column, f"« {name} » est nommé, et aucun ZIP n’a été déposé.", NO_ZIP)
            return None
        places = self.folder.find(name)
        if len(places) != 1 or places[0] in self.folder.twice:
            fault(column, *self.astray(name, places))
            return None
        lines = self.named.setdefault(places[0], [])
        lines += [line.number] if line.number not in lines else []
        judged = self.judge(column, places[0])
        if isinstance(judged, Refused):
            fault(column, f"« {name} » : {' '.join(judged.messages)}", "Remplacez ce fichier dans le ZIP.")
            return None
        return judged

    def astray(self, name: str, places: list[str]) -> tuple[str, str]:
        """Nowhere, or in several places."""
        if len(places) > 1:
            told = " ou ".join(f"« {each} »" for each in places[:3])
            return f"Plusieurs fichiers s’appellent « {name} ».", f"Écrivez son dossier : {told}."
        if places:
            return f"Le ZIP contient deux fois « {name} ».", "Refaites le ZIP avec un seul fichier de ce nom."
        near = self.folder.nearest(name)
        todo = meant([near]) if near else "Ajoutez ce fichier au ZIP, ou videz la case."
        return f"« {name} » n’est pas dans le ZIP.", todo

    def judge(self, column: str, name: str) -> Found | Refused:
        if (column, name) not in self.judged:
            try:
                self.judged[column, name] = self.looked_at(column, name)
            except Refused as refusal:
                self.judged[column, name] = refusal
        return self.judged[column, name]

    def looked_at(self, column: str, name: str) -> Found:
        use = self.uses[column]
        with self.folder.open(name, use.megabytes) as file:
            kind = check_upload(file, kinds=use.kinds, megabytes=use.megabytes)
            if column == "pictures":  # a picture cut in the middle has a good beginning
                with opened(file, kind) as image:
                    image.load()
            return Found(name, kind.label, file.size)

    def unnamed(self) -> list[str]:
        return sorted(set(self.folder.members) - set(self.named)) if self.folder else []
