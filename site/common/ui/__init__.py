"""The design system's tags: one function per component, its arguments checked by Python.

`common.templatetags.ui` makes them known in every template; the gallery at /composants/ shows each of them.
"""

from common.ui import actions, content, data, forms, frame, pictures
from common.ui.base import register

__all__ = ["actions", "content", "data", "forms", "frame", "pictures", "register"]
