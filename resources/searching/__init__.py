"""What the resource centre gives to the one search, a module per kind of resource."""

from resources.searching import techniques

__all__ = ["techniques"]
