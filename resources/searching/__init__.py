"""What the resource centre gives to the one search, a module per kind of resource."""

from resources.searching import booklets, observatory, techniques

__all__ = ["booklets", "observatory", "techniques"]
