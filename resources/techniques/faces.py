"""The faces of a card, each at its own address: easy to read, in large print, in pictograms, and on paper."""

from django.http import Http404
from wagtail.contrib.routable_page.models import path

from pages.models.files import FilesMixin
from resources.enums import What
from resources.techniques import paper, showing

SCREENS = {
    "easy": "resources/technique_easy.html",
    "large": "resources/technique_large.html",
    "pictograms": "resources/technique_pictograms.html",
}
PREVIEWS = [
    ("", "Page"),
    ("easy", "Facile à lire"),
    ("large", "Grands caractères"),
    ("pictograms", "Pictogrammes"),
    ("sheet", "Feuille A4 imprimée"),
    ("cards", "Cartes A6 imprimées"),
]


class Faces(FilesMixin):
    preview_modes = PREVIEWS

    def serve_preview(self, request, mode_name):
        if mode_name in paper.FORMS and mode_name not in SCREENS:
            sheets = paper.pictures(self, mode_name)
            return self.render(request, template="resources/technique_paper.html", context_overrides={"sheets": sheets})
        return self.render(request, template=SCREENS.get(mode_name))

    def serve(self, request, view=None, args=None, kwargs=None):
        """A page of a card that was read says so; a sheet that is taken away is counted apart."""
        response = super().serve(request, view, args, kwargs)
        taken = response.headers.get("Content-Type", "").startswith("application/pdf")
        if not taken and not getattr(request, "is_preview", False):
            response.page_seen = self.pk
        return response

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | showing.context(self, request)

    @path("facile/", name="easy")
    def easy_face(self, request):
        if not self.easy:
            raise Http404
        return self.render(request, template=SCREENS["easy"])

    @path("grands-caracteres/", name="large")
    def large_face(self, request):
        return self.render(request, template=SCREENS["large"])

    @path("pictogrammes/", name="pictograms")
    def pictogram_face(self, request):
        if not self.course:
            raise Http404
        return self.render(request, template=SCREENS["pictograms"])

    @path("fiche.pdf", name="sheet")
    def sheet(self, request):
        return paper.answer(request, self, "sheet", what=What.PRINT)

    @path("cartes.pdf", name="cards")
    def cards(self, request):
        return paper.answer(request, self, "cards", what=What.PRINT)

    @path("cartes-a4.pdf", name="cards_a4")
    def cards_on_a4(self, request):
        return paper.answer(request, self, "cards_a4", what=What.PRINT)

    @path("grands-caracteres.pdf", name="large_sheet")
    def large_sheet(self, request):
        return paper.answer(request, self, "large", what=What.PRINT)

    @path("facile.pdf", name="easy_sheet")
    def easy_sheet(self, request):
        if not self.easy:
            raise Http404
        return paper.answer(request, self, "easy", what=What.PRINT)
