"""Choices of the pages."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Room(TextChoices):
    """The four rooms of the house, each with its colour."""

    NETWORK = "reseau", "Le réseau (rouge)"
    PUBLISHED = "publie", "Ressources (vert)"
    RESERVED = "reserve", "Sorties (terre cuite)"
    LEARNED = "appris", "Formations (indigo)"
    LIVED = "vecu", "Observatoire et vie des structures (ocre)"


class NewsKind(TextChoices):
    NEWS = "news", _("Actualité")
    CALL = "call", _("Appel à participer")
    STORY = "story", _("Récit")
    EVENT = "event", _("Rendez-vous")


class FunderKind(TextChoices):
    STATE = "state", _("État et services publics")
    LOCAL = "local", _("Collectivités")
    PATRON = "patron", _("Mécénat")
    PARTNER = "partner", _("Partenariats")


class ContactReason(TextChoices):
    STRUCTURE = "structure", _("Devenir structure relais")
    PARTNER = "partner", _("Devenir partenaire")
    PLACES = "places", _("Donner des places")
    TRAINING = "training", _("Me former ou former mon équipe")
    OUTING = "outing", _("Sortir, pour moi ou mes proches")
    VOLUNTEER = "volunteer", _("Être bénévole")
    PRESS = "press", _("Presse, études, recherche")
    ACCESSIBILITY = "accessibility", _("Signaler un problème d’accessibilité")
    OTHER = "other", _("Autre chose")


class FooterColumn(TextChoices):
    FIRST = "first", "Première colonne"
    SECOND = "second", "Deuxième colonne"
    THIRD = "third", "Troisième colonne"
    LEGAL = "legal", "Ligne du bas (mentions, accessibilité…)"
