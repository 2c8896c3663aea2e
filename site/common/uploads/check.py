"""The door every upload comes through: size, name, first bytes, inside."""

from django.core.files import File
from django.utils.deconstruct import deconstructible
from django.utils.translation import gettext as _

from common.errors import Refused
from common.uploads import archives, pdf
from common.uploads.kinds import ALIASES, KINDS, PICTURES, Kind, kind_named
from common.uploads.pixels import check_picture

MEGABYTE = 2**20


def check_upload(file: File, *, kinds: tuple[str, ...], megabytes: float = 20) -> Kind:
    """The kind of the file, or a refusal that says what is wrong and what to do."""
    kind = check_name(file, kinds)
    check_size(file, megabytes)
    head = peek(file, 1024)
    if not kind.starts_like(head):
        raise Refused(
            _("Ce fichier se dit « .%(extension)s » mais n’est pas un vrai %(label)s. Enregistrez-le dans ce format.")
            % {"extension": kind.extension, "label": kind.label},
            code="disguised",
        )
    if kind.container == "zip":
        archives.check_archive(file, kind)
    elif kind.extension == "pdf":
        pdf.check_pdf(file)
    elif kind.extension in PICTURES:
        check_picture(file, kind)
    file.seek(0)
    return kind


def check_name(file: File, kinds: tuple[str, ...]) -> Kind:
    wanted = [ALIASES.get(each, each) for each in kinds]
    kind = kind_named(file.name or "")
    if kind is None or kind.extension not in wanted:
        labels = ", ".join(f"{KINDS[each].label} (.{each})" for each in dict.fromkeys(wanted))
        raise Refused(_("Ce type de fichier n’est pas accepté. Acceptés : %s.") % labels, code="kind")
    return kind


def check_size(file: File, megabytes: float) -> None:
    if file.size == 0:
        raise Refused(_("Ce fichier est vide."), code="empty")
    if file.size > megabytes * MEGABYTE:
        raise Refused(
            _("Ce fichier pèse %(size).1f Mo ; la limite est de %(limit)d Mo. Réduisez-le, puis recommencez.")
            % {"size": file.size / MEGABYTE, "limit": megabytes},
            code="size",
        )


def peek(file: File, length: int) -> bytes:
    file.seek(0)
    head = file.read(length)
    file.seek(0)
    return head


@deconstructible
class SafeFile:
    """As a validator, on a form field or a model field."""

    def __init__(self, *kinds: str, megabytes: float = 20):
        self.kinds, self.megabytes = kinds, megabytes

    def __call__(self, file) -> None:
        if getattr(file, "_committed", False):
            return  # already ours, already checked
        check_upload(file, kinds=self.kinds, megabytes=self.megabytes)

    def __eq__(self, other):
        return isinstance(other, SafeFile) and (self.kinds, self.megabytes) == (other.kinds, other.megabytes)

    def __hash__(self):
        return hash((self.kinds, self.megabytes))
