"""What the search asks of the clock."""

from common.running.clock import every
from search.domain import counts, documents
from search.domain.rebuilding import rebuild
from search.opensearch import writing


@every(minutes=6 * 60, label="Index de la recherche : remettre d’accord avec le site")
def put_right() -> int:
    """Wagtail publishes in several steps: what fell between two of them is found here. Nothing to do costs little."""
    done = rebuild()
    return done.written + done.removed


@every(minutes=15, label="Textes des documents à lire")
def read_documents() -> int:
    return documents.take_up()


@every(minutes=24 * 60, label="Recherches anciennes ou uniques : oubliées")
def forget_searches() -> int:
    return counts.forget_old()


@every(minutes=5, label="OpenSearch : ce qui n’a pas pu lui être envoyé")
def send_again() -> int:
    return writing.send_again()
