"""The one exception a domain verb raises when it refuses."""

from django.core.exceptions import ValidationError


class Refused(ValidationError):
    """A person may read the message: it says what is wrong and what to do.

    A ValidationError, so that a form shows it beside its field without translation.
    """
