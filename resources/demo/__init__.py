"""The demo of the resource centre: written to be read."""

from resources.demo import booklets, guides, techniques

__all__ = ["booklets", "guides", "techniques"]
