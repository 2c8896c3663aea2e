"""The demo of the search: what editors have taught it."""

from search.demo import words

__all__ = ["words"]
