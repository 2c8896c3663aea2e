"""English."""

import snowballstemmer

from search.analysis.analyser import Analyser

ELISIONS = frozenset("d l o".split())
ENDINGS = frozenset("s d ll re ve m".split())
STOP_WORDS = frozenset(
    """
    a about after all also am an and any are as at be because been before being between both but by can could
    did do does doing down during each few for from further had has have having he her here hers him his how i
    if in into is it its just me more most my no nor not of off on once only or other our out over own same she
    should so some such than that the their them then there these they this those through to too under until up
    very was we were what when where which while who whom why will with would you your
    """.split()
)
IRREGULAR = {
    "children": "child",
    "people": "person",
    "women": "woman",
    "men": "man",
    "theatre": "theater",
    "theatres": "theater",
}


def build() -> Analyser:
    return Analyser(snowballstemmer.stemmer("english").stemWord, ELISIONS, ENDINGS, STOP_WORDS, IRREGULAR)
