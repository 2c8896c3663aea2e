"""Choices of the pages."""

from django.db.models import TextChoices


class Room(TextChoices):
    """The four rooms of the house, each with its colour."""

    NETWORK = "reseau", "Le réseau (rouge)"
    PUBLISHED = "publie", "Ressources (vert)"
    RESERVED = "reserve", "Sorties (terre cuite)"
    LEARNED = "appris", "Formations (indigo)"
    LIVED = "vecu", "Observatoire et vie des structures (ocre)"


class NewsKind(TextChoices):
    NEWS = "news", "Actualité"
    CALL = "call", "Appel à participer"
    STORY = "story", "Récit"
    EVENT = "event", "Rendez-vous"


class FunderKind(TextChoices):
    STATE = "state", "État et services publics"
    LOCAL = "local", "Collectivités"
    PATRON = "patron", "Mécénat"
    PARTNER = "partner", "Partenariats"


class ContactReason(TextChoices):
    STRUCTURE = "structure", "Devenir structure relais"
    PARTNER = "partner", "Devenir partenaire"
    PLACES = "places", "Donner des places"
    TRAINING = "training", "Me former ou former mon équipe"
    OUTING = "outing", "Sortir, pour moi ou mes proches"
    VOLUNTEER = "volunteer", "Être bénévole"
    PRESS = "press", "Presse, études, recherche"
    ACCESSIBILITY = "accessibility", "Signaler un problème d’accessibilité"
    OTHER = "other", "Autre chose"


class FooterColumn(TextChoices):
    FIRST = "first", "Première colonne"
    SECOND = "second", "Deuxième colonne"
    THIRD = "third", "Troisième colonne"
    LEGAL = "legal", "Ligne du bas (mentions, accessibilité…)"
