"""Words of the trail for people and how they sign in."""

from common.journal import fact, family, kind

family(
    "people",
    "Comptes des personnes",
    {
        "person.created": "a créé un compte",
        "person.changed": "a modifié un compte",
        "person.exported": "a téléchargé ses données",
        "person.session-ended": "a fermé une de ses sessions",
    },
)
family(
    "sign-in",
    "Moyens de connexion",
    {
        "sign-in.password-changed": "a changé son mot de passe",
        "sign-in.password-reset": "a remplacé son mot de passe oublié",
        "sign-in.password-set": "a choisi un mot de passe",
        "sign-in.address-changed": "a changé d’adresse électronique",
        "sign-in.means-added": "a ajouté un moyen de double authentification",
        "sign-in.means-removed": "a retiré un moyen de double authentification",
        "sign-in.means-renewed": "a renouvelé ses codes de secours",
        "sign-in.account-linked": "a relié un compte d’un autre service",
        "sign-in.account-unlinked": "a délié un compte d’un autre service",
    },
)
kind("accounts.User")

MEANS = {"totp": "application", "webauthn": "clé d’accès", "recovery_codes": "codes de secours"}
fact("means", "moyen", lambda means: MEANS.get(means, means))
fact("provider", "service")
