"""The contact form."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from network.models import Territory
from network.validators import validate_postcode
from pages.enums import ContactReason
from pages.territories import territory_of_postcode


class ContactForm(forms.Form):
    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    reason = forms.ChoiceField(label=_("Votre demande"), choices=[("", _("Choisissez…")), *ContactReason.choices])
    territory = forms.ModelChoiceField(
        Territory.objects.open(),
        label=_("Votre territoire"),
        required=False,
        to_field_name="code",
        empty_label=_("Je ne sais pas"),
    )
    postcode = forms.CharField(
        label=_("ou votre code postal"),
        required=False,
        max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "postal-code"}),
    )
    name = forms.CharField(label=_("Votre nom"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(
        label=_("Votre courriel"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    message = forms.CharField(label=_("Votre message"), max_length=4000, widget=forms.Textarea(attrs={"rows": 7}))
    website = forms.CharField(required=False, widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}))

    def clean_postcode(self) -> str:
        value = self.cleaned_data["postcode"].strip().upper()
        if value:
            validate_postcode(value)
        return value

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("territory") and cleaned.get("postcode"):
            cleaned["territory"] = territory_of_postcode(cleaned["postcode"])
        return cleaned

    @property
    def filled_by_a_machine(self) -> bool:
        """Nobody sees this field: only a machine fills it in."""
        return bool(self.data.get("website"))
