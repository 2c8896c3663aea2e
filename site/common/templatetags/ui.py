"""The design system in every template; the tags are in `common.ui`, the gallery at /composants/."""

from common.ui import register

__all__ = ["register"]
