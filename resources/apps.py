from django.apps import AppConfig


class ResourcesConfig(AppConfig):
    name = "resources"
    verbose_name = "Ressources et observatoire"

    def ready(self):
        from common import page_cache
        from common.views import media
        from pages import care as pages_care
        from pages import explaining
        from pages.domain import groups
        from pages.models import TerritoryPage
        from resources import care, receivers
        from resources.booklets import selected
        from resources.documents import selected as papers
        from resources.domain import usage
        from resources.observatory import words

        receivers.connect()
        TerritoryPage.holds("resources.BulletinIndexPage")
        TerritoryPage.holds("resources.TechniquePage")
        groups.CONTENT_ABOVE["resources"] = ["glossaryterm", "jargonword", "recording"]
        explaining.explainers.append(words.explainer)
        pages_care.more.append(care.expired_tools)
        media.guards.append(care.closed_picture)
        page_cache.readers.append(usage.page_seen)
