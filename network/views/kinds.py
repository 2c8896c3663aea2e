"""Structures and partners share their screens: what differs is here."""

from dataclasses import dataclass

from django.urls import reverse

from network.forms.filters import OrganisationFilter, PartnerFilter, StructureFilter
from network.forms.organisations import OrganisationForm, PartnerForm, StructureForm
from network.models import Partner, Structure


@dataclass(frozen=True)
class Kind:
    model: type
    form: type[OrganisationForm]
    filter: type[OrganisationFilter]
    name: str  # of one, in addresses' names: network:structure, network:structure_edit…
    plural: str
    title: str
    new_label: str
    doubles_title: str
    purpose: str  # what the list is for, while it is empty

    def url(self, what: str = "", *args) -> str:
        return reverse(f"network:{self.name}{f'_{what}' if what else ''}", args=args)

    @property
    def names(self) -> dict[str, str]:
        """The names of its addresses, for templates."""
        return {what: f"network:{self.name}_{what}" for what in ("edit", "close", "reopen", "merge")} | {
            "detail": f"network:{self.name}"
        }

    @property
    def new_url(self) -> str:
        return self.url("new")

    @property
    def list_url(self) -> str:
        return reverse(f"network:{self.plural}")


STRUCTURES = Kind(
    Structure,
    StructureForm,
    StructureFilter,
    "structure",
    "structures",
    "Structures sociales",
    "Ajouter une structure",
    "Structures en double ?",
    "Les structures sociales accompagnent les personnes et leur remettent les invitations.",
)
PARTNERS = Kind(
    Partner,
    PartnerForm,
    PartnerFilter,
    "partner",
    "partners",
    "Partenaires culturels",
    "Ajouter un partenaire",
    "Partenaires en double ?",
    "Les partenaires offrent des invitations : théâtres, musées, cinémas, stades, îles de loisirs…",
)
KINDS = {Structure: STRUCTURES, Partner: PARTNERS}


def page_of(target) -> str:
    """Where an organisation has its page; the nation has the home."""
    if target is None:
        return reverse("network:home")
    if type(target) in KINDS:
        return KINDS[type(target)].url("", target.pk)
    return reverse("network:territory", args=[target.code])
