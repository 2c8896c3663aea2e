from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = "Pages du site"

    def ready(self):
        from network import registry
        from pages import index_receivers, receivers
        from pages.domain import desks

        receivers.connect()
        index_receivers.connect()
        registry.territory_openers.append(desks.open_territory)
        registry.territory_closers.append(desks.close_territory)
        registry.territory_followers.append(receivers.turn_after_commit)
        registry.membership_followers.append(desks.follow_membership)
