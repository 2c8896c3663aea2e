"""A name for every request; the content policy and the language of Wagtail's own screens."""

import re
import time
import uuid

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import Http404
from django.utils import translation
from django.views.defaults import page_not_found

from common.watching import context
from common.watching.logs import access_log

SAFE_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


class RequestIdMiddleware:
    """Outermost: names the request in logs and audit, answers with the name, and writes the access line."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        given = request.headers.get("X-Request-ID", "")
        request.id = given if SAFE_ID.fullmatch(given) else uuid.uuid4().hex
        token = context.request_id.set(request.id)
        started = time.perf_counter()
        try:
            response = self.get_response(request)
            response.headers["X-Request-ID"] = request.id
            access_log(request, response, time.perf_counter() - started)
            return response
        finally:
            context.request_id.reset(token)


class DesignedNotFoundMiddleware:
    """In development too, an address that leads nowhere shows the page people will see; faults keep their traceback."""

    def __init__(self, get_response):
        if not settings.DEBUG:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        technical = response.status_code == 404 and b"<code>DEBUG = True</code>" in getattr(response, "content", b"")
        return page_not_found(request, Http404()) if technical else response


class EditorMiddleware:
    """Wagtail's screens: a content policy of their own, for they write style attributes and small scripts; and French,
    whatever the browser asks (docs/adr/0013)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.path_info.startswith("/gestion/"):
            response._csp_replace = settings.ADMIN_SECURITY_POLICY
        return response

    def process_view(self, request, view, args, kwargs):
        if request.path_info.startswith("/gestion/"):
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE
