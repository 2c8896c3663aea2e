"""Addresses of the one search."""

app_name = "search"
urlpatterns = []
