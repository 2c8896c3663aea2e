from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate

from common import (
    append_only,
    forms,  # its sentences, before any form is read
    sorting,
)


class CommonConfig(AppConfig):
    name = "common"
    verbose_name = "Socle commun"

    def ready(self):
        connection_created.connect(sorting.teach)
        post_migrate.connect(protect_append_only, sender=self)


def protect_append_only(using, **kwargs):
    append_only.protect(using)
