"""A PDF that a reader can open and that carries no programme.

Only what stands in clear is seen: compressed objects are the business of the reader’s sandbox, and our PDFs are always
sent as attachments under a policy that runs nothing.
"""

import re

from django.core.files import File
from django.utils.translation import gettext as _

from common.errors import Refused

END = b"%%EOF"
CHUNK = 2**20
LONGEST = 32
ACTIVE = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)[\s/<\[(]")
LOCKED = re.compile(rb"/Encrypt[\s/<\[]")


def check_pdf(file: File) -> None:
    file.seek(max(0, file.size - 2048))
    if END not in file.read():
        raise Refused(_("Ce PDF est incomplet : il a peut-être été coupé pendant l’envoi."), code="broken")
    for part in parts(file):
        if ACTIVE.search(part):
            raise Refused(
                _("Ce PDF contient un programme ou un fichier joint. Imprimez-le en PDF, puis envoyez cette copie."),
                code="active",
            )
        if LOCKED.search(part):
            raise Refused(_("Ce PDF est protégé. Enlevez la protection, puis recommencez."), code="broken")


def parts(file: File):
    """The file by pieces that overlap, so that a word cut in two is still seen."""
    file.seek(0)
    tail = b""
    while piece := file.read(CHUNK):
        yield tail + piece
        tail = piece[-LONGEST:]
