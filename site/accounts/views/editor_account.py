"""Preferences of an editor, without the portrait: Wagtail would publish it as the camera wrote it, place included."""

from wagtail.admin.views.account import AccountView, AvatarSettingsPanel


class EditorAccountView(AccountView):
    def get_panels(self):
        return [panel for panel in super().get_panels() if not isinstance(panel, AvatarSettingsPanel)]
