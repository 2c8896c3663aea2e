"""The columns of an organisation as people give them, made regular: the form, the verb and the import share this."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from common.errors import Refused
from network.domain.duplicates import fold
from network.validators import clean_phone, clean_postcode, clean_siret, clean_website, validate_postcode

NOT_COLUMNS = frozenset({"audiences", "art_forms", "access"})  # many-to-many: set after the row exists


def split(fields: dict) -> tuple[dict, dict]:
    """Columns on one side, many-to-many on the other."""
    many = {name: value for name, value in fields.items() if name in NOT_COLUMNS}
    return {name: value for name, value in fields.items() if name not in NOT_COLUMNS}, many


def regular(fields: dict, territory) -> dict:
    """A copy with regular spaces, numbers and addresses. Raises Refused with one message per faulty column."""
    clean, wrong = sorted_out(fields, territory)
    if wrong:
        raise Refused(wrong)
    return clean


def sorted_out(fields: dict, territory) -> tuple[dict, dict]:
    """What is regular on one side; on the other, messages by column."""
    clean, wrong = {}, {}
    for name, value in fields.items():
        try:
            clean[name] = tidy(name, value, territory)
        except ValidationError as error:
            wrong[name] = error.messages
    if "name" in clean:
        clean["folded_name"] = fold(clean["name"])
    return clean, wrong


def tidy(name: str, value, territory):
    if not isinstance(value, str):
        return value
    value = value.strip() if "\n" in value else " ".join(value.split())
    form = FORMS.get(name)
    return form(value, territory) if form and value else value


def tidy_siret(value: str, territory) -> str:
    if not territory.has_siret:
        raise ValidationError("Il n’y a pas de SIRET dans ce pays : laissez cette case vide.", code="siret")
    return clean_siret(value)


def tidy_postcode(value: str, territory) -> str:
    value = clean_postcode(value, territory.country)
    validate_postcode(value, territory.country)
    return value


FORMS = {
    "siret": tidy_siret,
    "postcode": tidy_postcode,
    "phone": lambda value, territory: clean_phone(value, territory.country),
    "website": lambda value, territory: clean_website(value),
    "email": lambda value, territory: value.lower(),
}


def check(obj) -> None:
    """Everything the model and the database ask, as messages beside the fields."""
    try:
        obj.full_clean()
    except ValidationError as error:
        raise Refused(error.message_dict) from error


def save_checked(obj) -> None:
    """Checked, then saved; if somebody has taken the same number in between, the check says so."""
    check(obj)
    try:
        with transaction.atomic():
            obj.save()
    except IntegrityError:
        check(obj)
        raise


def verb(obj, what: str) -> str:
    """The name of an action in the audit trail: « structure.created »."""
    return f"{obj._meta.model_name}.{what}"


def told_of_many(obj, many: dict) -> dict[str, list[str]]:
    """The lists of words that change, as the trail notes them; one left as it was is not told again."""
    wanted = {name: sorted(term.slug for term in terms) for name, terms in many.items()}
    return {
        name: slugs for name, slugs in wanted.items() if slugs != sorted(term.slug for term in getattr(obj, name).all())
    }
