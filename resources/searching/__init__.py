"""What the resource centre gives to the one search, a module per kind of resource."""

from resources.searching import booklets, bulletins, guides, observatory, techniques

__all__ = ["booklets", "bulletins", "guides", "observatory", "techniques"]
from resources.searching import booklets, kits, observatory, techniques

__all__ = ["booklets", "kits", "observatory", "techniques"]
