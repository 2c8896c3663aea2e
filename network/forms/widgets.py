"""Inputs these forms share."""

from django import forms


class DateInput(forms.DateInput):
    """The browser's own calendar, which wants dates as 2026-12-01."""

    input_type = "date"

    def __init__(self, **kwargs):
        super().__init__(format="%Y-%m-%d", **kwargs)
