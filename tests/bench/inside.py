"""Runs inside the product, on a place filled with the demo: which pages to measure, a session, queries per page."""

import json
import sys
from urllib.parse import urlsplit

import django

django.setup()

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from network.models import Membership
from tests.support.sign_in import signed_in


def territory_path() -> str:
    from pages.models import TerritoryPage

    return urlsplit(TerritoryPage.objects.live().order_by("pk").first().full_url).path


def coordinator():
    active = Membership.objects.active().filter(role="coordinator").select_related("user")
    return active.order_by("pk").first().user


def queries(client, path: str) -> int:
    client.get(path, HTTP_HOST="localhost")  # what a process learns once is not counted
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path, HTTP_HOST="localhost")
    assert response.status_code == 200, f"{path}: {response.status_code}"
    return len(captured)


def main() -> None:
    settings.PAGE_CACHE_SECONDS = 0
    member = signed_in(coordinator())
    path = territory_path()
    print(
        json.dumps(
            {
                "territory": path,
                "cookie": settings.SESSION_COOKIE_NAME,
                "session": member.cookies[settings.SESSION_COOKIE_NAME].value,
                "queries": {
                    "home": queries(Client(), "/"),
                    "territory": queries(Client(), path),
                    "coordinator": queries(member, "/espace/"),
                    "coordinator_home": queries(member, "/"),
                },
            }
        )
    )


if __name__ == "__main__":
    sys.exit(main())
