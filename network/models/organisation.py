"""What structures and partners share: a name, a legal number, an address, a territory."""

from django.db import models

from accounts.roles import May
from common.fields import WebAddressField
from common.sorting import French
from network.validators import validate_postcode, validate_siret


class OrganisationQuerySet(models.QuerySet):
    def open(self):
        return self.filter(closed_at=None)

    def of(self, territory):
        return self.filter(territory=territory)

    def visible_to(self, acting):
        """As `rules.can_see_organisation` says it of one."""
        own = self.filter(pk=acting.target.pk) if isinstance(acting.target, self.model) else self.none()
        if not acting.may(May.SEE_ORGANISATIONS):
            return own
        if acting.is_national:
            return self.all()
        return self.of(acting.territory) if acting.is_for(acting.territory) else own


class OrganisationFields(models.Model):
    territory = models.ForeignKey(
        "network.Territory", models.PROTECT, verbose_name="territoire", related_name="%(class)ss"
    )
    name = models.CharField("nom", max_length=160)
    folded_name = models.CharField(
        max_length=160, editable=False, db_index=True
    )  # for duplicates: see domain.duplicates
    siret = models.CharField("SIRET", max_length=14, blank=True, validators=[validate_siret])
    address = models.CharField("adresse", max_length=200, blank=True)
    postcode = models.CharField("code postal", max_length=10, validators=[validate_postcode])
    commune = models.CharField("commune", max_length=120)
    email = models.EmailField("courriel de l’organisation", blank=True)
    phone = models.CharField("téléphone", max_length=30, blank=True)
    website = WebAddressField("site", blank=True)
    created_at = models.DateTimeField("ajoutée le", auto_now_add=True)
    created_by = models.ForeignKey(
        "accounts.User", models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    closed_at = models.DateTimeField("fermée le", null=True, blank=True, editable=False)
    closed_by = models.ForeignKey(
        "accounts.User", models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", editable=False
    )

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = [French("name"), "pk"]

    def __str__(self):
        return self.name


def siret_once(name: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(
        fields=["siret"],
        name=name,
        condition=~models.Q(siret="") & models.Q(closed_at=None),
        violation_error_message="Une organisation porte déjà ce SIRET.",
    )
