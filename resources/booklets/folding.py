"""How to print, stack, fold and staple, in four small drawings."""

from common.drawings.scenes.paints import CREAM, HEART, INK, MIST, OCHRE, PEACH, ROSE, SILVER, SUN, TEAL, WHITE
from common.drawings.shapes import box, circle, cut, heart, move, stroke

FRAME = '<svg class="illustration" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 150" aria-hidden="true">'


def sheet(x, y, paint=WHITE) -> str:
    """A landscape sheet with its fold mark, its corner at (x, y)."""
    return box(x, y, 104, 72, paint, 2) + stroke(f"M{x + 52} {y}v7M{x + 52} {y + 65}v7", INK, 1.6, "3 3")


def page(x, y, paint=ROSE) -> str:
    lines = "".join(stroke(f"M{x + 8} {y + line}h28", paint, 4) for line in (16, 28, 40))
    return lines + move(heart(HEART), x + 22, y + 56, 0, 0.3)


def printing() -> str:
    machine = box(52, 66, 136, 54, TEAL, 8) + box(64, 104, 112, 30, INK, 3) + circle(170, 80, 4, SUN)
    tray = cut("M72 66V40h96v26Z", MIST)
    turn = stroke("M196 44a24 24 0 0 1 24 24v20", OCHRE, 5) + cut("M210 84h20l-10 16Z", OCHRE)
    return tray + machine + sheet(68, 96) + page(72, 88) + page(124, 88) + turn


def stacking() -> str:
    pile = "".join(move(sheet(0, 0, (PEACH, CREAM, MIST, WHITE)[i]), 60 + i * 5, 56 - i * 9) for i in range(4))
    arrow = stroke("M206 30v58", OCHRE, 5) + cut("M196 84h20l-10 16Z", OCHRE)
    return box(40, 124, 160, 8, INK, 3) + pile + page(80, 28) + page(131, 28) + arrow


def folded() -> str:
    flat = cut("M120 44 36 58v70l84-16Z", WHITE) + cut("M120 44 36 58v70l84-16Z", "none")
    rising = cut("M120 44l62-30v72l-62 26Z", PEACH)
    ghost = stroke("M120 44l84 14v70l-84-16", SILVER, 2, "4 6")
    arrow = stroke("M214 104c10-26 4-48-14-62", OCHRE, 5) + cut("M208 38l-20-6 8 20Z", OCHRE)
    return ghost + flat + rising + stroke("M120 44v68", INK, 3) + arrow


def stapling() -> str:
    left, right = cut("M120 40 30 54v76l90-14Z", ROSE), cut("M120 40l90 14v76l-90-14Z", HEART)
    clips = "".join(stroke(f"M116 {y}v-7h8v7", INK, 3.4) for y in (66, 102))
    tool = move(box(-34, -9, 68, 12, INK, 5) + box(-34, 6, 68, 8, TEAL, 4) + circle(28, 3, 6, SUN), 150, 24, -20)
    return left + right + move(heart(CREAM), 165, 88, 8, 0.9) + stroke("M120 40v76", INK, 2) + clips + tool


STEPS = {
    name: f"{FRAME}{box(0, 0, 240, 150, PEACH, 14)}{draw()}</svg>"
    for name, draw in (("print", printing), ("stack", stacking), ("fold", folded), ("staple", stapling))
}
