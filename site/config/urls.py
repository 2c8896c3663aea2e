"""Every address of the product, by room. French paths; English pages live under /en/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import serve

from common.views.media import media
from common.views.private import private_file

handler500 = "common.views.errors.server_error"

urlpatterns = [
    path("sante/", include("common.urls.health")),
    path("fichiers/<str:label>/<int:pk>/<slug:field>/", private_file, name="private_file"),
    path("", include("accounts.urls.wagtail")),
    path("gestion/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("common.urls.gallery")),
    path("", include("pages.urls")),
    path("", include("resources.machine_urls")),
    path(f"{settings.MEDIA_URL.lstrip('/')}<path:path>", media, name="media"),
]
urlpatterns += i18n_patterns(
    path("compte/", include("accounts.urls")),
    path("", include("network.urls")),
    path("", include("search.urls")),
    path("", include("resources.urls")),
    re_path(r"^((?:[\w-]+/)+[\w-]+\.pdf)$", serve, name="page_file"),  # a face of a page (pages/models/files.py)
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
