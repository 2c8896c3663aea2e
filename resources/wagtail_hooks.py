"""Wiring of the resource centre into the editor. What it does is elsewhere."""

from wagtail.snippets.models import register_snippet

from resources.viewsets import ResourcesGroup

register_snippet(ResourcesGroup)
