"""The panel of the editor's home."""

from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component

from pages.care import care_for


class CarePanel(Component):
    name = "care"
    order = 150
    template_name = "pages/admin/care_panel.html"

    def __init__(self, request):
        self.request = request

    @cached_property
    def kinds(self):
        return care_for(self.request.user)

    def get_context_data(self, parent_context):
        return {"kinds": self.kinds}
