"""The demo of the resource centre: written to be read."""

from resources.demo import booklets, bulletins, contributions, english, guides, kits, observatory, techniques, use

__all__ = ["booklets", "bulletins", "contributions", "english", "guides", "kits", "observatory", "techniques", "use"]
