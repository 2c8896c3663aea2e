"""Choices every room shares."""

from django.db.models import TextChoices


class Licence(TextChoices):
    ALL_RIGHTS = "all-rights", "Tous droits réservés"
    CC_BY = "cc-by", "CC BY 4.0 — réutilisation libre avec citation"
    CC_BY_SA = "cc-by-sa", "CC BY-SA 4.0 — partage dans les mêmes conditions"
    CC_BY_NC_SA = "cc-by-nc-sa", "CC BY-NC-SA 4.0 — sans usage commercial"
    CC0 = "cc0", "CC0 — domaine public"
    ETALAB = "etalab", "Licence Ouverte 2.0"
