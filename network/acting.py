"""For whom a person acts: one of their memberships, chosen by them and checked here at every request."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from accounts.roles import May, NationalAdministrator
from network.enums import Organisation
from network.models import Membership

SESSION_KEY = "acting"  # {"membership": number, "target": name}: the name tells what was left, without a query
NATION_NAME = _("la coordination nationale")


@dataclass(frozen=True)
class Acting:
    user: object | None
    membership: Membership | None
    choices: tuple[Membership, ...] = ()
    kept: dict = field(default_factory=dict, compare=False, repr=False)  # what was asked already for this page

    def __bool__(self) -> bool:
        return self.membership is not None

    @property
    def label(self) -> str:
        return str(self.membership) if self.membership else ""

    @property
    def target(self):
        """The organisation; None for the nation, and for nobody."""
        return self.membership.target if self.membership else None

    @property
    def territory(self):
        return self.membership.home_territory if self.membership else None

    @property
    def organisation(self) -> str:
        return self.membership.organisation if self.membership else ""

    @property
    def role(self):
        return self.membership.described_role if self.membership else None

    @property
    def is_national(self) -> bool:
        return self.organisation == Organisation.NATION

    def may(self, what: May) -> bool:
        return self.membership is not None and self.membership.may(what)

    def is_for(self, target) -> bool:
        """Whether the person acts for this very organisation."""
        return target is not None and self.target == target

    def covers(self, territory) -> bool:
        """Whether what the person does reaches this territory as a whole."""
        return self.is_national or (territory is not None and self.is_for(territory))


NOBODY = Acting(None, None)


def acting_for(user, chosen: int | None = None) -> Acting:
    """The chosen membership if it is theirs and holds today, else the first that does. One query."""
    if not user.is_authenticated or not user.is_active:
        return NOBODY
    choices = tuple(Membership.objects.active().filter(user=user).with_organisation())
    if not choices and user.is_superuser:
        choices = (Membership(user=user, role=NationalAdministrator.slug, organisation=Organisation.NATION),)
    membership = next((one for one in choices if chosen and one.pk == chosen), None)
    return Acting(user, membership or next(iter(choices), None), choices)


def name_of(membership: Membership) -> str:
    return str(membership.target or NATION_NAME)
