"""Sign-in and one's own account, under /compte/: French paths, allauth's names and views."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as social
from allauth.usersessions import views as usersessions
from django.urls import path
from django.views.generic import TemplateView

from accounts.openid import views as openid
from accounts.views import data, kept_work, profile, second_factor

closed = TemplateView.as_view(template_name="account/signup_closed.html")

urlpatterns = [
    path("", profile.profile, name="account_profile"),
    path("coordonnees/", profile.edit, name="account_profile_edit"),
    path("reprendre/", kept_work.give_back, name="account_kept_work"),
    path("donnees/", data.show, name="account_data"),
    path("donnees/telecharger/", data.download, name="account_data_download"),
    path("donnees/effacer/", data.erase, name="account_data_erase"),
    # coming in and going out
    path("connexion/", account.login, name="account_login"),
    path("connexion/code/", account.request_login_code, name="account_request_login_code"),
    path("connexion/code/saisir/", account.confirm_login_code, name="account_confirm_login_code"),
    path("connexion/cle/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("connexion/second-facteur/", mfa.authenticate, name="mfa_authenticate"),
    path("deconnexion/", account.logout, name="account_logout"),
    path("inactif/", account.account_inactive, name="account_inactive"),
    path("inscription/", closed, name="account_signup"),
    # proving again who one is
    path("confirmer/", account.reauthenticate, name="account_reauthenticate"),
    path("confirmer/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("confirmer/cle/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    # address and password
    path("adresse/", account.email, name="account_email"),
    path("adresse/verifier/", account.email_verification_sent, name="account_email_verification_sent"),
    path("mot-de-passe/changer/", account.password_change, name="account_change_password"),
    path("mot-de-passe/choisir/", account.password_set, name="account_set_password"),
    path("mot-de-passe/oublie/", account.password_reset, name="account_reset_password"),
    path("mot-de-passe/code/", account.confirm_password_reset_code, name="account_confirm_password_reset_code"),
    path("mot-de-passe/nouveau/", account.complete_password_reset, name="account_complete_password_reset"),
    path("mot-de-passe/fait/", account.password_reset_from_key_done, name="account_password_reset_completed"),
    # second factor
    path("double-authentification/", mfa.index, name="mfa_index"),
    path("double-authentification/pourquoi/", second_factor.why, name="second_factor_why"),
    path("double-authentification/application/", totp.activate_totp, name="mfa_activate_totp"),
    path("double-authentification/application/retirer/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("double-authentification/secours/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "double-authentification/secours/nouveaux/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path("cles/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("cles/ajouter/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("cles/<int:pk>/renommer/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("cles/<int:pk>/retirer/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    # sessions
    path("sessions/", usersessions.list_usersessions, name="usersessions_list"),
    path("sessions/<int:pk>/fermer/", profile.end_session, name="usersessions_end"),
    # another identity provider
    path("connexions/", social.connections, name="socialaccount_connections"),
    path("connexions/annulee/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("connexions/erreur/", social.login_error, name="socialaccount_login_error"),
    path("connexions/inconnu/", closed, name="socialaccount_signup"),
    path("openid/<slug:provider_id>/", openid.login, name="openid_connect_login"),
    path("openid/<slug:provider_id>/retour/", openid.callback, name="openid_connect_callback"),
]
