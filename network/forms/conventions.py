"""Conventions: dates and référents, then the signed file."""

from django import forms
from django.utils import timezone

from accounts.models import User
from common.sorting import French
from common.uploads import SafeFile
from network.domain.conventions import MEGABYTES, overlapping, said_overlapping
from network.forms.widgets import DateInput


class ConventionForm(forms.Form):
    starts_on = forms.DateField(label="Début", widget=DateInput)
    ends_on = forms.DateField(
        label="Fin", required=False, widget=DateInput, help_text="Laissez vide pour trois ans, la durée habituelle."
    )
    referents = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label="Référent·es nommé·es",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Parmi les personnes qui agissent pour l’organisation.",
    )

    def __init__(self, data=None, *, party, instance=None, **kwargs):
        initial = {"starts_on": timezone.localdate()}
        if instance:
            initial = {"starts_on": instance.starts_on, "ends_on": instance.ends_on}
            initial["referents"] = instance.referents.all()
        super().__init__(data, initial=initial, **kwargs)
        members = party.memberships.active().values("user")
        people = User.objects.filter(pk__in=members)
        self.fields["referents"].queryset = people.order_by(French("last_name"), French("first_name"), "pk")
        self.party, self.instance, self.running = party, instance, None

    def clean(self):
        """Two conventions for the same days would be one too many: the one that runs is shown instead."""
        starts_on = self.cleaned_data.get("starts_on")
        if starts_on and not self.instance:
            self.running = overlapping(self.party, starts_on, self.cleaned_data.get("ends_on"))
        if self.running:
            self.add_error(None, said_overlapping(self.running, starts_on))


class SignForm(forms.Form):
    file = forms.FileField(
        label="Convention signée (PDF)",
        help_text="Le document signé par les deux parties, numérisé en PDF, 10 Mo au plus.",
        widget=forms.ClearableFileInput(attrs={"accept": "application/pdf,.pdf"}),
        validators=[SafeFile("pdf", megabytes=MEGABYTES)],
    )
    signed_on = forms.DateField(label="Signée le", widget=DateInput)

    def __init__(self, data=None, files=None, **kwargs):
        super().__init__(data, files, initial={"signed_on": timezone.localdate()}, **kwargs)
