"""The public search answered by OpenSearch, for whoever outgrows the database (docs/adr/0016): SEARCH_URL says where.

The index of the database stays written, always: it is what is copied there, and what answers while the server is away.

    shape.py     how texts are read there: French and English
    bodies.py    a question, as OpenSearch takes it
    answers.py   what it answers, as the product takes it
    writing.py   what changes here, sent there
    client.py    the wire
"""

from search.opensearch.asking import ask, configured
from search.opensearch.client import Away
from search.opensearch.writing import remake

__all__ = ["Away", "ask", "configured", "remake"]
