"""Where a harvester left off. The whole state travels in the token, signed: nothing is kept here, nothing expires."""

from dataclasses import asdict, dataclass

from django.core import signing

SALT = "resources.harvesting"
LONGEST = 1500


class BadTokenError(ValueError):
    pass


@dataclass(frozen=True)
class Request:
    """What is asked, and after which record."""

    verb: str
    prefix: str = "oai_dc"
    set: str = ""
    since: str = ""
    until: str = ""
    after: tuple[str, int] | None = None  # datestamp and key of the last record given
    given: int = 0


def written(request: Request) -> str:
    return signing.dumps(asdict(request), salt=SALT, compress=True)


def read(token: str, verb: str) -> Request:
    try:
        state = signing.loads(token[: LONGEST + 1], salt=SALT)
        after = state.pop("after")
        found = Request(**state, after=(str(after[0]), int(after[1])))
    except (signing.BadSignature, TypeError, KeyError, ValueError) as error:
        raise BadTokenError from error
    if len(token) > LONGEST or found.verb != verb:
        raise BadTokenError
    return found
