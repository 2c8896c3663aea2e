"""The text of a document somebody brought, read where it can hurt nobody.

    read_text(file, "pdf")     # Text(words, pages, cut), or Unreadable with a reason

The reading itself happens in a process of its own (`python -m search.reading`), that knows nothing of the product: no
settings, no database, no secret in its environment; little memory, little time, no file to write. Whatever a document
does to it, the worker that asked goes on.
"""

from search.reading.asking import READ, REASONS, Text, Unreadable, read_text

__all__ = ["READ", "REASONS", "Text", "Unreadable", "read_text"]
