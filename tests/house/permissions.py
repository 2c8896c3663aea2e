"""Who is let in where: every address of ours × every role, in one table.

Left, the address as Django knows it (or a path starting with « / »: an example of a family we did not write).
Right, who is let in; everybody else is sent to sign in, or told no. A new address must be added here: the test fails
until it is. Rights on one object (another territory's structure…) are tested in each room; here everybody is at home.
"""

from accounts.roles import ROLES, May

EVERYBODY = {"anonymous", "nobody", *ROLES}
SIGNED_IN = EVERYBODY - {"anonymous"}
NO_ONE = set()
MEMBERS = set(ROLES)


def may(*things: May) -> set[str]:
    return {slug for slug, role in ROLES.items() if set(things) & role.may}


def in_scope(*scopes: str) -> set[str]:
    return {slug for slug, role in ROLES.items() if role.scope in scopes}


EDITORS = may(May.WRITE_PAGES, May.REVIEW_PAGES)

TABLE: dict[str, set[str]] = {
    # watching
    "sante/vivant/": EVERYBODY,
    "sante/pret/": EVERYBODY,
    "theme.css": EVERYBODY,
    # one's own account
    "compte/": SIGNED_IN,
    "compte/coordonnees/": SIGNED_IN,
    "compte/donnees/": SIGNED_IN,
    "compte/donnees/effacer/": SIGNED_IN,
    "/compte/connexion/": EVERYBODY,
    "/compte/connexion/code/": EVERYBODY,
    "/compte/inscription/": EVERYBODY,
    "/compte/mot-de-passe/oublie/": EVERYBODY,
    "/compte/mot-de-passe/changer/": SIGNED_IN,
    "/compte/adresse/": SIGNED_IN,
    "/compte/double-authentification/": SIGNED_IN,
    "/compte/cles/": SIGNED_IN,
    "/compte/sessions/": SIGNED_IN,
}

# Addresses whose answer does not depend on who asks but on what they hold: tested where they are written.
BY_POSSESSION = {
    "sante/mesures/": "asks for METRICS_TOKEN",
    "compte/reprendre/": "gives back the work kept in one's own session",
    "compte/donnees/telecharger/": "asks to prove again who one is",
    "compte/sessions/<int:pk>/fermer/": "one's own sessions only",
    "fichiers/<str:label>/<int:pk>/<slug:field>/": "each field says who may read it",
    "compte/double-authentification/pourquoi/": "only while a second factor is missing",
    "compte/openid/<slug:provider_id>/": "there when a provider is configured",
    "compte/openid/<slug:provider_id>/retour/": "there when a provider is configured",
}

# Includes of libraries, and redirections to ours.
FAMILIES = ("gestion/", "^gestion/", "documents/", "compte/", "_util/", "^((?:[\\w\\-]+/)*)$", "^media/")
