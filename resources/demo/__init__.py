"""The demo of the resource centre: written to be read."""

from resources.demo import techniques

__all__ = ["techniques"]
