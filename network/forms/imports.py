"""Bring a spreadsheet, then say what to do with it."""

from django import forms

from common.spreadsheets.reading import ENDINGS, reader_for
from network.models import Territory


class UploadForm(forms.Form):
    what = forms.ChoiceField(
        label="Que contient ce fichier ?",
        choices=[("structure", "Des structures sociales"), ("partner", "Des partenaires culturels")],
        initial="structure",
        widget=forms.RadioSelect,
    )
    territory = forms.ModelChoiceField(
        Territory.objects.none(),
        label="Territoire",
        required=False,
        empty_label="Le fichier le dit, dans une colonne « Territoire »",
    )
    file = forms.FileField(
        label="Fichier",
        help_text="Excel (.xlsx), OpenDocument (.ods) ou CSV, 10 Mo au plus. Rien n’est écrit avant votre accord.",
        widget=forms.FileInput(attrs={"accept": ",".join(f".{each}" for each in ENDINGS)}),
    )

    def __init__(self, data=None, files=None, *, acting, **kwargs):
        super().__init__(data, files, **kwargs)
        if acting.is_national:
            self.fields["territory"].queryset = Territory.objects.open()
        else:
            del self.fields["territory"]

    def clean_file(self):
        """Refused beside its field, with everything else that is wrong."""
        file = self.cleaned_data["file"]
        reader_for(file, file.name)
        return file


class ApplyForm(forms.Form):
    only_good = forms.BooleanField(label="Importer seulement les lignes prêtes", required=False)
    known = forms.ChoiceField(
        label="Pour les organisations déjà dans le réseau",
        choices=[
            ("ignore", "Ne rien changer à leur fiche"),
            ("complete", "Compléter ce qui est vide, sans rien remplacer"),
        ],
        initial="ignore",
        widget=forms.RadioSelect,
    )

    def __init__(self, data=None, *, run, **kwargs):
        super().__init__(data, **kwargs)
        if not run.faulty:
            del self.fields["only_good"]
        if not run.duplicates:
            del self.fields["known"]
