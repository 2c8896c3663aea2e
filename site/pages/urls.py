from django.urls import path

from pages.views import files

urlpatterns = [
    path("robots.txt", files.robots, name="robots"),
    path("sitemap.xml", files.sitemap, name="sitemap"),
    path(".well-known/security.txt", files.security, name="security_txt"),
]
