"""What editors teach the search, as forms they can fill in."""

from urllib.parse import urlsplit

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from search.models import Row


class BestBetForm(WagtailAdminModelForm):
    """The thing is told by its address, as one copies it from the browser; the index knows what stands there."""

    address = forms.CharField(
        label="adresse de ce qu’il faut montrer",
        max_length=500,
        help_text="Ouvrez la page, la technique ou le document sur le site, copiez son adresse, collez-la ici.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        bet = self.instance
        row = (
            bet.object_id and Row.objects.filter(kind=bet.kind, object_id=bet.object_id).select_related("text").first()
        )
        if row:
            self.initial.setdefault("address", row.text.url)

    def clean(self):
        data = super().clean()
        if data.get("address"):
            address = path_of(data["address"])
            row = Row.objects.filter(text__url=address).order_by("pk").first()
            if row is None:
                self.add_error(
                    "address",
                    "Rien ne se trouve à cette adresse dans la recherche. Vérifiez qu’elle est publiée, et copiez-la "
                    "depuis le site plutôt que depuis la gestion.",
                )
            else:
                self.instance.kind, self.instance.object_id = row.kind, row.object_id
        return data


def path_of(address: str) -> str:
    """What stands after the name of the site, without what was searched nor where one was on the page."""
    try:
        return urlsplit(address.strip()).path
    except ValueError:  # no browser copies such a thing
        return address
