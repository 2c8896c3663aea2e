"""The brand's stylesheet, and the component gallery at /composants/ (development and staff only)."""

from django.urls import path

from common.views import gallery, theme

urlpatterns = [
    path("theme.css", theme.stylesheet, name="theme"),
    path("composants/", gallery.index, name="gallery"),
]
