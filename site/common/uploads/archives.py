"""Containers: what they weigh once opened, what they hold, where it would be written."""

import zipfile
from pathlib import PurePosixPath

from django.core.files import File
from django.utils.translation import gettext as _

from common.errors import Refused
from common.uploads.kinds import Kind

MAX_MEMBERS = 5_000
MAX_OPENED = 300 * 2**20
MAX_RATIO = 200  # honest text compresses 20 to 50 times, a bomb a thousand
RATIO_FROM = 10 * 2**20  # small members may be as repetitive as they like
BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, OSError, ValueError, KeyError)
RUNS_CODE = ("vbaProject.bin", "Basic/")
PROGRAMS = (".exe", ".com", ".bat", ".cmd", ".js", ".vbs", ".ps1", ".scr", ".msi", ".jar", ".html", ".htm", ".svg")


def check_archive(file: File, kind: Kind) -> None:
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            check_weight(members)
            check_members(members, kind)
            check_flavour(archive, members, kind)
    except BROKEN as error:
        raise Refused(_("Ce fichier est abîmé ou protégé par un mot de passe."), code="broken") from error


def check_weight(members: list[zipfile.ZipInfo], most: int = MAX_OPENED) -> None:
    opened = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members) or 1
    bomb = opened > RATIO_FROM and opened / packed > MAX_RATIO
    if len(members) > MAX_MEMBERS or opened > most or bomb:
        raise Refused(_("Une fois ouvert, ce fichier serait démesuré : il est refusé."), code="bomb")


def check_members(members: list[zipfile.ZipInfo], kind: Kind) -> None:
    check_openable(members)
    for member in members:
        path = PurePosixPath(member.filename)
        if any(mark in member.filename for mark in RUNS_CODE):
            raise Refused(_("Ce document contient des macros. Enregistrez-le sans macro."), code="macro")
        if not kind.marker and path.suffix.lower() in PROGRAMS:
            raise Refused(_("Cette archive contient un programme ou une page web : elle est refusée."), code="program")


def check_openable(members: list[zipfile.ZipInfo]) -> None:
    """Nothing that would be written elsewhere, nothing that asks for a password."""
    for member in members:
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in member.filename:
            raise Refused(_("Cette archive contient des chemins dangereux : elle est refusée."), code="path")
        if member.flag_bits & 0x1:
            raise Refused(_("Ce fichier est protégé par un mot de passe."), code="broken")


def check_flavour(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], kind: Kind) -> None:
    """A .docx has its word/ folder, an .ods names itself in `mimetype`."""
    if not kind.marker:
        return
    holds = any(member.filename.startswith(kind.marker) for member in members)
    if holds and kind.marker == "content.xml":
        with archive.open("mimetype") as told:
            holds = told.read(200).decode("ascii", "replace").strip() == kind.content_type
    if not holds:
        raise Refused(_("Ce fichier n’est pas un vrai %s.") % kind.label, code="disguised")
