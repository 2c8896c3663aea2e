"""What members write: a tool in three steps, an essay of a technique; and what is answered to them."""

from django import forms

from resources.domain.proposals import NEEDED
from resources.models import FieldFeedback, KitPage, ToolProposal

FILES = "PDF, texte, tableau ou image, 10 Mo au plus. Sans visage ni nom : le fichier sera partagé tel quel."


class StepForm(forms.ModelForm):
    """A draft may leave everything empty; what proposing will ask is not called optional."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in NEEDED:
            if name in self.fields:
                self.fields[name].asked_later = True


class WhatForm(StepForm):
    """First step: what it is."""

    class Meta:
        model = ToolProposal
        fields = ("kind", "title", "aim", "summary")
        widgets = {"kind": forms.RadioSelect, "summary": forms.Textarea(attrs={"rows": 3})}


class HowForm(StepForm):
    """Second step: how it goes."""

    class Meta:
        model = ToolProposal
        fields = ("course", "material", "minutes", "people")
        widgets = {"course": forms.Textarea(attrs={"rows": 10}), "material": forms.Textarea(attrs={"rows": 4})}


class RightsForm(StepForm):
    """Third step: files and rights."""

    file = forms.FileField(label="Ajouter un fichier", required=False, help_text=FILES)

    class Meta:
        model = ToolProposal
        fields = ("credit", "source", "licence", "rights_are_ours")
        help_texts = {
            "licence": "Dans le doute, laissez ce choix : chacun peut s’en servir et l’adapter, en vous citant."
        }


STEPS = (("Ce que c’est", WhatForm), ("Comment ça se passe", HowForm), ("Fichiers et droits", RightsForm))


class AnswerForm(forms.Form):
    answer = forms.CharField(
        label="Votre mot",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Ce qui est bien, ce qui manque, comment le reprendre. La personne le reçoit par courriel.",
    )


class AcceptForm(forms.Form):
    kit = forms.ModelChoiceField(
        KitPage.objects.none(), label="Dans quel kit ?", required=False, help_text="Il y prend place en brouillon."
    )
    answer = forms.CharField(
        label="Votre mot", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args, proposal, **kwargs):
        super().__init__(*args, **kwargs)
        if proposal.kind == "technique":
            del self.fields["kit"]
        else:
            self.fields["kit"].queryset = KitPage.objects.live().order_by("title")
            self.fields["kit"].required = True


class FeedbackForm(forms.ModelForm):
    class Meta:
        model = FieldFeedback
        fields = ("tried_on", "kind", "people", "context", "worked", "changed", "may_be_published")
        widgets = {
            "tried_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "context": forms.Textarea(attrs={"rows": 4}),
            "worked": forms.Textarea(attrs={"rows": 5}),
            "changed": forms.Textarea(attrs={"rows": 4}),
        }
