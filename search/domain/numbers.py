"""Numbers of what rows are filtered by: a value of a facet, a set of readers. Made when first met."""

from search.models import Audience, AudienceToken, Term


def of_terms(wanted: set[tuple[str, str]]) -> dict[tuple[str, str], int]:
    known = known_terms(wanted)
    new = sorted(wanted - known.keys())
    if new:
        Term.objects.bulk_create([Term(facet=facet, slug=slug) for facet, slug in new], ignore_conflicts=True)
        known = known_terms(wanted)
    return known


def known_terms(wanted: set[tuple[str, str]]) -> dict[tuple[str, str], int]:
    rows = Term.objects.filter(facet__in={facet for facet, _ in wanted}, slug__in={slug for _, slug in wanted})
    return {(facet, slug): pk for pk, facet, slug in rows.values_list("pk", "facet", "slug")}


def of_audiences(wanted: set[str]) -> dict[str, int]:
    known = known_audiences(wanted)
    new = sorted(wanted - known.keys())
    if new:
        Audience.objects.bulk_create([Audience(tokens=tokens) for tokens in new], ignore_conflicts=True)
        known = known_audiences(wanted)
        each = [AudienceToken(audience_id=known[tokens], token=token) for tokens in new for token in tokens.split()]
        AudienceToken.objects.bulk_create(each, ignore_conflicts=True)
    return known


def known_audiences(wanted: set[str]) -> dict[str, int]:
    return dict(Audience.objects.filter(tokens__in=wanted).values_list("tokens", "pk"))
