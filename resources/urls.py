"""Addresses of the resource centre that are not pages."""

from django.urls import path

from resources.views import version

app_name = "resources"
urlpatterns = [
    path("ressources/version/<int:pk>/<int:number>/", version.version, name="version"),
]
