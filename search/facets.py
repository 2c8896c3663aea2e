"""The facets that rooms share: words of the taxonomy, territories, kinds. A room adds its own beside its kinds."""

from django.utils.translation import gettext_lazy as _

from common.models import AgeBand, ArtForm, Audience, Theme
from common.sorting import French
from network.models import Territory
from search.registry import Facet, kinds


def terms_of(model):
    return lambda: {term.slug: str(term) for term in model.objects.offered()}


def territories() -> dict[str, str]:
    rows = Territory.objects.order_by(French("name"), "pk")
    return dict(rows.values_list("code", "name"))


def all_kinds() -> dict[str, str]:
    return {kind.slug: str(kind.plural) for kind in kinds().values()}


KIND = Facet("kind", _("Genre"), all_kinds)  # every entry has it: the index adds it
THEME = Facet("theme", _("Ce qu’on travaille"), terms_of(Theme))
AUDIENCE = Facet("audience", _("Public"), terms_of(Audience))
AGE = Facet("age", _("Âge"), terms_of(AgeBand))
ART_FORM = Facet("art_form", _("Forme d’art"), terms_of(ArtForm))
TERRITORY = Facet("territory", _("Territoire"), territories)
FORMAT = Facet(
    "format",
    _("Format"),
    lambda: {
        "facile": _("Facile à lire et à comprendre"),
        "audio": _("À écouter"),
        "video": _("À regarder"),
        "pictogrammes": _("En pictogrammes"),
        "grands-caracteres": _("En grands caractères"),
        "pdf": _("PDF à imprimer"),
        "document": _("Document à télécharger"),
    },
)
