"""A queryset of ours that is not ordered comes back reversed, and may not be sliced.

Databases give rows in insertion order until the day they do not: code that counts on it fails here at once.
"""

import sys

import pytest

from tests.strict.templates import is_ours


def loose(queryset) -> bool:
    module = sys.modules.get(queryset.model.__module__)  # none for the models that migrations imagine
    return not queryset.ordered and is_ours(getattr(module, "__file__", ""))


@pytest.fixture(scope="session", autouse=True)
def refuse_unordered_querysets():
    from django.db.models.query import QuerySet

    fetch, item = QuerySet._fetch_all, QuerySet.__getitem__

    def fetch_reversed(self):
        fresh = self._result_cache is None
        fetch(self)
        if fresh and len(self._result_cache) > 1 and loose(self):
            self._result_cache.reverse()

    def item_of_ordered(self, key):
        if self._result_cache is None and loose(self):
            pytest.fail(f"{self.model._meta.label}: [{key}] of a queryset without an order", pytrace=True)
        return item(self, key)

    QuerySet._fetch_all, QuerySet.__getitem__ = fetch_reversed, item_of_ordered
    yield
    QuerySet._fetch_all, QuerySet.__getitem__ = fetch, item
