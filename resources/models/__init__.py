from resources.models.base import ResourcePage
from resources.models.use import Use

__all__ = ["ResourcePage", "Use"]
