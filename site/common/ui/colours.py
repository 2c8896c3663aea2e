"""Contrast as WCAG 2.2 counts it."""

THRESHOLD = 0.04045


def luminance(colour: str) -> float:
    channels = [int(colour.lstrip("#")[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= THRESHOLD else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readable_on(background: str, *choices: str) -> str:
    """The one of these colours that reads best on the background."""
    return max(choices, key=lambda colour: contrast(background, colour))
