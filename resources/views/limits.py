"""What costs much more than a page is not made for one address as often as it likes: paper, and filtered searches."""

from django.shortcuts import render

from common.limits import within_limit
from resources.models import TechniqueIndexPage
from search.views.results import PER_SECONDS as SEARCH_SECONDS
from search.views.results import SEARCHES

PAPERS, PER_SECONDS = 120, 600  # one address may be a whole social centre
ENDS = (".pdf", "/pdf/")  # of the faces of a page that are paper


def before_serving(page, request):
    """None lets the page answer."""
    if request.path.endswith(ENDS) and not within_limit(request, "paper", times=PAPERS, seconds=PER_SECONDS):
        return render(request, "429.html", status=429)
    if request.GET and isinstance(page, TechniqueIndexPage) and not may_search(request):
        return render(request, "search/too_many.html", status=429)
    return None


def may_search(request) -> bool:
    """Counted with the searches of the whole site: they ask the same index."""
    return within_limit(request, "search", times=SEARCHES, seconds=SEARCH_SECONDS)
