"""Choices every room shares."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Licence(TextChoices):
    ALL_RIGHTS = "all-rights", _("Tous droits réservés")
    CC_BY = "cc-by", _("CC BY 4.0 — réutilisation libre avec citation")
    CC_BY_SA = "cc-by-sa", _("CC BY-SA 4.0 — partage dans les mêmes conditions")
    CC_BY_NC_SA = "cc-by-nc-sa", _("CC BY-NC-SA 4.0 — sans usage commercial")
    CC0 = "cc0", _("CC0 — domaine public")
    ETALAB = "etalab", _("Licence Ouverte 2.0")
