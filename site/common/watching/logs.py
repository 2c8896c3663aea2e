"""Logs as JSON lines with the request's name, and nothing that tells who somebody is.

A path may carry a secret (an invitation) or a query a name, so the access line has the route's pattern and
no query; messages of libraries are cut of e-mail addresses.
"""

import json
import logging
import re
from datetime import UTC, datetime

from common.watching import context

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
log = logging.getLogger("portal.access")


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": EMAIL.sub("[courriel]", without_address(record)),
            "request": context.request_id.get(),
            **getattr(record, "facts", {}),
        }
        if record.exc_info:
            line["error"] = EMAIL.sub("[courriel]", self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


def without_address(record: logging.LogRecord) -> str:
    """Django writes the address asked; ours may hold a secret or a name, the route's pattern does not."""
    message, request = record.getMessage(), getattr(record, "request", None)
    return message.replace(request.path, route(request) or "[adresse]") if hasattr(request, "path") else message


def route(request) -> str:
    match = getattr(request, "resolver_match", None)
    return match.route if match else ""


def access_log(request, response, seconds: float) -> None:
    facts = {
        "method": request.method,
        "route": route(request),
        "status": response.status_code,
        "ms": round(seconds * 1000, 1),
        "cache": response.headers.get("X-Page-Cache", ""),
    }
    log.info("%s %s", request.method, response.status_code, extra={"facts": facts})
