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


OFFICE = may(May.MANAGE_ORGANISATIONS)  # those who keep the network up to date
LOOKERS = may(May.SEE_ORGANISATIONS)
SIGNERS = may(May.SIGN_CONVENTIONS)
TERRITORIES = may(May.MANAGE_TERRITORIES)
FOLLOWERS = may(May.FOLLOW_VOLUNTEERS)
TEAM = OFFICE | {"structure-manager"}
VENUES = OFFICE | {"partner-manager"}
EDITORS = may(May.WRITE_PAGES, May.REVIEW_PAGES)
WRITERS = may(May.WRITE_PAGES)

TABLE: dict[str, set[str]] = {
    # watching
    "sante/vivant/": EVERYBODY,
    "sante/pret/": EVERYBODY,
    "theme.css": EVERYBODY,
    # what machines read
    "robots.txt": EVERYBODY,
    "sitemap.xml": EVERYBODY,
    "oai/": EVERYBODY,
    ".well-known/security.txt": EVERYBODY,
    # the one search: what it finds depends on who asks (tests/search)
    "recherche/": EVERYBODY,
    "recherche/suggestions/": EVERYBODY,
    "recherche/navigateur.xml": EVERYBODY,
    # a selection of resources: everything is in the address
    "ma-selection/": EVERYBODY,
    "ma-selection/lire/": EVERYBODY,
    "ma-selection/livret.pdf": EVERYBODY,
    "ma-selection/fiches.zip": EVERYBODY,
    "ma-selection/partager/": EVERYBODY,
    "ma-selection/seance/": EVERYBODY,
    "ma-selection/seance/conducteur.pdf": EVERYBODY,
    "ma-selection/seance/seance.ics": EVERYBODY,
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
    # the workspace
    "espace/": SIGNED_IN,
    "espace/agir/": SIGNED_IN,
    "espace/territoires/": TERRITORIES,
    "espace/territoires/ajouter/": TERRITORIES,
    "espace/territoires/<slug:code>/": in_scope("territory", "structure", "partner") | LOOKERS | may(May.READ_FIGURES),
    "espace/territoires/<slug:code>/modifier/": TERRITORIES,
    "espace/territoires/<slug:code>/fermer/": TERRITORIES,
    "espace/territoires/<slug:code>/rouvrir/": TERRITORIES,
    "espace/structures/": LOOKERS,
    "espace/structures/ajouter/": OFFICE,
    "espace/structures/<int:pk>/": LOOKERS | in_scope("structure"),
    "espace/structures/<int:pk>/modifier/": TEAM,
    "espace/structures/<int:pk>/fermer/": OFFICE,
    "espace/structures/<int:pk>/rouvrir/": OFFICE,
    "espace/structures/<int:pk>/reunir/<int:other>/": OFFICE,
    "espace/partenaires/": LOOKERS,
    "espace/partenaires/ajouter/": OFFICE,
    "espace/partenaires/<int:pk>/": LOOKERS | in_scope("partner"),
    "espace/partenaires/<int:pk>/modifier/": VENUES,
    "espace/partenaires/<int:pk>/fermer/": OFFICE,
    "espace/partenaires/<int:pk>/rouvrir/": OFFICE,
    "espace/partenaires/<int:pk>/reunir/<int:other>/": OFFICE,
    "espace/partenaires/<int:pk>/lieux/ajouter/": VENUES,
    "espace/partenaires/<int:pk>/lieux/<int:venue>/": VENUES,
    "espace/partenaires/<int:pk>/lieux/<int:venue>/retirer/": VENUES,
    "espace/equipe/<organisation:address>/": TEAM,
    "espace/equipe/<organisation:address>/inviter/": TEAM,
    "espace/personnes/<int:pk>/": TEAM,
    "espace/personnes/<int:pk>/terminer/": TEAM,
    "espace/invitations/<int:pk>/renvoyer/": TEAM,
    "espace/invitations/<int:pk>/annuler/": TEAM,
    "espace/conventions/": SIGNERS,
    "espace/conventions/preparer/<organisation:address>/": SIGNERS,
    "espace/conventions/<int:pk>/": SIGNERS | in_scope("structure"),
    "espace/conventions/<int:pk>/imprimer/": SIGNERS | in_scope("structure"),
    "espace/conventions/<int:pk>/modifier/": SIGNERS,
    "espace/conventions/<int:pk>/signer/": SIGNERS,
    "espace/conventions/<int:pk>/renouveler/": SIGNERS,
    "espace/conventions/<int:pk>/effacer/": SIGNERS,
    "espace/benevoles/": FOLLOWERS,
    "espace/benevoles/ajouter/": FOLLOWERS & in_scope("territory"),
    "espace/benevoles/<int:pk>/": FOLLOWERS,
    "espace/benevoles/<int:pk>/<slug:name>/": FOLLOWERS,
    "espace/documents/<int:pk>/": MEMBERS,
    "espace/catalogues/": WRITERS,
    "espace/catalogues/importer/": WRITERS,
    "espace/catalogues/modele/": WRITERS,
    "espace/outils/": MEMBERS,
    "espace/outils/proposer/": MEMBERS,
    "espace/essais/": MEMBERS,
    "espace/essais/raconter/<int:page>/": MEMBERS,
    "espace/ressourcotheque/": MEMBERS,
    "espace/ressourcotheque/<slug:slug>/": MEMBERS,
    "espace/ressourcotheque/<slug:slug>/kit.zip": MEMBERS,
    "espace/ressourcotheque/<slug:slug>/<int:pk>/": MEMBERS,
    "espace/imports/": OFFICE,
    "espace/imports/nouveau/": OFFICE,
    "espace/imports/modele/<slug:what>/": OFFICE,
    "espace/imports/<int:pk>/": OFFICE,
    "espace/imports/<int:pk>/importer/": OFFICE,
    "espace/imports/<int:pk>/abandonner/": OFFICE,
    "espace/imports/<int:pk>/lignes/": OFFICE,
}

# Addresses whose answer does not depend on who asks but on what they hold: tested where they are written.
BY_POSSESSION = {
    "espace/bulletins/<int:pk>/envoyer/": "whoever publishes the pages of its territory: tests/resources/views",
    "espace/bulletins/<int:pk>/courriel/": "whoever publishes the pages of its territory: tests/resources/views",
    "espace/catalogues/<int:pk>/": "who may add to its catalogue: tests/resources/views/test_imports.py",
    "espace/catalogues/<int:pk>/importer/": "who may add to its catalogue",
    "espace/catalogues/<int:pk>/abandonner/": "who may add to its catalogue",
    "espace/catalogues/<int:pk>/lignes/": "who may add to its catalogue",
    "espace/outils/<int:pk>/": "who proposes, who reviews: tests/resources/test_proposals.py",
    "espace/outils/<int:pk>/etape/<int:step>/": "who proposes",
    "espace/outils/<int:pk>/fichiers/<int:file>/retirer/": "who proposes",
    "espace/outils/<int:pk>/rendre/": "who reviews its territory",
    "espace/outils/<int:pk>/accepter/": "who reviews its territory",
    "espace/essais/<int:pk>/": "who told it, who reviews: tests/resources/test_feedback.py",
    "espace/essais/<int:pk>/<slug:move>/": "who reviews its territory",
    "ma-selection/p/<str:address>/": "whoever holds the address",
    "ma-selection/p/<str:address>/<str:key>/": "whoever holds the key",
    "ma-selection/p/<str:address>/<str:key>/effacer/": "whoever holds the key",
    "invitation/<str:token>/": "whoever holds the link, at the address it was sent to",
    "espace/conventions/<int:pk>/fichier/": "there once the convention is signed, for those who see it",
    "composants/": "development and technical staff: tests/design",
    "sante/mesures/": "asks for METRICS_TOKEN",
    "partage/<int:pk>.png": "everybody, for pages that are public: tests/pages/test_sharing.py",
    "ressources/version/<int:pk>/<int:number>/": "everybody: 404 where nothing was printed (tests/resources/views)",
    "compte/reprendre/": "gives back the work kept in one's own session",
    "compte/donnees/telecharger/": "asks to prove again who one is",
    "compte/sessions/<int:pk>/fermer/": "one's own sessions only",
    "fichiers/<str:label>/<int:pk>/<slug:field>/": "each field says who may read it",
    "media/<path:path>": "whoever has the address of a picture or film shown on pages",
    "compte/double-authentification/pourquoi/": "only while a second factor is missing",
    "compte/openid/<slug:provider_id>/": "there when a provider is configured",
    "compte/openid/<slug:provider_id>/retour/": "there when a provider is configured",
}

# Includes of libraries, and redirections to ours.
FAMILIES = ("gestion/", "^gestion/", "documents/", "compte/", "_util/", "^((?:[\\w\\-]+/)*)$", "^((?:[\\w-]+/)+")
