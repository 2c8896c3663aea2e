from django.urls import path

from pages.views import files, sharing

urlpatterns = [
    path("robots.txt", files.robots, name="robots"),
    path("sitemap.xml", files.sitemap, name="sitemap"),
    path(".well-known/security.txt", files.security, name="security_txt"),
    path("partage/<int:pk>.png", sharing.shared_picture, name="shared_picture"),
]
