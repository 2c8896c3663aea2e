from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Personnes et comptes"

    def ready(self):
        from allauth.mfa.signals import authenticator_added
        from wagtail.models import UploadedFile

        from accounts.sign_in import trail
        from accounts.sign_in.second_factor import shown_by_adding
        from common.fields import private_storage

        authenticator_added.connect(shown_by_adding, dispatch_uid="second-factor-shown")
        trail.connect()

        # what waits for its description is as its author's device made it: no address may lead there
        waiting = UploadedFile._meta.get_field("file")
        waiting._storage_callable = waiting.storage  # what migrations compare stays as Wagtail wrote it
        waiting.storage = private_storage()
