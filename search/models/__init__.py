from search.models.counts import SearchCount
from search.models.document import DocumentText
from search.models.editors import BestBet, Synonym
from search.models.index import Audience, AudienceToken, Row, RowTerm, Term, Text, Word

__all__ = [
    "Audience",
    "AudienceToken",
    "BestBet",
    "DocumentText",
    "Row",
    "RowTerm",
    "SearchCount",
    "Synonym",
    "Term",
    "Text",
    "Word",
]
