"""A page kept for a group, asked for by somebody signed in who is not in it: there is nothing there for them.

Wagtail sends whoever may not read to the sign-in page, which sends whoever is signed in back, without end.
"""

from django.conf import settings
from django.http import Http404


def not_for_them(serve):
    def serving(page, request, serve_args, serve_kwargs):
        response = serve(page, request, serve_args, serve_kwargs)
        to_sign_in = getattr(response, "url", "").startswith(settings.WAGTAIL_FRONTEND_LOGIN_URL)
        if to_sign_in and request.user.is_authenticated:
            raise Http404
        return response

    return serving
