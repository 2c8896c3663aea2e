from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Personnes et comptes"

    def ready(self):
        from allauth.mfa.signals import authenticator_added  # noqa: PLC0415  (models must be ready)

        from accounts.sign_in.second_factor import shown_by_adding  # noqa: PLC0415

        authenticator_added.connect(shown_by_adding, dispatch_uid="second-factor-shown")
