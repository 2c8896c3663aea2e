"""Bring a catalogue, then say what to do with it."""

from django import forms

from common.spreadsheets.reading import ENDINGS, reader_for
from common.spreadsheets.states import ImportState
from network.forms.filters import Filter, any_of
from pages.models import TerritoryPage
from resources.domain.imports import places
from resources.domain.imports.folder import MEGABYTES, check_folder


class PlaceField(forms.ModelChoiceField):
    def label_from_instance(self, page) -> str:
        return f"{page.title} (pages du territoire)" if page.specific_class is TerritoryPage else page.title


class CatalogueForm(forms.Form):
    place = PlaceField(
        None,
        label="Où iront les fiches\u00a0?",
        empty_label=None,
        help_text="En brouillon\u00a0: rien n’est publié d’office.",
    )
    file = forms.FileField(
        label="Tableur",
        help_text="Excel (.xlsx), OpenDocument (.ods) ou CSV, 10\u00a0Mo au plus. Une technique par ligne.",
        widget=forms.FileInput(attrs={"accept": ",".join(f".{each}" for each in ENDINGS)}),
    )
    archive = forms.FileField(
        label="ZIP des fichiers",
        required=False,
        help_text=f"Les PDF, images et sons que le tableur nomme, en un seul ZIP de {MEGABYTES}\u00a0Mo au plus.",
        widget=forms.FileInput(attrs={"accept": ".zip"}),
    )

    def __init__(self, data=None, files=None, *, user, **kwargs):
        super().__init__(data, files, **kwargs)
        self.fields["place"].queryset = places.open_to(user)

    def clean_file(self):
        """Refused beside its field, with everything else that is wrong."""
        file = self.cleaned_data["file"]
        reader_for(file, file.name)
        return file

    def clean_archive(self):
        archive = self.cleaned_data["archive"]
        if archive:
            check_folder(archive)
        return archive


class GoodOnlyForm(forms.Form):
    only_good = forms.BooleanField(label="Importer seulement les lignes prêtes", required=False)

    def __init__(self, data=None, *, run, **kwargs):
        super().__init__(data, **kwargs)
        if not run.faulty:
            del self.fields["only_good"]


class CatalogueFilter(Filter):
    etat = forms.ChoiceField(label="État", required=False, choices=any_of(ImportState.choices))
    searched = ("name",)

    def narrow(self, rows):
        rows, state = super().narrow(rows), self.cleaned_data["etat"]
        return rows.filter(state=state) if state else rows
