"""Text as it is, in the encoding it must be in."""

import codecs

from search.reading.limits import CHARACTERS, Refusal

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def text_of(file) -> dict:
    content = file.read(CHARACTERS * 4 + 1)
    text = decoded(content)
    return {"text": text[:CHARACTERS], "pages": 0, "cut": len(text) > CHARACTERS}


def decoded(content: bytes) -> str:
    encoding = next((name for mark, name in MARKS if content.startswith(mark)), "")
    if not encoding and b"\0" in content:
        raise Refusal("broken")
    if encoding == "utf-16":
        return content.decode("utf-16", "replace")
    try:  # four bytes at most may be the beginning of a letter cut in two
        return codecs.getincrementaldecoder(encoding or "utf-8")().decode(content)
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")  # what Windows wrote in France for thirty years
