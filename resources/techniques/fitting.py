"""How large a sheet may be written, guessed from its letters. Typst could measure each size: that costs as much as
printing. So the guess starts near the end, and what is clearly short is not measured at all."""

from math import ceil

SIZES = (12.4, 11.7, 11, 10.4, 9.8, 9.3, 8.8, 8.3, 7.9)  # points: those of technique.typ
LEFT, RIGHT = 198, 300  # the columns, in points
LETTER, LINE = 0.46, 1.25  # of the size of the type, on average
TALLEST = (505, 565)  # what each column holds at the very most
SURE = (430, 480)  # what it holds for certain


def fit(card: dict) -> dict:
    heights = [tall(card, size) for size in SIZES]
    first = next((place for place, each in enumerate(heights) if within(each, TALLEST)), len(SIZES) - 1)
    return {"size": first, "sure": within(heights[first], SURE)}


def within(heights: tuple[float, float], room: tuple[int, int]) -> bool:
    return all(height <= most for height, most in zip(heights, room, strict=True))


def tall(card: dict, size: float) -> tuple[float, float]:
    things = [thing["name"] + thing["amount"] for thing in card["material"]]
    cases = [case["who"] + case["help"] for case in card["hard_for"]]
    left = lines(things, LEFT - 14, size) + lines([*card["preparation"], *cases], LEFT, size)
    left += lines(card["pitfalls"], LEFT - 8, size)
    right = sum(1 + lines(step["text"], RIGHT - 31, size) for step in card["steps"])
    right += lines(card["variants"], RIGHT - 8, size)
    return left * size * LINE, right * size * LINE


def lines(texts: list[str], width: float, size: float) -> int:
    return sum(ceil(len(text) * LETTER * size / width) for text in texts)
