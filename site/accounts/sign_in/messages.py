"""What can go wrong at the door, in the words of the house."""

from django.utils.translation import gettext_lazy as _

ACCOUNT = {
    "account_inactive": _("Ce compte n’est plus actif. Écrivez à la coordination de votre territoire."),
    "cannot_remove_primary_email": _("Vous ne pouvez pas retirer votre adresse principale."),
    "duplicate_email": _("Cette adresse est déjà la vôtre."),
    "email_password_mismatch": _(
        "L’adresse ou le mot de passe ne correspond pas. Vérifiez, ou recevez un code par courriel."
    ),
    "email_taken": _("Cette adresse ne peut pas être utilisée."),
    "enter_current_password": _("Tapez votre mot de passe actuel."),
    "incorrect_code": _("Ce code n’est pas le bon. Vérifiez les chiffres, ou demandez un nouveau code."),
    "incorrect_password": _("Ce mot de passe n’est pas le bon."),
    "invalid_login": _("Ces informations ne permettent pas de se connecter."),
    "too_many_login_attempts": _("Trop d’essais. Attendez cinq minutes, puis recommencez."),
    "unverified_primary_email": _("Confirmez d’abord votre adresse."),
    "same_as_current": _("C’est déjà la valeur actuelle."),
    "rate_limited": _("Trop de demandes en peu de temps. Attendez une minute, puis recommencez."),
}
MFA = {
    "cannot_delete_authenticator": _(
        "Votre rôle demande une double authentification : ajoutez un autre moyen avant de retirer celui-ci."
    ),
    "cannot_generate_recovery_codes": _("Activez d’abord la double authentification."),
    "incorrect_code": _("Ce code n’est pas le bon. Il change toutes les 30 secondes : essayez le suivant."),
    "unverified_email": _("Confirmez votre adresse avant d’activer la double authentification."),
}
SOCIAL = {
    "invalid_token": _("La réponse reçue n’a pas pu être vérifiée."),
    "no_password": _("Choisissez d’abord un mot de passe : sans lui, vous ne pourriez plus vous connecter."),
    "no_verified_email": _("Confirmez d’abord votre adresse."),
    "disconnect_last": _("C’est votre seul moyen de connexion : choisissez d’abord un mot de passe."),
    "connected_other": _("Ce compte est déjà relié à une autre personne."),
}
