"""What a file really is, told by its content rather than by its name."""

import re

from common.errors import Refused

MEGABYTE = 2**20


def check_size(file, megabytes: int) -> None:
    if file.size > megabytes * MEGABYTE:
        raise Refused(f"Ce fichier est trop lourd : {megabytes} Mo au plus.", code="size")
    if not file.size:
        raise Refused("Ce fichier est vide.", code="empty")


def check_pdf(file, *, megabytes: int = 10) -> None:
    """A whole PDF that anybody can open: header, end, cross-reference table where it says, no password."""
    check_size(file, megabytes)
    file.seek(0)
    data = file.read()
    file.seek(0)
    if not re.match(rb"\s{0,16}%PDF-[12]\.\d", data[:32]):
        raise Refused("Ce fichier n’est pas un PDF, même si son nom le dit.", code="kind")
    starts = re.findall(rb"startxref\s+(\d{1,10})\s", data[-4096:] + b"\n")
    if b"%%EOF" not in data[-2048:] or not starts:
        raise Refused("Ce PDF est incomplet : enregistrez-le à nouveau, puis réessayez.", code="broken")
    table = data[int(starts[-1]) :]
    if not re.match(rb"\s*(xref|\d+ \d+ obj)", table):
        raise Refused("Ce PDF est abîmé : enregistrez-le à nouveau, puis réessayez.", code="broken")
    if b"/Encrypt" in table[:4096] or b"/Encrypt" in data[data.rfind(b"trailer") :]:
        raise Refused("Ce PDF est protégé par un mot de passe : déposez-le sans protection.", code="encrypted")
