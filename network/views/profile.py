"""What the page of a structure or a partner shows, according to who looks."""

from django.utils.html import format_html

from accounts.roles import May
from network import rules
from network.domain import duplicates
from network.models import Convention, Structure
from network.queries import BY_PERSON
from network.views.converters import word_for
from network.views.history import history


def profile(acting, organisation) -> dict:
    manages = rules.can_manage_organisations(acting, organisation.territory)
    people = rules.can_manage_people(acting, organisation)
    conventions = rules.can_sign_conventions(acting, organisation.territory) or acting.is_for(organisation)
    return {
        "address": word_for(organisation),
        "identity": identity(organisation),
        "lead": f"{organisation.commune} · {organisation.territory}",
        "may_list": acting.may(May.SEE_ORGANISATIONS),
        "may_edit": rules.can_edit_organisation(acting, organisation) and not organisation.closed_at,
        "may_manage": manages,
        "may_invite": people and not organisation.closed_at,
        "may_sign": rules.can_sign_conventions(acting, organisation.territory) and not organisation.closed_at,
        "team": team_of(organisation) if people else [],
        "shows_team": people,
        "shows_addresses": people,
        "invitations": organisation.invitations.open() if people else [],
        "shows_conventions": conventions,
        "conventions": conventions_of(organisation) if conventions else [],
        "matches": likenesses(organisation) if manages and not organisation.closed_at else [],
        "history": history(organisation) if manages else [],
    } | around(acting, organisation)


def team_of(target):
    return target.memberships.active().select_related("user").order_by("role", *BY_PERSON, "pk")


def identity(organisation) -> list[tuple]:
    known = [
        ("Adresse", f"{organisation.address}, {organisation.postcode} {organisation.commune}".lstrip(", ")),
        ("Courriel", mailto(organisation.email)),
        ("Téléphone", organisation.phone),
        ("Site", external(organisation.website)),
        ("SIRET", spaced(organisation.siret)),
    ]
    if isinstance(organisation, Structure):
        district = f", {organisation.district}" if organisation.district else ""
        known.append(("Quartier prioritaire", f"Oui{district}" if organisation.in_priority_district else "Non"))
        known.append(("Publics accompagnés", listed(organisation.audiences)))
    else:
        known.append(("Formes proposées", listed(organisation.art_forms)))
    return [(term, value) for term, value in known if value]


def mailto(email: str):
    return format_html('<a href="mailto:{0}">{0}</a>', email) if email else ""


def external(address: str):
    shown = address.partition("://")[2].rstrip("/")
    return format_html('<a href="{}" rel="noreferrer">{}</a>', address, shown) if address else ""


def spaced(siret: str) -> str:
    """As the registry prints it: 732 829 320 00074."""
    return f"{siret[:3]} {siret[3:6]} {siret[6:9]} {siret[9:]}" if len(siret) == 14 else siret


def listed(terms) -> str:
    return ", ".join(str(term) for term in terms.all())


def conventions_of(organisation):
    return Convention.objects.filter(**{organisation._meta.model_name: organisation}).order_by("-starts_on", "-pk")


def around(acting, organisation) -> dict:
    """Volunteers who come to a structure; venues of a partner."""
    if not isinstance(organisation, Structure):
        return {"venues": organisation.venues.prefetch_related("access")}
    follows = rules.can_follow_volunteers(acting, organisation.territory)
    return {"volunteers": organisation.volunteers.following() if follows else []}


def likenesses(organisation) -> list[duplicates.Match]:
    return duplicates.find(
        model=type(organisation),
        siret=organisation.siret,
        name=organisation.name,
        commune=organisation.commune,
        exclude=organisation,
    )
