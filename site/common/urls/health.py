from django.urls import path

from common.views import health, metrics

urlpatterns = [
    path("vivant/", health.live, name="health_live"),
    path("pret/", health.ready, name="health_ready"),
    path("mesures/", metrics.metrics, name="metrics"),
]
