"""A column of things to do."""

from typing import NamedTuple

from wagtail.admin.ui.tables import Column


class Way(NamedTuple):
    label: str
    address: str
    posted: bool = False  # it does something


class WaysColumn(Column):
    cell_template_name = "search/admin/ways.html"

    def get_value(self, instance):
        return instance["ways"] if isinstance(instance, dict) else instance.ways
