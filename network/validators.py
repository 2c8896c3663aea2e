"""Numbers people type: checked, but forgiving."""

import re

from django.core.exceptions import ValidationError
from stdnum.exceptions import ValidationError as NumberError
from stdnum.fr import siret as siret_number

POSTCODES = {
    "FR": re.compile(r"\d{5}"),
    "CA": re.compile(r"[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d"),
}


def validate_siret(value: str) -> None:
    try:
        siret_number.validate(value)
    except NumberError as error:
        raise ValidationError("Ce SIRET n’est pas valide : 14 chiffres, clé comprise.", code="siret") from error


def clean_siret(value: str) -> str:
    """« 732 829 320 00074 » and « 73282932000074 » are the same number."""
    return re.sub(r"[\s.\-\u00a0\u202f]", "", str(value or ""))


def validate_postcode(value: str, country: str | None = None) -> None:
    """Without a country, any country of the network will do (the model does not know its territory yet)."""
    patterns = [POSTCODES[country]] if country in POSTCODES else POSTCODES.values()
    if not any(pattern.fullmatch(value.upper()) for pattern in patterns):
        raise ValidationError("Ce code postal n’est pas valide.", code="postcode")
