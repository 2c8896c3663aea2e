"""The ZIP beside the spreadsheet: which files it holds, by the names people give them. Nothing is unpacked here."""

import io
import tempfile
import unicodedata
import zipfile
from collections import defaultdict
from contextlib import contextmanager
from difflib import get_close_matches

from django.core.files import File

from common.errors import Refused
from common.uploads.archives import BROKEN, check_openable, check_weight
from common.uploads.check import check_size

MEGABYTE = 2**20
MEGABYTES = 500  # of the ZIP
MOST_OPENED = 2_000 * MEGABYTE
MOST_LISTED = 2 * MEGABYTE  # of its list of names, which is read whole
END = b"PK\x05\x06"
LARGER_END, LARGER_BEFORE = b"PK\x06\x06", 76  # of archives of more than 4 GB, with what says where it stands
UTF8_FLAG = 0x800
# What computers leave in a folder without anybody having put it there.
LEFT_OVERS = frozenset({".ds_store", "thumbs.db", "desktop.ini", "icon\r"})
LEFT_FOLDERS = ("__macosx", ".trash", ".git")
NOT_A_ZIP = "Ce n’est pas une archive ZIP, ou elle est abîmée : refaites-la, puis déposez-la à nouveau."
DAMAGED = "Ce fichier est abîmé dans le ZIP : refaites l’archive."
TOO_MANY = "La liste des fichiers de cette archive est démesurée : gardez-y les seuls fichiers du catalogue."


class Folder:
    """The files of an archive, found by their path or, where only one has it, by their name."""

    def __init__(self, file):
        with unreadable_refused():
            check_list(file)
            self.archive = zipfile.ZipFile(file)
            members = [each for each in self.archive.infolist() if not each.is_dir()]
        check_weight(members, MOST_OPENED)
        check_openable(members)
        self.members: dict[str, zipfile.ZipInfo] = {}  # by the name we show
        self.twice: set[str] = set()
        self.by_name = defaultdict(set)
        for member in members:
            self.note(member)

    def note(self, member: zipfile.ZipInfo) -> None:
        shown, *others = spellings(member)
        if is_left_over(shown):
            return
        if shown in self.members:
            self.twice.add(shown)
        self.members[shown] = member
        for path in (shown, *others):
            self.by_name[folded(path)].add(shown)
            self.by_name[folded(path.rpartition("/")[2])].add(shown)

    def find(self, name: str) -> list[str]:
        """The files that bear this name: one, none, or several among which to choose."""
        wanted = folded(name)
        found = self.by_name.get(wanted) or {
            shown for key, paths in self.by_name.items() if key.endswith(f"/{wanted}") for shown in paths
        }
        exact = [shown for shown in found if folded(shown) == wanted]
        return exact if len(exact) == 1 else sorted(found)

    def nearest(self, name: str) -> str:
        names = {folded(shown.rpartition("/")[2]): shown for shown in self.members}
        stems = {key.rpartition(".")[0]: shown for key, shown in names.items()}
        wanted = folded(name.rpartition("/")[2])
        if same := stems.get(wanted) or stems.get(wanted.rpartition(".")[0]):
            return same
        alike = get_close_matches(wanted, names, n=1, cutoff=0.7)
        return names[alike[0]] if alike else ""

    @contextmanager
    def open(self, name: str, megabytes: float):
        """The file on disk, for as long as it is looked at. Its size is known before it is unpacked."""
        member = self.members[name]
        announced = File(io.BytesIO(), name=name)
        announced.size = member.file_size
        check_size(announced, megabytes)
        with tempfile.TemporaryFile() as copy:
            with unreadable_refused(DAMAGED), self.archive.open(member) as packed:
                while part := packed.read(MEGABYTE):
                    copy.write(part)
            copy.seek(0)
            file = File(copy, name=name.rpartition("/")[2])
            file.size = member.file_size
            yield file

    def close(self) -> None:
        self.archive.close()


def check_folder(file) -> None:
    """In the request: its list alone is read. Raises Refused."""
    check_size(file, MEGABYTES)
    Folder(file).close()
    file.seek(0)


def check_list(file) -> None:
    """The list of names stands at the end, and says its own length."""
    file.seek(0)
    if file.read(4) not in (b"PK\x03\x04", END):
        raise Refused(NOT_A_ZIP, code="disguised")
    file.seek(0, io.SEEK_END)
    file.seek(max(0, file.tell() - 65_600))
    end = file.read()
    at = end.rfind(END)
    if at < 0:
        raise Refused(NOT_A_ZIP, code="broken")
    if length_of_list(end, at) > MOST_LISTED:
        raise Refused(TOO_MANY, code="bomb")


def length_of_list(end: bytes, at: int) -> int:
    """Where a larger end stands before the usual one, the larger is believed: `zipfile` does."""
    larger = at - LARGER_BEFORE
    if larger >= 0 and end[larger : larger + 4] == LARGER_END:
        return int.from_bytes(end[larger + 40 : larger + 48], "little")
    return int.from_bytes(end[at + 12 : at + 16], "little")


@contextmanager
def unreadable_refused(sentence: str = NOT_A_ZIP):
    try:
        yield
    except Refused:
        raise
    except (*BROKEN, EOFError, zipfile.zlib.error) as error:
        raise Refused(sentence, code="broken") from error


def spellings(member: zipfile.ZipInfo) -> list[str]:
    """Its name as it was most likely written, then as other programs may have meant it.

    Only a flag says that a name is UTF-8. Without it Windows writes the letters of DOS, others UTF-8 all the same.
    """
    name = member.filename.replace("\\", "/")
    if member.flag_bits & UTF8_FLAG or name.isascii():
        return [name]
    raw, found = name.encode("cp437", "replace"), []
    for encoding in ("utf-8", "cp850", "cp1252"):
        try:
            found.append(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    return [*found, name]


def folded(path: str) -> str:
    """Macs write an accent apart from its letter; nobody minds capitals or a space too many."""
    return " ".join(unicodedata.normalize("NFC", path).casefold().replace("\\", "/").strip("./ ").split())


def is_left_over(path: str) -> bool:
    *folders, name = path.lower().split("/")
    return name in LEFT_OVERS or name.startswith("._") or any(each in LEFT_FOLDERS for each in folders)
