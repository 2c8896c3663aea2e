"""Rows that every test of a module stands on are made once for the module, and undone with it.

    @pytest.fixture(scope="module")
    def four_once(once):
        return once(make_four)

    @pytest.fixture
    def four(four_once, db):
        return copy(four_once)

Making them again for each test took two thirds of the suite's time. What a test does to them is undone alone, like all
it does, and it works on a copy of the objects. A module whose tests commit (`transactional_db`) makes its own.

Their names end in `_once`: by that, the tests of a module that ask for fewer of them come first, and meet none that
they did not ask for.
"""

from copy import deepcopy as copy
from itertools import groupby

import pytest

__all__ = ["copy", "once"]


@pytest.fixture(scope="module")
def once(django_db_setup, django_db_blocker):
    from django.db import transaction
    from django.utils import translation

    around = transaction.atomic()
    around._from_testcase = True  # a durable transaction may start in a test that stands on these rows
    with django_db_blocker.unblock():
        around.__enter__()

    def make(build, *args):
        with django_db_blocker.unblock(), translation.override("fr"):
            return build(*args)

    yield make
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


def pytest_collection_modifyitems(items):
    items[:] = [
        item for _, module in groupby(items, lambda item: item.path) for item in sorted(module, key=rows_asked_for)
    ]


def rows_asked_for(item) -> int:
    return sum(name.endswith("_once") for name in getattr(item, "fixturenames", ()))
