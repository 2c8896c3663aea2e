"""Choices of the resource centre."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Moment(TextChoices):
    """When a technique is used, seen from the outing."""

    BEFORE = "avant", _("Avant la sortie")
    DURING = "pendant", _("Pendant la sortie")
    AFTER = "apres", _("Après la sortie")


class Level(TextChoices):
    """What the person who leads it needs to know already."""

    BEGINNER = "debut", _("Pour commencer")
    USED = "habitude", _("Avec un peu d’habitude")
    EXPERT = "experience", _("Avec de l’expérience")


class What(TextChoices):
    """What a count counts (docs/adr/0017)."""

    VIEW = "view", "lectures"
    DOWNLOAD = "download", "téléchargements"
    PRINT = "print", "impressions"


class Per(TextChoices):
    """What a number of things is counted by."""

    PERSON = "personne", _("par personne")
    GROUP = "groupe", _("pour le groupe")


class FoundOrder(TextChoices):
    """How what a dossier's search adds is ordered."""

    NEWEST = "recent", "du plus récent au plus ancien"
    CLOSEST = "proche", "du plus proche des mots cherchés au moins proche"


class StageKind(TextChoices):
    """What happens at a stage of a parcours."""

    MEETING = "rencontre", _("Se retrouver")
    PREPARING = "preparation", _("Préparer")
    OUTING = "sortie", _("Sortir")
    MAKING = "atelier", _("Faire soi-même")
    LOOKING_BACK = "bilan", _("En reparler")
    SHARING = "partage", _("Montrer")


class KitReader(TextChoices):
    """Whom a tool of a kit is made for."""

    TEAM = "equipe", "L’équipe"
    VOLUNTEERS = "benevoles", "Les bénévoles"
    PARTNERS = "partenaires", "Les partenaires"
    FAMILIES = "familles", "Les personnes accompagnées"
