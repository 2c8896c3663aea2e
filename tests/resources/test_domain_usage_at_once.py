"""Several processes that write their counts at the same moment: the sum is right."""

import datetime as dt
from collections import Counter
from functools import partial

import pytest
from wagtail.models import Page

from resources.domain import usage
from resources.models import Use

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
TODAY = dt.date(2026, 11, 21)


def test_counts_of_several_processes_add_up(at_once, shared_database):
    pages = list(Page.objects.order_by("pk").values_list("pk", flat=True))
    forth = Counter({("view", "page_id", page, TODAY): 3 for page in pages})
    back = Counter({("view", "page_id", page, TODAY): 4 for page in reversed(pages)})
    at_once(partial(usage.write, forth), partial(usage.write, back), partial(usage.write, forth))
    assert dict(Use.objects.values_list("page_id", "count")) == dict.fromkeys(pages, 10)
