"""Leaving the identity provider too (OpenID Connect RP-Initiated Logout)."""

from urllib.parse import urlencode

SESSION_KEY = "openid_logout"


def prepare(request, *, end_session: str, id_token: str, client_id: str) -> None:
    """Kept with the session, because the provider wants its own token back."""
    if end_session:
        request.session[SESSION_KEY] = {"url": end_session, "id_token": id_token, "client_id": client_id}


def url(request) -> str | None:
    kept = request.session.get(SESSION_KEY)
    if not kept or not request.user.is_authenticated:
        return None
    query = {
        "id_token_hint": kept["id_token"],
        "client_id": kept["client_id"],
        "post_logout_redirect_uri": request.build_absolute_uri("/"),
    }
    return f"{kept['url']}?{urlencode(query)}"
