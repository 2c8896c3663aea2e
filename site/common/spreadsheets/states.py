"""An import, from the file somebody brings to the day it is done: the same states in every room."""

from django.db.models import TextChoices

from common.states import Move, Transitions


class ImportState(TextChoices):
    READING = "reading", "Lecture du fichier"
    PLANNED = "planned", "À vérifier"
    REFUSED = "refused", "Fichier refusé"
    APPLYING = "applying", "Import en cours"
    APPLIED = "applied", "Importé"
    ABANDONED = "abandoned", "Abandonné"

    @classmethod
    def at_work(cls):
        """A worker has something to do: the screen follows the progress."""
        return (cls.READING, cls.APPLYING)

    @classmethod
    def with_faults(cls):
        """After a partial import, the other lines remain to correct."""
        return (cls.PLANNED, cls.APPLIED)


_I = ImportState


def transitions(model: str, come_back: str = "Revenir sans rien importer") -> Transitions:
    return Transitions(
        model,
        ImportState,
        {
            "plan": Move({_I.READING}, _I.PLANNED, "Montrer ce qui serait fait"),
            "refuse": Move({_I.READING}, _I.REFUSED, "Refuser le fichier"),
            "apply": Move({_I.PLANNED}, _I.APPLYING, "Importer"),
            "finish": Move({_I.APPLYING}, _I.APPLIED, "Finir l’import"),
            "come-back": Move({_I.APPLYING}, _I.PLANNED, come_back),
            "abandon": Move({_I.READING, _I.PLANNED}, _I.ABANDONED, "Abandonner"),
        },
        initial=_I.READING,
    )
