"""What is written in the editor's index, and what is asked of it: stems, the same on both sides."""

from functools import partial

from modelsearch.index import AutocompleteField, RelatedFields
from modelsearch.query import And, Boost, Not, Or, Phrase, PlainText, SearchQuery

from search.analysis import analyser

LANGUAGE = "fr"  # editors work in French (docs/adr/0013), and the index does not say which language a text is in


def asked(text: str) -> list[str]:
    """The words that say something; those that do not, when there is nothing else: « Et vous ? »."""
    reading = analyser(LANGUAGE).read(text)
    return reading.stems or reading.idle


def written(text: str) -> str:
    reading = analyser(LANGUAGE).read(text)
    return " ".join([*reading.stems, *reading.joined, *reading.idle])


def begun(text: str) -> str:
    """Words as they are typed, letter by letter, and their stems: the beginning of either leads there."""
    reading = analyser(LANGUAGE).read(text)
    return " ".join(dict.fromkeys([*reading.stems, *reading.words, *reading.joined, *reading.idle]))


def folded(query: SearchQuery) -> SearchQuery | None:
    """The same question in stems; None when nothing is left of it."""
    if isinstance(query, PlainText | Phrase):
        words = " ".join(asked(query.query_string))
        again = Phrase if isinstance(query, Phrase) else partial(PlainText, operator=query.operator, boost=query.boost)
        return again(words) if words else None
    if isinstance(query, And | Or):
        parts = [part for each in query.subqueries if (part := folded(each))]
        return type(query)(parts) if len(parts) > 1 else next(iter(parts), None)
    if isinstance(query, Not):
        part = folded(query.subquery)
        return part and Not(part)
    if isinstance(query, Boost):
        part = folded(query.subquery)
        return part and Boost(part, query.boost)
    return query


class FoldedFields:
    """For the library's indexers: every text of an object as it is written in the index."""

    def prepare_field(self, obj, field):
        for found, *weight, value in super().prepare_field(obj, field):
            if isinstance(field, RelatedFields):  # its fields came through here one by one
                yield found, *weight, value
            else:
                yield found, *weight, (begun if isinstance(found, AutocompleteField) else written)(value)


class FoldedQuestion:
    """For the library's compilers."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.query = folded(self.query)

    def search(self, *args, **kwargs):
        return self.queryset.none() if self.query is None else super().search(*args, **kwargs)


class FoldedIndex:
    """For the library's indexes: what is known is written over, in one statement."""

    indexer: type
    columns = ("title", "autocomplete", "body")

    def add_items(self, model, objs):
        if not objs or not model.get_search_fields():
            return
        found = [self.indexer(obj, self.backend) for obj in objs]
        content_type = self.content_type(model)
        entries = [
            self.entries.model(
                content_type_id=content_type,
                object_id=each.id,
                title_norm=1.0,
                **{name: getattr(each, name) for name in self.columns},
            )
            for each in found
        ]
        self.entries.bulk_create(
            entries,
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=[*self.columns, "title_norm"],
            batch_size=500,
        )
        self._refresh_title_norms()
