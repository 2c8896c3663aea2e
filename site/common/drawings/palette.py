"""Five papers per room; a drawing takes them in one of four orders."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Palette:
    ground: str  # the sheet everything is glued on
    back: str  # large quiet shapes behind
    main: str  # the figure
    second: str
    spark: str  # the small thing one sees first
    line: str  # details drawn on the figure


# deep, middle, pale, cream, spark, shade
PAPERS = {
    "publie": ("#0b5d57", "#3a978c", "#a9dcd2", "#fbf3e4", "#f2b84b", "#083f3b"),
    "reserve": ("#a8321a", "#d9633f", "#f7c3a5", "#fff4e6", "#f4c95d", "#6a1e10"),
    "appris": ("#3d3a94", "#6f6dcb", "#c6c8f5", "#fbf3e8", "#ff9d7a", "#24225c"),
    "vecu": ("#7a4a00", "#c98d2e", "#f3d9a4", "#fff7e6", "#d6455a", "#4a2d00"),
    "": ("#9c1d38", "#d15b6c", "#f4c0bf", "#fff3ea", "#f2b84b", "#5c1022"),
}


def palette(room: str, rng: Random) -> Palette:
    deep, middle, pale, cream, spark, shade = PAPERS.get(room, PAPERS[""])
    orders = (
        Palette(ground=deep, back=middle, main=cream, second=pale, spark=spark, line=shade),
        Palette(ground=pale, back=cream, main=deep, second=middle, spark=spark, line=cream),
        Palette(ground=shade, back=deep, main=pale, second=cream, spark=spark, line=deep),
        Palette(ground=middle, back=deep, main=cream, second=pale, spark=spark, line=deep),
    )
    return rng.choice(orders)
