"""SQLite: the full-text table first, once, and from there to the objects by their number."""

from django.db.models import F, IntegerField, TextField
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast
from django.db.models.lookups import Exact
from modelsearch.backends.database.sqlite import sqlite
from modelsearch.backends.database.sqlite.query import BM25, MatchExpression, normalize
from modelsearch.query import MatchAll, Not
from modelsearch.utils import get_content_type_pk, get_descendants_content_types_pks

from search.backoffice.folding import FoldedFields, FoldedIndex, FoldedQuestion

ENTRIES = sqlite.IndexEntry._meta.db_table
WORDS = sqlite.SQLiteFTSIndexEntry._meta.db_table
BEGINNING, BODY, TITLE = 1.0, 1.0, 10.0  # in the order of the table's columns


class Rank(BM25):
    """The less, the better."""

    def as_sql(self, compiler, connection, function=None, template=None):
        return f"bm25({WORDS}, {BEGINNING}, {BODY}, {TITLE})", []


class Indexer(FoldedFields, sqlite.ObjectIndexer):
    pass


class Index(FoldedIndex, sqlite.SQLiteIndex):
    indexer = Indexer
    content_type = staticmethod(get_content_type_pk)

    def _refresh_title_norms(self, full=False):
        """The rank counts lengths by itself: the library's own measure reads the whole table at every save."""


class TableFirst(FoldedQuestion):
    def search(self, config, start, stop, score_field=None):
        if isinstance(self.query, MatchAll | Not | None):
            return super().search(config, start, stop, score_field)
        query = self.build_search_query(normalize(self.query), config=config)
        columns = [name if name in ("title", "body") else "body" for name in self.fields or self.FTS_TABLE_FIELDS]
        if "autocomplete" in self.FTS_TABLE_FIELDS:
            columns = self.FTS_TABLE_FIELDS
        queryset = self.joined().filter(MatchExpression(sorted(set(columns)), query))
        if score_field is not None:
            queryset = queryset.annotate(**{score_field: Rank()})
        if self.order_by_relevance:
            queryset = queryset.order_by(Rank(), "-pk")
        elif not queryset.query.order_by:
            queryset = queryset.order_by("-pk")
        return queryset[start:stop]

    def joined(self):
        """`extra` adds tables without a relation between models; what joins them is written as expressions."""
        types = ", ".join(str(int(pk)) for pk in get_descendants_content_types_pks(self.queryset.model))
        number = RawSQL(f"CAST({ENTRIES}.object_id AS INTEGER)", [])  # noqa: S611  (names of tables only)
        found = Exact(F("pk"), number)
        if not numbered(self.queryset.model):
            found = Exact(Cast("pk", TextField()), RawSQL(f"{ENTRIES}.object_id", []))  # noqa: S611
        return self.queryset.extra(  # noqa: S610
            tables=[WORDS, ENTRIES],
            where=[f"{ENTRIES}.id = {WORDS}.rowid AND {ENTRIES}.content_type_id IN ({types})"],
        ).filter(found)


def numbered(model) -> bool:
    key = model._meta.pk
    while key.remote_field:
        key = key.target_field
    return isinstance(key, IntegerField)


class Search(TableFirst, sqlite.SQLiteSearchQueryCompiler):
    pass


class Beginnings(TableFirst, sqlite.SQLiteAutocompleteQueryCompiler):
    pass


class FoldedSqlite(sqlite.SQLiteSearchBackend):
    query_compiler_class = Search
    autocomplete_query_compiler_class = Beginnings
    index_class = Index
