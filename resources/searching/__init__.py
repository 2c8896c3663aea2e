"""What the resource centre gives to the one search, a module per kind of resource."""

from resources.searching import booklets, bulletins, guides, kits, observatory, techniques

__all__ = ["booklets", "bulletins", "guides", "kits", "observatory", "techniques"]
