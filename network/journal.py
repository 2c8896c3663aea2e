"""Words of the trail for organisations, their people, conventions and imports."""

from django.urls import reverse

from common.journal import fact, family, kind
from network.views.kinds import page_of

family(
    "territories",
    "Territoires",
    {
        "territory.created": "a créé un territoire",
        "territory.updated": "a modifié un territoire",
        "territory.closed": "a fermé un territoire",
        "territory.reopened": "a rouvert un territoire",
    },
)
family(
    "structures",
    "Structures sociales",
    {
        "structure.created": "a ajouté une structure",
        "structure.updated": "a modifié une structure",
        "structure.closed": "a fermé une structure",
        "structure.reopened": "a rouvert une structure",
        "structure.merged": "a réuni deux fiches de structure en une",
        "structure.merged-away": "a fermé la fiche en double d’une structure",
    },
)
family(
    "partners",
    "Partenaires culturels",
    {
        "partner.created": "a ajouté un partenaire",
        "partner.updated": "a modifié un partenaire",
        "partner.closed": "a fermé un partenaire",
        "partner.reopened": "a rouvert un partenaire",
        "partner.merged": "a réuni deux fiches de partenaire en une",
        "partner.merged-away": "a fermé la fiche en double d’un partenaire",
        "venue.added": "a ajouté un lieu",
        "venue.updated": "a modifié un lieu",
        "venue.removed": "a retiré un lieu",
    },
)
family(
    "memberships",
    "Équipes et invitations",
    {
        "membership.started": "a donné un rôle à une personne",
        "membership.changed": "a changé le rôle d’une personne, ou sa durée",
        "membership.moved": "a rattaché une personne à la fiche gardée",
        "membership.ended": "a mis fin au rôle d’une personne",
        "invitation.sent": "a invité une personne",
        "invitation.resent": "a renvoyé une invitation",
        "invitation.revoked": "a annulé une invitation",
        "invitation.accepted": "a accepté une invitation",
    },
)
family(
    "conventions",
    "Conventions",
    {
        "convention.drafted": "a préparé une convention",
        "convention.updated": "a modifié une convention",
        "convention.signed": "a enregistré une convention signée",
        "convention.renewed": "a remplacé une convention par son renouvellement",
        "convention.reminded": "a rappelé la fin prochaine d’une convention",
        "convention.ended": "a mis fin à une convention",
        "convention.discarded": "a effacé une convention jamais signée",
    },
)
family(
    "volunteers",
    "Bénévoles",
    {
        "volunteer.added": "a ajouté un·e bénévole",
        "volunteer.updated": "a modifié la fiche d’un·e bénévole",
        "volunteer.welcomed": "a accueilli un·e bénévole",
        "volunteer.paused": "a mis un·e bénévole en pause",
        "volunteer.ended": "a noté la fin d’un bénévolat",
        "volunteer.linked": "a relié un·e bénévole à son compte",
    },
)
family(
    "imports",
    "Imports",
    {
        "import.uploaded": "a déposé un fichier à importer",
        "import.plan": "a lu un fichier et montré ce qui serait fait",
        "import.refuse": "a refusé un fichier",
        "import.started": "a lancé un import",
        "import.applied": "a terminé un import",
        "import.come-back": "a arrêté un import sans rien écrire",
        "import.abandoned": "a abandonné un import",
    },
)


def page(name: str):
    return lambda obj: reverse(f"network:{name}", args=[obj.pk])


for label in ("Territory", "Structure", "Partner"):
    kind(f"network.{label}", page_of)
kind("network.Venue", lambda venue: reverse("network:venue_edit", args=[venue.partner_id, venue.pk]))
kind("network.Convention", page("convention"))
kind("network.Membership", page("member"))
kind("network.Volunteer", page("volunteer_edit"))
kind("network.ImportRun", page("import"))
kind("network.Invitation", lambda invitation: page_of(invitation.target))

CARRIED = {"conventions": "conventions", "volunteers": "bénévoles", "venues": "lieux"}
fact("duplicate", "fiche en double", lambda pk: f"n° {pk}")
fact("moved", "rattaché", lambda moved: ", ".join(f"{CARRIED.get(each, each)} : {n}" for each, n in moved.items()))
