"""Text read for searching, the same way for both databases: one analyser per language.

A word is folded (œ, accents, capitals, both apostrophes), freed of its elision, left out if it says nothing, and cut to
its stem. What stands in the index is stems; what a person types becomes stems too.
"""

from functools import cache

from search.analysis.analyser import Analyser, Reading
from search.analysis.folding import fold

__all__ = ["VERSION", "Analyser", "Reading", "analyser", "fold"]

VERSION = 1  # raise it when the same text would give other stems: the next rebuild writes every row again


@cache
def analyser(language: str) -> Analyser:
    from search.analysis import english, french  # noqa: PLC0415  (each builds a stemmer: only when it is asked for)

    return {"en": english.build}.get(language, french.build)()
