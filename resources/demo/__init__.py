"""The demo of the resource centre: written to be read."""

from resources.demo import guides, techniques

__all__ = ["guides", "techniques"]
