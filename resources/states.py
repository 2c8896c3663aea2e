"""What becomes of what members bring: a tool they propose, what they tell of a technique, a catalogue."""

from django.db.models import TextChoices

from common.spreadsheets.states import transitions
from common.states import Move, Transitions


class ProposalKind(TextChoices):
    TECHNIQUE = "technique", "Une technique d’animation"
    TOOL = "outil", "Un outil pour les équipes (affiche, trame, tableau…)"


class ProposalState(TextChoices):
    DRAFT = "draft", "Brouillon"
    PROPOSED = "proposed", "Proposé"
    RETURNED = "returned", "À reprendre"
    ACCEPTED = "accepted", "Accepté, en préparation"
    PUBLISHED = "published", "Publié"

    @classmethod
    def editable(cls):
        """The one who proposes may still write in it."""
        return (cls.DRAFT, cls.RETURNED)


_P = ProposalState
PROPOSAL_TRANSITIONS = Transitions(
    "resources.ToolProposal",
    ProposalState,
    {
        "propose": Move({_P.DRAFT, _P.RETURNED}, _P.PROPOSED, "Proposer"),
        "return": Move({_P.PROPOSED}, _P.RETURNED, "Rendre avec un mot"),
        "accept": Move({_P.PROPOSED}, _P.ACCEPTED, "Accepter"),
        "publish": Move({_P.ACCEPTED}, _P.PUBLISHED, "Publier"),
    },
    initial=_P.DRAFT,
)


class FeedbackState(TextChoices):
    RECEIVED = "received", "À relire"
    PUBLISHED = "published", "Publié"
    KEPT = "kept", "Lu, gardé pour l’équipe"


_F = FeedbackState
FEEDBACK_TRANSITIONS = Transitions(
    "resources.FieldFeedback",
    FeedbackState,
    {
        "publish": Move({_F.RECEIVED, _F.KEPT}, _F.PUBLISHED, "Publier"),
        "keep": Move({_F.RECEIVED, _F.PUBLISHED}, _F.KEPT, "Garder sans publier"),
    },
    initial=_F.RECEIVED,
)


CATALOGUE_IMPORT_TRANSITIONS = transitions("resources.CatalogueImport", come_back="Garder ce qui est fait")
