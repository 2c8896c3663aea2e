from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """An app without models, so that the production checks are known to every command."""

    name = "config"

    def ready(self):
        from config import checks
