"""The search as one of a browser's own: what OpenSearch calls a description document."""

from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe


@require_safe
def description(request):
    address = request.build_absolute_uri(reverse("search:results"))
    icon = request.build_absolute_uri(static("icon-48.png"))
    told = {"address": address, "icon": icon}
    return render(request, "search/description.xml", told, content_type="application/opensearchdescription+xml")
