"""The brand's stylesheet, and the component gallery at /composants/ (development and staff only)."""

from django.urls import path

from common.views import theme

urlpatterns = [path("theme.css", theme.stylesheet, name="theme")]
