"""The wire: a few requests of JSON over HTTP. No client library for so little."""

import base64
import json
import logging
import urllib.error
import urllib.request
from urllib.parse import unquote, urlsplit

from django.conf import settings

SECONDS = 4  # a search that takes longer is better answered by the database
BULK_SECONDS = 60
log = logging.getLogger("portal.search")


class Away(Exception):
    """It did not answer, or not what was asked."""


class Missing(Away):
    """No such index: it has never been filled, or was lost."""


def name(language: str) -> str:
    """The alias that questions are asked of: https://host/portail → portail-fr."""
    return f"{urlsplit(settings.SEARCH_URL).path.strip('/')}-{language}"


def request(method: str, path: str, body=None, *, seconds: float = SECONDS) -> dict:
    lines = isinstance(body, list)
    data = None
    if body is not None:
        data = ("".join(f"{json.dumps(each)}\n" for each in body) if lines else json.dumps(body)).encode()
    asked = urllib.request.Request(address(path), data=data, method=method, headers=headers(lines))  # noqa: S310
    try:
        with urllib.request.urlopen(asked, timeout=seconds) as answer:  # noqa: S310  (the scheme was checked at the start)
            return json.load(answer)
    except urllib.error.HTTPError as error:
        told = error.read(500).decode("utf-8", "replace")
        log.warning("OpenSearch said %s to %s %s: %s", error.code, method, path, told)
        raise (Missing if error.code == 404 else Away)(f"{error.code}") from error
    except (OSError, ValueError) as error:
        log.warning("OpenSearch is away: %s", error)
        raise Away(str(error)) from error


def address(path: str) -> str:
    parts = urlsplit(settings.SEARCH_URL)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{parts.hostname}{port}/{path}"


def headers(lines: bool) -> dict[str, str]:
    parts = urlsplit(settings.SEARCH_URL)
    given = {"Content-Type": "application/x-ndjson" if lines else "application/json"}
    if parts.username:
        secret = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        given["Authorization"] = "Basic " + base64.b64encode(secret.encode()).decode()
    return given
