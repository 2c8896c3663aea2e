"""The demo of the pages: a site worth reading, in French, and its English front."""

from pages.demo import english, news, site, territories

__all__ = ["english", "news", "site", "territories"]
