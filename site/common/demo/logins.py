"""The people of the demo anybody may sign in as: each room offers its own, `portal serve` prints them."""

from dataclasses import dataclass

PASSWORD = "culture-pour-tous"  # noqa: S105  (printed on purpose, of the demo only)


@dataclass(frozen=True)
class Login:
    role: str  # « Coordination, Seine-Saint-Denis »
    email: str
    look: str  # where to go first: an address and a few words
    second_factor: bool = False
    password: str = PASSWORD


LOGINS: list[Login] = []


def offer(*logins: Login) -> None:
    LOGINS.extend(each for each in logins if each not in LOGINS)
