"""When something breaks: a database that does not answer is a pause, not a fault of the person."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import get_template

AWAY = (OperationalError, InterfaceError)


def server_error(request):
    """Neither page asks anything of the database, the session or the context processors."""
    away = isinstance(sys.exc_info()[1], AWAY)
    response = HttpResponse(get_template("503.html" if away else "500.html").render(), status=503 if away else 500)
    response.headers["Cache-Control"] = "no-store"
    if away:
        response.headers["Retry-After"] = "30"
    return response
