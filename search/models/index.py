"""The index: a narrow row per thing and language, which sorting and counting read; its texts apart; its words in the
full-text engine of the database (search/engines). Nothing here is a source: `portal search_index` makes it again.
"""

from django.db import models

from common.personal_data import NOTHING
from search.models.fields import WordsField


class Audience(models.Model):
    """A set of tokens: whoever holds one of them may see the rows that point here. A handful for a whole network."""

    tokens = models.CharField("jetons", max_length=500, unique=True)

    personal_data = NOTHING

    class Meta:
        verbose_name = "ensemble de lecteurs"
        verbose_name_plural = "ensembles de lecteurs"
        ordering = ["pk"]

    def __str__(self):
        return self.tokens


class AudienceToken(models.Model):
    audience = models.ForeignKey(Audience, models.CASCADE, related_name="each", verbose_name="ensemble")
    token = models.CharField("jeton", max_length=80)

    personal_data = NOTHING

    class Meta:
        verbose_name = "jeton de lecteur"
        verbose_name_plural = "jetons de lecteur"
        ordering = ["token"]
        constraints = [models.UniqueConstraint(fields=["token", "audience"], name="search_token_once")]

    def __str__(self):
        return self.token


class Term(models.Model):
    """A value of a facet, as a number: rows are filtered and counted by it."""

    facet = models.CharField("critère", max_length=40)
    slug = models.CharField("valeur", max_length=100)

    personal_data = NOTHING

    class Meta:
        verbose_name = "valeur de critère"
        verbose_name_plural = "valeurs de critère"
        ordering = ["facet", "slug"]
        constraints = [models.UniqueConstraint(fields=["facet", "slug"], name="search_term_once")]

    def __str__(self):
        return f"{self.facet}={self.slug}"


class Row(models.Model):
    """Narrow, for a search may read many thousands of them."""

    kind = models.CharField("genre", max_length=40)
    object_id = models.CharField("numéro de l’objet", max_length=64)
    language = models.CharField("langue", max_length=8)
    audience = models.ForeignKey(Audience, models.PROTECT, verbose_name="pour qui", db_index=False)
    weight = models.FloatField("poids", default=1.0)
    day = models.DateField("daté du", null=True)
    until = models.DateField("jusqu’au", null=True)
    terms = models.TextField("critères", help_text="Numéros des valeurs, une espace avant et après chacun.")
    title_key = models.CharField("début du titre, pour le classement", max_length=40)
    signature = models.CharField("empreinte du contenu", max_length=24)
    head = WordsField("mots du titre", null=True)
    words = WordsField("mots", null=True)
    filler = models.TextField("remplissage", default="", help_text="Voir search/engines/postgresql.py.")

    personal_data = NOTHING

    class Meta:
        verbose_name = "ligne de l’index"
        verbose_name_plural = "lignes de l’index"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["kind", "object_id", "language"], name="search_row_once")]

    def __str__(self):
        return f"{self.kind} {self.object_id} ({self.language})"


class RowTerm(models.Model):
    """From a value to its rows: what is near a thing has the same."""

    row = models.ForeignKey(Row, models.CASCADE, related_name="each_term", verbose_name="ligne")
    term = models.ForeignKey(Term, models.CASCADE, verbose_name="valeur", db_index=False)

    personal_data = NOTHING

    class Meta:
        verbose_name = "critère d’une ligne"
        verbose_name_plural = "critères des lignes"
        ordering = ["row", "term"]
        constraints = [models.UniqueConstraint(fields=["term", "row"], name="search_row_term_once")]

    def __str__(self):
        return f"{self.row_id} · {self.term_id}"


class Text(models.Model):
    """What a hit shows, read only for the hits of one page."""

    row = models.OneToOneField(Row, models.CASCADE, primary_key=True, verbose_name="ligne", related_name="text")
    title = models.CharField("titre", max_length=300)
    url = models.CharField("adresse", max_length=500)
    summary = models.TextField("résumé", blank=True)
    keywords = models.TextField("autres mots", blank=True)
    body = models.TextField("contenu", blank=True)
    facets = models.JSONField("critères", default=dict)
    extra = models.JSONField("pour sa carte", default=dict)

    personal_data = NOTHING

    class Meta:
        verbose_name = "texte d’une ligne"
        verbose_name_plural = "textes des lignes"
        ordering = ["row"]

    def __str__(self):
        return self.title


class Word(models.Model):
    """A word that stands somewhere in the index: what a beginning or a misspelling may have meant."""

    language = models.CharField("langue", max_length=8)
    word = models.CharField("mot replié", max_length=40)
    written = models.CharField("mot écrit", max_length=40)
    stem = models.CharField("racine", max_length=40)
    rows = models.PositiveIntegerField("nombre de lignes", default=1)

    personal_data = NOTHING

    class Meta:
        verbose_name = "mot de l’index"
        verbose_name_plural = "mots de l’index"
        ordering = ["language", "word"]
        constraints = [models.UniqueConstraint(fields=["language", "written"], name="search_word_once")]
        indexes = [models.Index(fields=["language", "word"], name="search_word_folded")]

    def __str__(self):
        return self.written
