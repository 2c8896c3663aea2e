"""The taxonomy's first words, there on any fresh database."""

from django.db import transaction

from common.domain.communes import COMMUNES
from common.domain.reference_terms import AGES, TERMS
from common.models import AgeBand, Place


@transaction.atomic
def ensure_reference_terms() -> int:
    """Adds what is missing and touches nothing else: editors may have renamed or retired a term. Says how many."""
    return sum(add_missing(model, rows_of(terms)) for model, terms in TERMS.items()) + add_ages() + add_communes()


def rows_of(terms) -> list[dict]:
    names = ("slug", "label", "label_en")
    return [dict(zip(names, term, strict=True)) | {"position": 10 * n} for n, term in enumerate(terms, 1)]


def add_missing(model, rows: list[dict]) -> int:
    known = set(model.objects.values_list("slug", flat=True))
    missing = [model(**row) for row in rows if row["slug"] not in known]
    return len(model.objects.bulk_create(missing))


def add_ages() -> int:
    names = ("slug", "label", "label_en", "from_age", "to_age")
    rows = [dict(zip(names, age, strict=True)) | {"position": 10 * n} for n, age in enumerate(AGES, 1)]
    return add_missing(AgeBand, rows)


def add_communes() -> int:
    known = set(Place.objects.values_list("country", "code", "postcode"))
    missing = [
        Place(country=each.country, code=each.code, name=each.name, postcode=each.postcode, department=each.department)
        for each in COMMUNES
        if (each.country, each.code, each.postcode) not in known
    ]
    return len(Place.objects.bulk_create(missing))
