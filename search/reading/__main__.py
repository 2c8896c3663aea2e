"""The process that reads: the document on its standard input, one line of JSON on its standard output.

Started by `asking`, that kills it when it takes too long. It imports nothing of Django and of the product but this
package.
"""

import json
import resource
import sys

from search.reading import limits


def enclose() -> None:
    """From here on: so much memory, so much work, and no file written, not even an empty one."""
    bounds = {
        resource.RLIMIT_AS: limits.MEMORY,
        resource.RLIMIT_CPU: limits.CPU_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 64,
    }
    for what, most in bounds.items():
        _now, ceiling = resource.getrlimit(what)
        bound = most if ceiling == resource.RLIM_INFINITY else min(most, ceiling)
        resource.setrlimit(what, (bound, bound))


def read(file, extension: str) -> dict:
    from search.reading import office, pdf, plain  # noqa: PLC0415  (once enclosed)

    try:
        if extension == "pdf":
            return pdf.text_of(file)
        if extension in office.PARTS:
            return office.text_of(file, extension)
        return plain.text_of(file)
    except limits.Refusal as refusal:
        return {"refused": str(refusal)}
    except (MemoryError, RecursionError):
        return {"refused": "heavy"}


if __name__ == "__main__":
    enclose()
    answer = read(sys.stdin.buffer, sys.argv[1])
    sys.stdout.buffer.write(json.dumps(answer).encode())
