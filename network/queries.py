"""Questions several screens ask of the database."""

from django.db.models import CharField, Count, DateField, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from common.sorting import French
from network.enums import ConventionState, Organisation, VolunteerState
from network.models import Convention, Partner, Structure, Territory, Volunteer

BY_PERSON = (French("user__last_name"), French("user__first_name"))  # memberships


def within_reach(acting) -> Q:
    """Memberships and invitations one may know of: the nation all, a territory what is in it, others their own."""
    if acting.is_national:
        return Q()
    if acting.organisation == Organisation.TERRITORY:
        own = acting.territory
        return Q(territory=own) | Q(structure__territory=own) | Q(partner__territory=own)
    return Q(**{acting.organisation: acting.target})


def twins(rows: QuerySet) -> QuerySet:
    """Those that bear the name of an older one in the same commune and territory: `twin` is the older one."""
    older = rows.model.objects.open().filter(
        folded_name=OuterRef("folded_name"),
        commune__iexact=OuterRef("commune"),
        territory=OuterRef("territory"),
        pk__lt=OuterRef("pk"),
    )
    return rows.filter(Exists(older)).annotate(twin=Subquery(older.order_by("pk").values("pk")[:1]))


def with_convention(rows: QuerySet) -> QuerySet:
    """The convention that counts: the one that ends last and was not renewed."""
    latest = (
        Convention.objects.filter(**{rows.model._meta.model_name: OuterRef("pk")})
        .exclude(state=ConventionState.RENEWED)
        .order_by("-ends_on", "-pk")
    )
    return rows.annotate(
        convention_state=Coalesce(Subquery(latest.values("state")[:1]), Value(""), output_field=CharField()),
        convention_ends_on=Subquery(latest.values("ends_on")[:1], output_field=DateField()),
    )


def territory_counts(territory) -> list[tuple[int, str]]:
    """One query; without a territory, the whole network."""
    where = {} if territory is None else {"territory": territory}

    def count(rows):
        return Subquery(rows.order_by().values(one=Value(1)).annotate(n=Count("*")).values("n"))

    counted = {
        "structures": Structure.objects.open().filter(**where),
        "partenaires": Partner.objects.open().filter(**where),
        "conventions en cours": Convention.objects.in_force().filter(**where),
        "bénévoles en activité": Volunteer.objects.filter(state=VolunteerState.ACTIVE, **where),
    }
    row = Territory.objects.order_by("pk").values_list(*(count(rows) for rows in counted.values())).first()
    return [(number or 0, label) for number, label in zip(row or [0] * len(counted), counted, strict=True)]
