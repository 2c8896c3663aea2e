"""Numbers people type: checked, but forgiving about spaces, dots and dashes."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum.exceptions import ValidationError as NumberError
from stdnum.fr import siret as siret_number

POSTCODES = {
    "FR": re.compile(r"\d{5}"),
    "CA": re.compile(r"[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d"),
}
EXAMPLES = {"FR": "93200", "CA": "H2X 1Y4"}
SEPARATORS = re.compile(r"[\s.\-/()\u00a0\u202f\u2007\u2010-\u2015]")  # \s is not enough for some spreadsheets


def validate_siret(value: str) -> None:
    try:
        siret_number.validate(value)
    except NumberError as error:
        raise ValidationError(_("Ce SIRET n’est pas valide : 14 chiffres, clé comprise."), code="siret") from error


def clean_siret(value: str) -> str:
    """« 732 829 320 00074 » and « 73282932000074 » are the same number."""
    plain = SEPARATORS.sub("", str(value or ""))
    return plain.zfill(14) if re.fullmatch(r"\d{13}", plain) else plain  # a spreadsheet lost the first zero


def validate_postcode(value: str, country: str | None = None) -> None:
    """Without a country, any country of the network will do (the model does not know its territory yet)."""
    patterns = [POSTCODES[country]] if country in POSTCODES else POSTCODES.values()
    if not any(pattern.fullmatch(value.upper()) for pattern in patterns):
        if country not in EXAMPLES:
            raise ValidationError(_("Ce code postal n’est pas valide."), code="postcode")
        example = {"example": EXAMPLES[country]}
        raise ValidationError(_("Ce code postal n’est pas valide (exemple : %(example)s)."), "postcode", example)


def clean_postcode(value: str, country: str = "FR") -> str:
    """A spreadsheet loses the first zero of « 01000 » and somebody the space of « H2X 1Y4 »."""
    plain = SEPARATORS.sub("", str(value or "")).upper()
    if country == "FR" and re.fullmatch(r"\d{4}", plain):
        return f"0{plain}"
    if country == "CA" and len(plain) == 6:
        return f"{plain[:3]} {plain[3:]}"
    return plain


def clean_phone(value: str, country: str = "FR") -> str:
    """Written as people of the country read it; another country's keeps its « + »."""
    plain = SEPARATORS.sub("", str(value or "").replace("(0)", ""))
    plain = re.sub(r"^00", "+", plain)
    home = re.sub(r"^\+(?:33|262)", "0", plain) if country == "FR" else re.sub(r"^\+?1(?=\d{10}$)", "", plain)
    if country == "FR" and re.fullmatch(r"[1-9]\d{8}", home):
        home = f"0{home}"  # a spreadsheet took it for a number
    if country == "FR" and re.fullmatch(r"0[1-9]\d{8}", home):
        return " ".join(home[i : i + 2] for i in range(0, 10, 2))
    if country == "CA" and re.fullmatch(r"[2-9]\d{9}", home):
        return f"{home[:3]} {home[3:6]}-{home[6:]}"
    if not plain or re.fullmatch(r"\+[1-9]\d{6,14}", plain):
        return plain
    raise ValidationError(_("Ce numéro de téléphone n’est pas valide."), code="phone")


def clean_website(value: str) -> str:
    """« www.example.org » is an address too."""
    plain = str(value or "").strip()
    return f"https://{plain}" if plain and "://" not in plain else plain
