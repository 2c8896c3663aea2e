from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = "Pages du site"

    def ready(self):
        from network import registry  # noqa: PLC0415  (models exist from here on)
        from pages import receivers  # noqa: PLC0415
        from pages.domain import desks  # noqa: PLC0415

        receivers.connect()
        registry.territory_openers.append(desks.open_territory)
        registry.territory_closers.append(desks.close_territory)
        registry.territory_followers.append(receivers.turn_after_commit)
        registry.membership_followers.append(desks.follow_membership)
