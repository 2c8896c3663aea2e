"""Structures, partners, venues and territories. The verbs regularise and check; forms only ask."""

from django import forms
from django.forms.models import fields_for_model, model_to_dict

from common.models import AccessFeature, ArtForm, Audience
from network.domain.fields import sorted_out
from network.domain.places import TIME_ZONES, said_outside
from network.forms.widgets import DateInput
from network.models import Partner, Structure, Territory, Venue
from network.validators import clean_siret, validate_siret

IDENTITY = ("name", "kind", "siret", "address", "postcode", "commune", "email", "phone", "website")


class OfModel(forms.Form):
    """Fields drawn from a model, without its checks: those belong to the verb, which is more forgiving."""

    model: type
    names: tuple[str, ...] = ()

    def __init__(self, data=None, *, instance=None, initial=None, **kwargs):
        known = model_to_dict(instance, self.names) if instance else {}
        super().__init__(data, initial=known | (initial or {}), **kwargs)
        self.fields |= fields_for_model(self.model, fields=[name for name in self.names if name not in self.fields])
        self.order_fields(self.names)


class OfPlace(OfModel):
    """A postcode of another territory is asked about, once: the answer carries the very postcode it is about."""

    doubt = ""  # what to ask
    elsewhere = ""  # the postcode in question

    def look_elsewhere(self, territory, postcode: str) -> None:
        said = said_outside(territory, postcode) if territory and "postcode" in self.changed_data else ""
        if said:
            self.elsewhere = postcode
            self.doubt = said if self.data.get("elsewhere") != postcode else ""

    def is_settled(self) -> bool:
        return self.is_valid() and not self.doubt


class OrganisationForm(OfPlace):
    """The territory is asked only of those who may choose it, and only once."""

    territory = forms.ModelChoiceField(Territory.objects.none(), label="Territoire", empty_label="Choisir…")
    siret = forms.CharField(
        label="SIRET",
        required=False,
        max_length=30,
        help_text="14 chiffres, avec ou sans espaces. Il évite les doublons.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    phone = forms.CharField(
        label="Téléphone", required=False, max_length=30, widget=forms.TextInput(attrs={"type": "tel"})
    )
    website = forms.CharField(
        label="Site", required=False, max_length=200, widget=forms.TextInput(attrs={"inputmode": "url"})
    )
    postcode = forms.CharField(label="Code postal", max_length=12)

    def __init__(self, data=None, *, acting, instance=None, **kwargs):
        super().__init__(data, instance=instance, **kwargs)
        if instance or not acting.is_national:
            del self.fields["territory"]
        else:
            self.fields["territory"].queryset = Territory.objects.open()
            self.order_fields(["territory"])
        self.territory = instance.territory if instance else acting.territory
        self.fields["kind"].choices = [("", "Choisir…"), *self.model._meta.get_field("kind").choices]

    def clean(self):
        """What the verb would refuse is said at once, beside what is missing."""
        territory = self.chosen_territory()
        given = {name: value for name, value in self.cleaned_data.items() if name in self.names}
        clean, wrong = sorted_out(given, territory) if territory else ({}, {})
        for name, sentences in wrong.items():
            self.add_error(name if name in self.fields else None, sentences)
        siret = clean_siret(given.get("siret", ""))
        if siret and "siret" not in wrong:
            self.check_siret(siret)
        self.look_elsewhere(territory, clean.get("postcode", ""))

    def check_siret(self, siret: str) -> None:
        try:
            validate_siret(siret)
        except forms.ValidationError as error:
            self.add_error("siret", error)

    def values(self) -> dict:
        return {name: value for name, value in self.cleaned_data.items() if name != "territory"}

    def chosen_territory(self):
        return self.cleaned_data.get("territory") or self.territory


def terms(model, label: str, help_text: str = "") -> forms.ModelMultipleChoiceField:
    return forms.ModelMultipleChoiceField(
        model.objects.offered(), label=label, required=False, help_text=help_text, widget=forms.CheckboxSelectMultiple
    )


class StructureForm(OrganisationForm):
    model = Structure
    names = (*IDENTITY, "in_priority_district", "district", "audiences")
    audiences = terms(Audience, "Publics accompagnés")


class PartnerForm(OrganisationForm):
    model = Partner
    names = (*IDENTITY, "art_forms")
    art_forms = terms(ArtForm, "Formes proposées")


class VenueForm(OfPlace):
    model = Venue
    names = ("name", "address", "postcode", "commune", "transport", "access", "access_notes")
    postcode = forms.CharField(label="Code postal", max_length=12)
    access = terms(AccessFeature, "Accessibilité", "Ce qui est vérifié sur place.")

    def __init__(self, data=None, *, territory, **kwargs):
        super().__init__(data, **kwargs)
        self.territory = territory

    def clean(self):
        clean, _ = sorted_out({"postcode": self.cleaned_data.get("postcode", "")}, self.territory)
        self.look_elsewhere(self.territory, clean.get("postcode", ""))


class TerritoryForm(OfModel):
    model = Territory
    names = (
        "name",
        "code",
        "association",
        "departments",
        "country",
        "time_zone",
        "email",
        "phone",
        "address",
        "opened_on",
    )
    country = forms.ChoiceField(label="Pays", choices=[("FR", "France"), ("CA", "Canada")])
    time_zone = forms.ChoiceField(
        label="Fuseau horaire",
        required=False,
        choices=[("", "Celui du lieu, d’après le code"), *TIME_ZONES],
        help_text="Les conventions et les rappels suivent cette heure.",
    )
    address = forms.CharField(
        label="Adresse",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Avec le code postal et la ville\u00a0: elle figure sur les conventions.",
    )
    opened_on = forms.DateField(label="Ouvert depuis", required=False, widget=DateInput)
