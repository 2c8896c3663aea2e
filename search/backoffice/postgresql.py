"""PostgreSQL: stems of our own in the plainest configuration, the one that no locale changes."""

from django.db.models import F
from modelsearch.backends.database.postgres import postgres
from modelsearch.utils import get_content_type_pk

from search.backoffice.folding import FoldedFields, FoldedIndex, FoldedQuestion

CONFIGURATION = "simple"


class Indexer(FoldedFields, postgres.ObjectIndexer):
    pass


class Index(FoldedIndex, postgres.PostgresIndex):
    indexer = Indexer
    content_type = staticmethod(get_content_type_pk)


class Question(FoldedQuestion):
    def get_fields_vectors(self, search_query):
        """In some fields only: the columns themselves are not folded, their place in the index is."""
        return [vector for vector in self.get_index_vectors(search_query) if self.holds(vector[0])]

    def holds(self, column: F) -> bool:
        title = "title" in self.fields
        only_title = title and len(self.fields) == 1
        return {"title": title, "body": not only_title}.get(column.name.rpartition("__")[2], True)


class Search(Question, postgres.PostgresSearchQueryCompiler):
    pass


class Beginnings(Question, postgres.PostgresAutocompleteQueryCompiler):
    pass


class FoldedPostgres(postgres.PostgresSearchBackend):
    query_compiler_class = Search
    autocomplete_query_compiler_class = Beginnings
    index_class = Index

    def __init__(self, params):
        super().__init__({"SEARCH_CONFIG": CONFIGURATION} | params)
