"""One door only: the sign-in and password pages that Wagtail brings lead to ours."""

from django.urls import path, re_path
from django.views.generic import RedirectView

to_login = RedirectView.as_view(pattern_name="account_login", query_string=True)
to_reset = RedirectView.as_view(url="/compte/mot-de-passe/oublie/")

urlpatterns = [
    path("gestion/login/", to_login),
    re_path(r"^gestion/password_reset/.*$", to_reset),
    path("_util/login/", to_login),
]
