"""What organisations are, and the states they go through."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from common.spreadsheets.states import transitions
from common.states import Move, Transitions


class Organisation(TextChoices):
    """What a membership, an invitation or a convention is about."""

    NATION = "nation", _("Coordination nationale")
    TERRITORY = "territory", _("Territoire")
    STRUCTURE = "structure", _("Structure sociale")
    PARTNER = "partner", _("Partenaire culturel")


class StructureKind(TextChoices):
    SOCIAL_CENTRE = "social-centre", "Centre social"
    CCAS = "ccas", "CCAS ou CIAS"
    MDS = "mds", "Maison départementale des solidarités"
    SHELTER = "shelter", "Hébergement (CHU, CHRS, pension de famille)"
    CADA = "cada", "CADA, accueil de personnes exilées"
    MISSION_LOCALE = "mission-locale", "Mission locale"
    GEM = "gem", "Groupe d’entraide mutuelle"
    DISABILITY = "disability", "Accompagnement du handicap"
    ELDERLY = "elderly", "Accompagnement des personnes âgées"
    CHILDHOOD = "childhood", "Protection de l’enfance, prévention"
    HOSPITAL = "hospital", "Hôpital, santé"
    PRISON = "prison", "Service pénitentiaire (SPIP, PJJ)"
    HOUSING = "housing", "Bailleur social"
    FOOD_AID = "food-aid", "Aide alimentaire"
    COMMUNITY = "community", "Association de quartier"
    OTHER = "other", "Autre"


class PartnerKind(TextChoices):
    THEATRE = "theatre", "Théâtre, scène"
    MUSIC = "music", "Salle de musique, orchestre, opéra"
    MUSEUM = "museum", "Musée, monument"
    CINEMA = "cinema", "Cinéma"
    FESTIVAL = "festival", "Festival"
    CIRCUS = "circus", "Cirque, arts de la rue"
    LIBRARY = "library", "Médiathèque"
    SPORT = "sport", "Club, stade, équipement sportif"
    LEISURE = "leisure", "Île de loisirs, parc"
    HERITAGE = "heritage", "Patrimoine, visite"
    ENVIRONMENT = "environment", "Nature et environnement"
    OTHER = "other", "Autre"


class ConventionState(TextChoices):
    DRAFT = "draft", "À signer"
    SIGNED = "signed", "En cours"
    ENDING = "ending", "Bientôt terminée"
    ENDED = "ended", "Terminée"
    RENEWED = "renewed", "Renouvelée"

    @classmethod
    def in_force(cls):
        return (cls.SIGNED, cls.ENDING)


_S = ConventionState
CONVENTION_TRANSITIONS = Transitions(
    "network.Convention",
    ConventionState,
    {
        "sign": Move({_S.DRAFT}, _S.SIGNED, "Signer"),
        "remind": Move({_S.SIGNED}, _S.ENDING, "Six mois avant la fin"),
        "end": Move({_S.SIGNED, _S.ENDING}, _S.ENDED, "Arriver à terme"),
        "renew": Move({_S.SIGNED, _S.ENDING, _S.ENDED}, _S.RENEWED, "Renouveler"),
    },
    initial=_S.DRAFT,
)


class VolunteerState(TextChoices):
    CANDIDATE = "candidate", _("À rencontrer")
    ACTIVE = "active", _("En activité")
    PAUSED = "paused", _("En pause")
    ENDED = "ended", _("A terminé")


_V = VolunteerState
VOLUNTEER_TRANSITIONS = Transitions(
    "network.Volunteer",
    VolunteerState,
    {
        "welcome": Move({_V.CANDIDATE, _V.PAUSED}, _V.ACTIVE, "Accueillir"),
        "pause": Move({_V.ACTIVE}, _V.PAUSED, "Mettre en pause"),
        "end": Move({_V.CANDIDATE, _V.ACTIVE, _V.PAUSED}, _V.ENDED, "Terminer"),
    },
    initial=_V.CANDIDATE,
)


IMPORT_TRANSITIONS = transitions("network.ImportRun")
