"""The text of a PDF, page by page."""

import logging

from search.reading.limits import PAGES, Gathering, Refusal


def text_of(file) -> dict:
    from pypdf import PdfReader  # noqa: PLC0415  (an office document needs none of it)
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    logging.disable(logging.CRITICAL)  # what it thinks of other people's PDF is not for our journal
    try:
        reader = PdfReader(file, strict=False)
        if reader.is_encrypted:
            raise Refusal("locked")
        found, pages = Gathering(), 0
        for page in reader.pages[:PAGES]:
            pages += 1
            found.add(words_of(page) + "\n")
            if found.full:
                break
        return {"text": found.told(), "pages": len(reader.pages), "cut": found.full or len(reader.pages) > pages}
    except (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, OSError, AssertionError) as error:
        raise Refusal("broken") from error


def words_of(page) -> str:
    """A page that cannot be read is a page of pictures to us: the others are still worth finding."""
    try:
        return page.extract_text()
    except (MemoryError, RecursionError):
        raise
    except Exception:
        return ""
