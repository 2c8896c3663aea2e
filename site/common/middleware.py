"""A name for every request, and the content policy of Wagtail's own screens."""

import re
import time
import uuid

from django.conf import settings

from common import context
from common.logs import access_log

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


class AdminPolicyMiddleware:
    """Wagtail's screens write style attributes and small scripts: a policy of their own, there only."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.path_info.startswith("/gestion/"):
            response._csp_replace = settings.ADMIN_SECURITY_POLICY
        return response
