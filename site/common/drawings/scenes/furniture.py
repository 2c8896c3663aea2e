"""What rooms and streets are furnished with."""

from common.drawings.scenes.paints import (
    BARK,
    CREAM,
    GLOW,
    HEART,
    INK,
    LEAF,
    MINT,
    MOSS,
    OCHRE,
    ROSE,
    SKY,
    SUN,
    TALL,
    TEAL,
    WHITE,
    WOOD,
)
from common.drawings.shapes import box, circle, cut, heart, move, stroke, veil


def wall(paint, *, floor="", line=300) -> str:
    """The sheet, and a floor from `line` down."""
    ground = box(0, line, 600, TALL - line, floor) if floor else ""
    return box(0, 0, 600, TALL, paint) + ground


def glow(x, y, r, paint=GLOW, strength=0.5) -> str:
    """Light around a lamp: it stays when the evening falls on the picture."""
    rings = (1, 0.84, 0.68, 0.52, 0.36)
    return "".join(veil(circle(x, y, r * part, paint), round(strength * 0.3, 3)) for part in rings)


def table(x, y, wide, paint=WOOD, *, legs=70, edge=BARK) -> str:
    """Its top's middle at (x, y)."""
    feet = box(x - wide / 2 + 14, y, 9, legs, edge) + box(x + wide / 2 - 23, y, 9, legs, edge)
    return feet + box(x - wide / 2, y, wide, 14, paint, 5) + box(x - wide / 2, y + 10, wide, 4, edge, 2)


def chair(x, y, paint=TEAL) -> str:
    """Seen from the front: back, seat, legs; the seat at (x, y)."""
    legs = stroke(f"M{x - 22} {y}v56M{x + 22} {y}v56", BARK, 6)
    return legs + box(x - 27, y - 66, 54, 70, paint, 12) + box(x - 30, y - 6, 60, 14, BARK, 6)


def cup(x, y, paint=CREAM, *, steam=True) -> str:
    """Stands on (x, y)."""
    bowl = cut(f"M{x - 9} {y - 16}h18l-3 16h-12Z", paint) + stroke(f"M{x + 8} {y - 13}q8 1 5 7l-6 2", paint, 3)
    rising = stroke(f"M{x - 3} {y - 21}q-4-5 0-9t0-9M{x + 4} {y - 21}q-4-5 0-9", WHITE, 2) if steam else ""
    return bowl + rising


def pot(x, y, paint=HEART) -> str:
    """A coffee pot on (x, y)."""
    body = cut(f"M{x - 15} {y}h30l-4-36h-20Z", paint) + box(x - 11, y - 42, 22, 7, INK, 3) + circle(x, y - 45, 3.5, INK)
    return body + stroke(f"M{x + 13} {y - 28}q14-2 11 12l-9 6", INK, 4) + cut(f"M{x - 12} {y - 32}l-12-4 9 14Z", paint)


def plant(x, y, scale=1.0, paint=TEAL) -> str:
    """In its pot, standing on (x, y)."""
    leaf = "M0 0C-16-14-18-42-4-62 10-42 12-14 0 0Z"
    blades = ((-52, 0.8), (-24, 1), (0, 1.12), (26, 0.98), (54, 0.78))
    leaves = "".join(move(cut(leaf, (paint, MOSS)[i % 2]), 0, -30, turn, size) for i, (turn, size) in enumerate(blades))
    vase = cut("M-20-32h40l-6 32h-28Z", OCHRE) + box(-23, -36, 46, 8, WOOD, 2)
    return move(leaves + vase, x, y, 0, scale)


def window(x, y, wide, high, *, sky=SKY, frame=WHITE, view="") -> str:
    """Its corner at (x, y); `view` is drawn in the opening, from the same corner."""
    bars = stroke(f"M{x + wide / 2} {y}v{high}M{x} {y + high * 0.42}h{wide}", frame, 5)
    edge = stroke(f"M{x} {y}h{wide}v{high}h-{wide}Z", frame, 8)
    return box(x, y, wide, high, sky) + move(view, x, y) + bars + edge + box(x - 8, y + high, wide + 16, 9, frame, 3)


def hanging_lamp(x, y, paint=SUN) -> str:
    """Its wire comes from the ceiling; the shade's rim at (x, y)."""
    shade = cut(f"M{x - 30} {y}a30 24 0 0 1 60 0Z", paint)
    return stroke(f"M{x} 0V{y - 20}", INK, 3) + circle(x, y + 1, 8, GLOW) + shade


def framed(x, y, wide, high, inside, *, frame=OCHRE, paper=CREAM) -> str:
    """A picture on a wall, centred; `inside` is drawn around its middle."""
    outer = box(-wide / 2, -high / 2, wide, high, frame, 3)
    return move(outer + box(-wide / 2 + 7, -high / 2 + 7, wide - 14, high - 14, paper) + inside, x, y)


def tree(x, y, high, paint=LEAF, *, trunk=BARK) -> str:
    """A round tree on (x, y)."""
    r = high * 0.36
    crown = circle(x, y - high + r, r, paint) + circle(x - r * 0.7, y - high + r * 1.5, r * 0.72, paint)
    crown += circle(x + r * 0.74, y - high + r * 1.45, r * 0.74, paint)
    return stroke(f"M{x} {y}v-{high * 0.5:.0f}m0 10l{r * 0.5:.0f}-{r * 0.5:.0f}", trunk, high * 0.06) + crown


def house(x, y, wide, high, paint, *, lit=(), roof=HEART, dark=INK) -> str:
    """On the ground at (x, y), its left corner. `lit` says which windows shine, counted from the top left."""
    top = cut(f"M{x - 5} {y - high}l{wide / 2 + 5}-{wide * 0.34:.0f} {wide / 2 + 5} {wide * 0.34:.0f}Z", roof)
    panes, count = "", 0
    for row in range(int((high - 16) // 30)):
        for column in range(int((wide - 8) // 24)):
            fill = SUN if count in lit else dark
            panes += box(x + 9 + column * 24, y - high + 10 + row * 30, 13, 18, fill, 2)
            count += 1
    return box(x, y - high, wide, high, paint) + top + panes


def invitation(x, y, turn=0, scale=1.0, paint=CREAM) -> str:
    """A ticket with its heart."""
    sheet = cut("M-26-14H26v7a7 7 0 0 0 0 14v7H-26V7a7 7 0 0 0 0-14Z", paint)
    lines = stroke("M8-5h10M8 1h10M8 7h6", ROSE, 2.5)
    return move(sheet + move(heart(HEART), -10, 0, 0, 0.42) + lines, x, y, turn, scale)


def bunting(y, paints, *, sag=26) -> str:
    flags = ""
    for i in range(15):
        x, t = 10 + i * 40, (30 + i * 40) / 600
        top = y + 4 * sag * t * (1 - t)
        flags += cut(f"M{x} {top:.0f}h26l-13 24Z", paints[i % len(paints)])
    return stroke(f"M0 {y}Q300 {y + 2 * sag} 600 {y}", INK, 2) + flags


def rug(x, y, rx, ry, paint=HEART, inner=MINT) -> str:
    ring = f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{paint}"/>'
    return ring + f'<ellipse cx="{x}" cy="{y}" rx="{rx * 0.8:.0f}" ry="{ry * 0.74:.0f}" fill="{inner}"/>'
