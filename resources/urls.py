"""Addresses of the resource centre that are not pages."""

app_name = "resources"
urlpatterns = []
