from django.apps import AppConfig


class ResourcesConfig(AppConfig):
    name = "resources"
    verbose_name = "Ressources et observatoire"

    def ready(self):
        from common import page_cache
        from pages.models import TerritoryPage
        from resources import receivers
        from resources.domain import usage

        receivers.connect()
        TerritoryPage.holds("resources.BulletinIndexPage")
        page_cache.readers.append(usage.page_seen)
