"""The sheet behind the figure."""

from math import cos, pi, sin

from common.drawings.shapes import box, circle, cut, move, star, stroke, veil


def sheet(p) -> str:
    return box(0, 0, 320, 180, p.ground)


def sun(rng, p) -> str:
    return sheet(p) + circle(rng.uniform(110, 210), rng.uniform(75, 105), rng.uniform(62, 84), p.back)


def arches(rng, p) -> str:
    x = rng.uniform(120, 200)
    rings = "".join(circle(x, 180, r, p.back if i % 2 == 0 else p.ground) for i, r in enumerate((150, 122, 96, 72)))
    return sheet(p) + veil(rings, 0.8)


def hills(rng, p) -> str:
    a, b = rng.uniform(95, 130), rng.uniform(60, 110)
    back = cut(f"M0 {a:.0f}C60 {b:.0f} 120 {b:.0f} 170 {a:.0f}S280 {a + 25:.0f} 320 {b + 15:.0f}V180H0Z", p.back)
    return sheet(p) + back


def rays(rng, p) -> str:
    x, y, count = rng.uniform(90, 230), 190, 9
    beams = ""
    for i in range(count):
        one, two = pi + pi * i / count, pi + pi * (i + 0.5) / count
        far = [(x + 300 * cos(a), y + 300 * sin(a)) for a in (one, two)]
        beams += cut(f"M{x:.0f} {y}L{far[0][0]:.0f} {far[0][1]:.0f}L{far[1][0]:.0f} {far[1][1]:.0f}Z", p.back)
    return sheet(p) + veil(beams, 0.7)


def confetti(rng, p) -> str:
    bits = ""
    for i in range(14):
        x, y = 14 + (i % 7) * 48 + rng.uniform(-12, 12), rng.uniform(8, 60) + (i // 7) * 105
        kind = rng.randrange(3)
        piece = (star(p.back, 5, 8, 3.6), circle(0, 0, rng.uniform(3, 6), p.back), box(-6, -2, 12, 4, p.back, 2))[kind]
        bits += move(piece, x, y, rng.randrange(180))
    return sheet(p) + bits


def stage(rng, p) -> str:
    top = rng.uniform(128, 144)
    boards = "".join(stroke(f"M{160 + i * 22} {top:.0f}L{160 + i * 44} 180", p.ground, 2) for i in range(-6, 7))
    return sheet(p) + box(0, top, 320, 180 - top, p.back) + boards


def halves(rng, p) -> str:
    x, lean = rng.uniform(120, 200), rng.uniform(-40, 40)
    return sheet(p) + cut(f"M{x + lean:.0f} 0H320V180H{x - lean:.0f}Z", p.back)


def waves(rng, p) -> str:
    start = rng.uniform(-40, 0)
    lines = "".join(
        stroke(f"M{start:.0f} {y}q20-16 40 0" + "t40 0" * 9, p.back, 7) for y in range(18, 190, rng.choice((30, 36)))
    )
    return sheet(p) + veil(lines, 0.75)


def window(rng, p) -> str:
    w = rng.uniform(130, 190)
    x = 160 - w / 2
    return sheet(p) + cut(f"M{x:.0f} 180V{90}a{w / 2:.0f} {rng.uniform(66, 78):.0f} 0 0 1 {w:.0f} 0V180Z", p.back)


GROUNDS = (sun, arches, hills, rays, confetti, stage, halves, waves, window)
