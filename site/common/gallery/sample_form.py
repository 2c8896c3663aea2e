"""A form with one field of each kind, for the gallery."""

from django import forms
from django.forms import widgets

AUDIENCES = [
    ("families", "Familles"),
    ("seniors", "Personnes âgées"),
    ("youth", "Jeunes de 11 à 20 ans"),
    ("alone", "Personnes isolées"),
]


class SampleForm(forms.Form):
    name = forms.CharField(label="Nom de la structure", help_text="Tel qu’il figure sur la convention.")
    email = forms.EmailField(label="Courriel", widget=forms.EmailInput(attrs={"autocomplete": "email"}))
    phone = forms.CharField(
        label="Téléphone",
        required=False,
        widget=widgets.Input(attrs={"type": "tel"}),
        help_text="Par exemple 01 99 00 12 34.",
    )
    seats = forms.IntegerField(label="Nombre de places", min_value=1, max_value=20)
    day = forms.DateField(label="Date", widget=forms.DateInput(attrs={"type": "date"}))
    hour = forms.TimeField(label="Heure", widget=forms.TimeInput(attrs={"type": "time"}))
    kind = forms.ChoiceField(
        label="Genre de structure",
        choices=[("", "Choisir…"), ("centre", "Centre social"), ("ccas", "CCAS"), ("mds", "Maison des solidarités")],
    )
    message = forms.CharField(label="Message", required=False, widget=forms.Textarea(attrs={"rows": 4}))
    contact = forms.ChoiceField(
        label="Comment vous répondre ?",
        choices=[("mail", "Par courriel"), ("phone", "Par téléphone")],
        widget=forms.RadioSelect,
    )
    audiences = forms.MultipleChoiceField(
        label="Publics accompagnés",
        choices=AUDIENCES,
        widget=forms.CheckboxSelectMultiple,
        help_text="Plusieurs réponses possibles.",
    )
    document = forms.FileField(label="Convention signée", help_text="PDF, 10 Mo au plus.")
    password = forms.CharField(label="Mot de passe", widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}))
    agreed = forms.BooleanField(label="J’ai lu la charte du réseau et je l’accepte.")


def empty():
    return {"form": SampleForm(prefix="empty")}


def filled():
    data = {
        "ok-name": "Centre social des Tilleuls",
        "ok-contact": "mail",
        "ok-audiences": ["families"],
        "ok-agreed": "on",
    }
    return {"form": SampleForm(prefix="ok", initial={key.removeprefix("ok-"): value for key, value in data.items()})}


def unlabelled():
    return {"form": SampleForm(prefix="bare", initial={"name": "Centre social des Tilleuls"})}


def wrong():
    return {"form": SampleForm({"wrong-email": "pas un courriel", "wrong-seats": "80"}, prefix="wrong")}


def disabled():
    form = SampleForm(prefix="off", initial={"name": "Centre social des Tilleuls", "kind": "centre"})
    for field in form.fields.values():
        field.disabled = True
    return {"form": form}


def filters():
    class FilterForm(forms.Form):
        place = forms.CharField(label="Où ?", required=False)
        art = forms.ChoiceField(label="Quoi ?", choices=[("", "Tout"), ("theatre", "Théâtre")], required=False)

    return {"form": FilterForm(prefix="filter")}
