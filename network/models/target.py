"""Rows about exactly one organisation: the nation, a territory, a structure or a partner."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from network.enums import Organisation


class ForOrganisation(models.Model):
    """Three nullable keys rather than a generic one: the database checks them, and they can be joined."""

    organisation = models.CharField(_("organisation"), max_length=10, choices=Organisation, editable=False)
    territory = models.ForeignKey("network.Territory", models.PROTECT, null=True, blank=True, related_name="%(class)ss")
    structure = models.ForeignKey("network.Structure", models.PROTECT, null=True, blank=True, related_name="%(class)ss")
    partner = models.ForeignKey("network.Partner", models.PROTECT, null=True, blank=True, related_name="%(class)ss")

    class Meta:
        abstract = True

    @property
    def target(self):
        """The organisation itself; None for the nation."""
        return self.territory or self.structure or self.partner

    @property
    def home_territory(self):
        """The territory this row falls under; None for the nation."""
        own = self.structure or self.partner
        return own.territory if own else self.territory


def target_fields(target) -> dict:
    """The four columns for an organisation, or for the nation when it is None."""
    empty = {"territory": None, "structure": None, "partner": None}
    if target is None:
        return empty | {"organisation": Organisation.NATION}
    kind = target._meta.model_name
    return empty | {"organisation": Organisation(kind), kind: target}


def exactly_one_target(name: str) -> models.CheckConstraint:
    def only(kind):
        others = {"territory", "structure", "partner"} - {kind}
        condition = models.Q(organisation=kind, **{f"{other}__isnull": True for other in others})
        return condition & (models.Q(**{f"{kind}__isnull": False}) if kind != "nation" else models.Q())

    condition = only("nation") | only("territory") | only("structure") | only("partner")
    return models.CheckConstraint(
        name=name, condition=condition, violation_error_message="Une seule organisation à la fois."
    )


def once_per_target(name: str, fields: list[str], condition: models.Q, message: str) -> list[models.UniqueConstraint]:
    """One constraint per kind of organisation: NULLs never equal each other in a unique index."""

    def once(kind):
        own = [] if kind == "nation" else [kind]
        return models.UniqueConstraint(
            fields=fields + own,
            name=name.format(kind),
            condition=condition & models.Q(organisation=kind),
            violation_error_message=message,
        )

    return [once(kind) for kind in Organisation.values]
