"""What editors teach the search: words that mean the same, and things to show first."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from common.personal_data import NOTHING
from search.analysis import analyser


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.replace(",", "\n").replace(";", "\n").splitlines() if line.strip()]


class Synonym(models.Model):
    """Words and expressions that find each other."""

    language = models.CharField("langue", max_length=8, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    words = models.TextField(
        "mots et expressions",
        max_length=1000,
        help_text="Un par ligne : « QPV », « quartier prioritaire », « politique de la ville ». Chercher l’un trouve "
        "aussi les autres.",
    )
    both_ways = models.BooleanField(
        "dans les deux sens",
        default=True,
        help_text="Décoché : chercher la première ligne trouve aussi les suivantes, pas l’inverse.",
    )

    personal_data = NOTHING

    class Meta:
        verbose_name = "synonyme"
        verbose_name_plural = "synonymes"
        ordering = ["language", "words"]

    def __str__(self):
        return " = ".join(lines(self.words))

    def clean(self):
        if len(self.stems()) < 2:
            raise ValidationError({"words": "Écrivez au moins deux mots ou expressions, un par ligne."})

    def stems(self) -> list[tuple[str, ...]]:
        read = analyser(self.language).read
        return list(dict.fromkeys(tuple(found) for line in lines(self.words) if (found := read(line).stems)))


class BestBet(models.Model):
    """A thing to show first for certain words."""

    language = models.CharField("langue", max_length=8, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    words = models.TextField("recherches", max_length=1000, help_text="Une par ligne, comme les personnes les tapent.")
    kind = models.CharField("genre", max_length=40)
    object_id = models.CharField("numéro de l’objet", max_length=64)
    position = models.PositiveSmallIntegerField("rang", default=1, help_text="Le plus petit passe devant.")

    personal_data = NOTHING

    class Meta:
        verbose_name = "résultat mis en avant"
        verbose_name_plural = "résultats mis en avant"
        ordering = ["position", "pk"]

    def __str__(self):
        return f"{', '.join(lines(self.words))} → {self.kind} {self.object_id}"

    @property
    def title(self) -> str:
        """Of what is shown, as the index knows it today."""
        from search.models.index import Text  # noqa: PLC0415  (the index stands beside, not below)

        text = Text.objects.filter(row__kind=self.kind, row__object_id=self.object_id).order_by("pk").first()
        return text.title if text else "(plus publié)"

    title.fget.short_description = "montre"

    def answers(self, stems: frozenset[str]) -> bool:
        read = analyser(self.language).read
        return any(frozenset(read(line).stems) == stems for line in lines(self.words))
