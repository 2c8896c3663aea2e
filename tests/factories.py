"""Rows to start a test from. What a verb does is tested with the verb; these are only the ground it stands on."""

import factory
from factory.django import DjangoModelFactory

from network.domain.duplicates import fold
from network.models.target import target_fields


class UserFactory(DjangoModelFactory):
    class Meta:
        model = "accounts.User"

    email = factory.Sequence("personne{}@example.org".format)
    first_name = factory.Sequence("Prénom{}".format)
    last_name = "Essai"


class TerritoryFactory(DjangoModelFactory):
    class Meta:
        model = "network.Territory"

    code = factory.Sequence("t{}".format)
    name = factory.Sequence("Territoire {}".format)
    association = factory.LazyAttribute(lambda own: f"Association de {own.name}")
    email = factory.LazyAttribute(lambda own: f"{own.code}@example.org")


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    territory = factory.SubFactory(TerritoryFactory)
    folded_name = factory.LazyAttribute(lambda own: fold(own.name))
    postcode = "93200"
    commune = "Saint-Denis"


class StructureFactory(OrganisationFactory):
    class Meta:
        model = "network.Structure"

    name = factory.Sequence("Centre social {}".format)
    kind = "social-centre"


class PartnerFactory(OrganisationFactory):
    class Meta:
        model = "network.Partner"

    name = factory.Sequence("Théâtre {}".format)
    kind = "theatre"


class VolunteerFactory(DjangoModelFactory):
    class Meta:
        model = "network.Volunteer"

    territory = factory.SubFactory(TerritoryFactory)
    first_name = "Odile"
    email = factory.Sequence("benevole{}@example.org".format)


class MembershipFactory(DjangoModelFactory):
    """`MembershipFactory(user=…, role="referent", target=structure)`; without a target, of the nation."""

    class Meta:
        model = "network.Membership"

    user = factory.SubFactory(UserFactory)
    role = "national-admin"

    @classmethod
    def _create(cls, model, *args, target=None, **fields):
        return super()._create(model, *args, **target_fields(target), **fields)
