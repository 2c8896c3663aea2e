from tests.design.browser import chromium, visit

__all__ = ["chromium", "visit"]
