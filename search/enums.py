"""States of this room, and what may be done in each."""

from django.db.models import TextChoices

from common.states import Move, Transitions


class ReadingState(TextChoices):
    """Of the text of a document."""

    WAITING = "waiting", "À lire"
    READ = "read", "Lu"
    UNREADABLE = "unreadable", "Illisible"


_R = ReadingState
READING_TRANSITIONS = Transitions(
    "search.DocumentText",
    ReadingState,
    {
        "read": Move({_R.WAITING}, _R.READ, "Lire le texte"),
        "give-up": Move({_R.WAITING}, _R.UNREADABLE, "Renoncer à le lire"),
        "ask-again": Move({_R.READ, _R.UNREADABLE}, _R.WAITING, "Lire à nouveau"),
    },
    initial=_R.WAITING,
)
