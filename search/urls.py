"""Addresses of the one search."""

from django.urls import path

from search.views import browser, results, suggestions

app_name = "search"
urlpatterns = [
    path("recherche/", results.results, name="results"),
    path("recherche/suggestions/", suggestions.suggestions, name="suggestions"),
    path("recherche/navigateur.xml", browser.description, name="description"),
]
