"""The checklist before publishing, for what stands outside the blocks. A draft is saved without it."""

from wagtail.admin.forms import WagtailAdminPageForm

from pages.blocks.checks import medium_problems


class PublicationForm(WagtailAdminPageForm):
    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation:
            self.check_picture(cleaned.get("share_picture"))
            self.check_page(cleaned)
        return cleaned

    def check_picture(self, picture) -> None:
        for problem in medium_problems(picture) if picture else []:
            self.add_error("share_picture", problem)

    def check_page(self, cleaned: dict) -> None:
        """A page type may ask for more: see `TestimonyPage.publication_errors`."""
        errors = getattr(self._meta.model, "publication_errors", None)
        for name, problem in (errors(cleaned) if errors else {}).items():
            self.add_error(name, problem)
