"""A booklet among what somebody keeps: taken away as the whole booklet, not as a sheet that sums it up."""

from resources.booklets.paper import screen
from resources.documents.papers import paper
from resources.models import BookletPage


@paper(BookletPage, long=True)
def booklet(page, *, request) -> bytes:
    return screen(page)
