"""The demo of the resource centre: written to be read."""

from resources.demo import booklets, bulletins, guides, techniques

__all__ = ["booklets", "bulletins", "guides", "techniques"]
