"""What a block must bring before it is shown to the public. A draft may still lack it.

Wagtail runs a block's `clean` twice over: while a draft is saved (`is_deferred_validation`), and in full when the page
is published, scheduled or sent for review. Only the second asks for what is written here.
"""

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.blocks import StructBlock
from wagtail.blocks.struct_block import StructBlockValidationError


def medium_problems(medium) -> list[str]:
    """Credit, licence and consent of a picture, a document or a film, as sentences."""
    problems = []
    if not medium.credit:
        problems.append("Le crédit manque : ouvrez ce média et dites qui l’a fait.")
    if medium.expires_on and medium.expires_on < timezone.localdate():
        problems.append("L’autorisation de ce média est terminée : remplacez-le ou prolongez-la.")
    if medium.shows_people and not medium.consent:
        problems.append("Des personnes sont reconnaissables : joignez leur autorisation à ce média.")
    return problems


class CheckedStructBlock(StructBlock):
    """A StructBlock with `publication_errors(value) -> {child name: [sentences]}`."""

    def publication_errors(self, value) -> dict[str, list[str]]:
        raise NotImplementedError

    def clean(self, value):
        cleaned = super().clean(value)
        errors = {} if self.is_deferred_validation else self.publication_errors(cleaned)
        found = {name: ValidationError(texts, code="publication") for name, texts in errors.items() if texts}
        if found:
            raise StructBlockValidationError(found)
        return cleaned
