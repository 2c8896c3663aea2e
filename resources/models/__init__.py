from resources.models.base import ResourcePage

__all__ = ["ResourcePage"]
