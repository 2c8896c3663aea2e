"""One door only: the sign-in and password pages that Wagtail brings lead to ours, its account page takes no picture."""

from django.urls import path, re_path
from django.views.generic import RedirectView
from wagtail.admin.auth import require_admin_access

from accounts.views.editor_account import EditorAccountView

to_login = RedirectView.as_view(pattern_name="account_login", query_string=True)
to_reset = RedirectView.as_view(url="/compte/mot-de-passe/oublie/")

urlpatterns = [
    path("gestion/login/", to_login),
    path("gestion/account/", require_admin_access(EditorAccountView.as_view())),
    re_path(r"^gestion/password_reset/.*$", to_reset),
    path("_util/login/", to_login),
]
