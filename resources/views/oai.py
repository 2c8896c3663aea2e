"""/oai/: for machines, by GET and POST. A harvester that hurries is asked to wait."""

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from common.limits import within_limit
from resources.harvesting import protocol

TIMES, SECONDS = 120, 60


@csrf_exempt  # it changes nothing, and machines hold no token
@require_http_methods(["GET", "HEAD", "POST"])
def oai(request):
    if not within_limit(request, "oai", times=TIMES, seconds=SECONDS):
        response = HttpResponse("Trop de demandes : revenez dans une minute.\n", status=503, content_type="text/plain")
        response.headers["Retry-After"] = str(SECONDS)
        return response
    return HttpResponse(protocol.answer(request), content_type="text/xml; charset=utf-8")
