"""What each licence allows, in a sentence, and where its text is."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from common.enums import Licence

DEED = "https://creativecommons.org/licenses/{}/4.0/deed.{}"
TEXTS = {
    Licence.CC_BY: ("CC BY 4.0", "by"),
    Licence.CC_BY_SA: ("CC BY-SA 4.0", "by-sa"),
    Licence.CC_BY_NC_SA: ("CC BY-NC-SA 4.0", "by-nc-sa"),
}
SENTENCES = {
    Licence.ALL_RIGHTS: _(
        "Vous pouvez la lire et l’utiliser avec un groupe. Pour la copier ou la changer, demandez-nous."
    ),
    Licence.CC_BY: _("Vous pouvez la copier, la changer et la partager, en disant qui l’a faite."),
    Licence.CC_BY_SA: _(
        "Vous pouvez la copier, la changer et la partager, en disant qui l’a faite et en gardant la même licence."
    ),
    Licence.CC_BY_NC_SA: _(
        "Vous pouvez la copier, la changer et la partager sans la vendre, en disant qui l’a faite et en gardant la "
        "même licence."
    ),
    Licence.CC0: _("Elle appartient à tout le monde : faites-en ce que vous voulez."),
    Licence.ETALAB: _("Vous pouvez la réutiliser librement, en disant d’où elle vient et de quand elle date."),
}


@dataclass(frozen=True)
class Terms:
    name: str
    sentence: str
    href: str


def terms(licence: str) -> Terms:
    """The licence as a reader needs it, in the language of the page."""
    return Terms(name(licence), str(SENTENCES[Licence(licence)]), address(licence))


def name(licence: str) -> str:
    short = {Licence.CC0: _("CC0, domaine public"), Licence.ETALAB: _("Licence Ouverte 2.0")}
    short |= {code: words for code, (words, _slug) in TEXTS.items()}
    return str(short.get(Licence(licence), _("Tous droits réservés")))


def address(licence: str) -> str:
    language = get_language() or "fr"
    if licence in TEXTS:
        return DEED.format(TEXTS[licence][1], language)
    if licence == Licence.CC0:
        return f"https://creativecommons.org/publicdomain/zero/1.0/deed.{language}"
    return "https://www.etalab.gouv.fr/licence-ouverte-open-licence/" if licence == Licence.ETALAB else ""
