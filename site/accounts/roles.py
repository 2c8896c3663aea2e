"""What a person may be in an organisation, in words anybody can read.

A role is a class: a label, a description, where it is held (`scope`), what it allows (`may`), and whether a
second factor is required. Rules in the rooms ask `role.may`, never the name of a role.
"""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Scope(StrEnum):
    NATION = "nation"
    TERRITORY = "territory"
    STRUCTURE = "structure"
    PARTNER = "partner"


class May(StrEnum):
    """Things the rules ask about. A room adds its own here, with a sentence."""

    MANAGE_TERRITORIES = "manage-territories"  # create and close territories
    MANAGE_ORGANISATIONS = "manage-organisations"  # structures and partners of one's territory
    SEE_ORGANISATIONS = "see-organisations"  # look them up, their venues and who to call
    MANAGE_PEOPLE = "manage-people"  # invite people, end memberships
    MANAGE_OWN_TEAM = "manage-own-team"  # the same, in one's own organisation only
    SIGN_CONVENTIONS = "sign-conventions"
    FOLLOW_VOLUNTEERS = "follow-volunteers"
    WRITE_PAGES = "write-pages"  # propose content in the editor
    REVIEW_PAGES = "review-pages"  # approve and publish it
    READ_FIGURES = "read-figures"
    READ_AUDIT = "read-audit"
    READ_EVIDENCE = "read-evidence"  # training: the quality evidence


class Role:
    slug: str
    label: str
    description: str
    scope: Scope
    may: frozenset[May] = frozenset()
    second_factor = False  # True where the role sees personal data or manages others
    temporary = False  # True where it is given for a time only: the end is said with the role


class NationalAdministrator(Role):
    slug = "national-admin"
    label = _("Administration nationale")
    description = _("Crée les territoires, nomme leurs équipes, règle le site et lit le journal des actions.")
    scope = Scope.NATION
    may = frozenset(May) - {May.MANAGE_OWN_TEAM}
    second_factor = True


class NationalEditor(Role):
    slug = "national-editor"
    label = _("Rédaction nationale")
    description = _("Écrit et publie les pages communes du réseau, relit les propositions des territoires.")
    scope = Scope.NATION
    may = frozenset({May.WRITE_PAGES, May.REVIEW_PAGES, May.READ_FIGURES, May.SEE_ORGANISATIONS})
    second_factor = True


class QualityManager(Role):
    slug = "quality"
    label = _("Qualité des formations")
    description = _("Tient les preuves Qualiopi à jour et suit les améliorations.")
    scope = Scope.NATION
    may = frozenset({May.READ_FIGURES, May.READ_EVIDENCE})
    second_factor = True


class Auditor(Role):
    slug = "auditor"
    label = _("Audit")
    description = _("Lit les preuves de qualité, le temps d’un audit, sans rien pouvoir changer.")
    scope = Scope.NATION
    may = frozenset({May.READ_EVIDENCE})
    second_factor = True
    temporary = True


class Trainer(Role):
    slug = "trainer"
    label = _("Formation et jury")
    description = _("Anime des sessions, évalue, siège au jury de certification.")
    scope = Scope.NATION
    second_factor = True


class Trainee(Role):
    slug = "trainee"
    label = _("Stagiaire")
    description = _("Suit une formation : modules, émargement, évaluation, certificat.")
    scope = Scope.NATION


class Coordinator(Role):
    slug = "coordinator"
    label = _("Coordination")
    description = _("Fait vivre le réseau du territoire : structures, partenaires, conventions, bénévoles, pages.")
    scope = Scope.TERRITORY
    may = frozenset(
        {
            May.MANAGE_ORGANISATIONS,
            May.SEE_ORGANISATIONS,
            May.MANAGE_PEOPLE,
            May.SIGN_CONVENTIONS,
            May.FOLLOW_VOLUNTEERS,
            May.WRITE_PAGES,
            May.REVIEW_PAGES,
            May.READ_FIGURES,
        }
    )
    second_factor = True


class TerritoryEditor(Role):
    slug = "territory-editor"
    label = _("Rédaction du territoire")
    description = _("Prépare les pages et actualités du territoire ; la coordination les relit.")
    scope = Scope.TERRITORY
    may = frozenset({May.SEE_ORGANISATIONS, May.WRITE_PAGES})


class CivicService(Role):
    slug = "civic-service"
    label = _("Service civique")
    description = _("Soutient les permanences et la communication, avec une mission et un kit.")
    scope = Scope.TERRITORY
    may = frozenset({May.SEE_ORGANISATIONS, May.WRITE_PAGES})


class Volunteer(Role):
    slug = "volunteer"
    label = _("Bénévole")
    description = _("Tient une permanence avec une structure.")
    scope = Scope.TERRITORY
    may = frozenset({May.SEE_ORGANISATIONS})


class Patron(Role):
    slug = "patron"
    label = _("Mécène ou financeur public")
    description = _("Lit les chiffres de ce que son soutien a rendu possible.")
    scope = Scope.TERRITORY
    may = frozenset({May.READ_FIGURES})


class Referent(Role):
    slug = "referent"
    label = _("Référent·e")
    description = _("Propose des sorties aux personnes accompagnées par la structure et les réserve.")
    scope = Scope.STRUCTURE
    may = frozenset({May.READ_FIGURES})


class StructureManager(Role):
    slug = "structure-manager"
    label = _("Responsable de structure")
    description = _("Signe la convention et choisit les référent·es de la structure.")
    scope = Scope.STRUCTURE
    may = frozenset({May.MANAGE_OWN_TEAM, May.READ_FIGURES})
    second_factor = True


class PartnerMember(Role):
    slug = "partner-member"
    label = _("Partenaire")
    description = _("Offre des places, voit qui vient, accueille à l’entrée.")
    scope = Scope.PARTNER
    may = frozenset({May.READ_FIGURES})


class PartnerManager(Role):
    slug = "partner-manager"
    label = _("Responsable partenaire")
    description = _("Signe la convention et choisit qui agit pour le lieu.")
    scope = Scope.PARTNER
    may = frozenset({May.MANAGE_OWN_TEAM, May.READ_FIGURES})
    second_factor = True


ROLES: dict[str, type[Role]] = {role.slug: role for role in Role.__subclasses__()}
CHOICES = [(role.slug, role.label) for role in ROLES.values()]


def roles_for(scope: Scope) -> list[type[Role]]:
    return [role for role in ROLES.values() if role.scope is scope]
