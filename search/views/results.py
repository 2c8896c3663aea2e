"""The one search: its page, and what it answers."""

from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from common.limits import within_limit
from search.address import Asked
from search.bets import chosen
from search.domain import counts
from search.finding import Found, Hit, find
from search.nearby import nearest_words
from search.proposing import meant
from search.screens import Results
from search.viewers import tokens

SEARCHES, PER_SECONDS = 240, 60  # a whole social centre may be behind one address


@require_safe
def results(request):
    asked = Asked.of(request.GET)
    if not asked:
        return start(request)
    if not within_limit(request, "search", times=SEARCHES, seconds=PER_SECONDS):
        return render(request, "search/too_many.html", status=429)
    found, first = answered(request, asked), bets(request, asked)
    told = {"asked": asked, "found": found, "results": Results(asked, found), "bets": first, "meant": None}
    told["hits"] = beside(found.hits, first)
    if asked.is_a_question:
        answers = 0 if found.corrected or found.loose else found.total
        counts.note(text=asked.text, language=get_language(), found=answers + len(first))
    if not found.total:
        told |= what_helps(request, asked)
    elif words := meant(found, **question(request, asked)):
        told["meant"] = words, asked.but(text=words)
    response = render(request, "search/results.html", told)
    # Never kept: each question is counted, and must not push out the pages that everybody reads (common.page_cache).
    patch_cache_control(response, private=True, no_cache=True)
    return response


def start(request):
    """Nothing asked yet: the doors. The same for all visitors, so it may be kept like any other page."""
    return render(request, "search/start.html", {"asked": Asked(), "results": doors(request)})


def doors(request) -> Results:
    return Results(Asked(), answered(request, Asked()))


def answered(request, asked: Asked) -> Found:
    return find(text=asked.text, page=asked.page, **question(request, asked))


def question(request, asked: Asked) -> dict:
    language = get_language()
    return {"facets": asked.chosen, "viewer": tokens(request), "language": language, "sort": asked.engine_sort}


def bets(request, asked: Asked) -> list[Hit]:
    """In answer to a question, not among what was sorted and filtered."""
    return chosen(asked.text, viewer=tokens(request), language=get_language()) if asked.is_a_question else []


def beside(hits: list[Hit], bets: list[Hit]) -> list[Hit]:
    """Nothing is said twice."""
    said = {(bet.kind.slug, bet.object_id) for bet in bets}
    return [hit for hit in hits if (hit.kind.slug, hit.object_id) not in said]


def what_helps(request, asked: Asked) -> dict:
    viewer, language = tokens(request), get_language()
    words = nearest_words(asked.text, viewer=viewer, language=language) if asked.text else []
    return {"nearest": [(word, Asked(text=word).query()) for word in words], "doors": doors(request)}
