"""Houses of culture, seen from the place one is given: foyer, stage, museum, cinema."""

# One thing of the picture a line, however long.
# fmt: off

from common.drawings.scenes import furniture as thing
from common.drawings.scenes.figures import Look, bust, child, standing
from common.drawings.scenes.paints import (
    BARK,
    BLACK,
    BROWN,
    CHESTNUT,
    CLAY,
    CORAL,
    CREAM,
    DARK,
    DUSK,
    FAIR,
    GLOW,
    HEART,
    INK,
    LILAC,
    MINT,
    MIST,
    NIGHT,
    OCHRE,
    PEACH,
    PLUM,
    RUST,
    SAND,
    SILVER,
    SUN,
    TAN,
    TEAL,
    WARM,
    WHITE,
)
from common.drawings.shapes import box, circle, cut, heart, move, star, stroke, veil


def foyer():
    """The foyer of a theatre: the great stairs, the lamp, and people who wait in their best coat."""
    steps = "".join(box(150 + i * 13, 312 - i * 17, 300 - i * 26, 18, (HEART, "#a8203b")[i % 2]) for i in range(8))
    rails = stroke("M140 318 246 176M460 318 354 176", OCHRE, 8) + circle(140, 316, 11, SUN) + circle(460, 316, 11, SUN)
    doors = "".join(
        cut(f"M{x} 176v-70a26 26 0 0 1 52 0v70Z", PLUM) + box(x + 24, 96, 4, 80, OCHRE) + circle(x + 20, 142, 3, SUN)
        for x in (274,)
    )
    columns = "".join(box(x, 40, 26, 280, WHITE) + box(x - 7, 32, 40, 14, OCHRE, 3) + box(x - 7, 306, 40, 16, OCHRE, 3) for x in (94, 480))
    mirrors = "".join(cut(f"M{x} 236v-96a32 32 0 0 1 64 0v96Z", OCHRE) + cut(f"M{x + 7} 230v-90a25 25 0 0 1 50 0v90Z", MIST) for x in (14, 522))
    rings = ((300, 74, 74), (300, 52, 50))
    lamp = stroke("M300 0v40", OCHRE, 4)
    for x, y, r in rings:
        lamp += stroke(f"M{x - r} {y}q{r} {r * 0.5:.0f} {2 * r} 0", OCHRE, 5)
        lamp += "".join(circle(x + k * r / 3, y + (9 - k * k) * r * 0.026, 5, GLOW) for k in range(-3, 4))
    couple = standing(Look(TAN, TEAL, INK, hair="long", tint=BLACK, skirt=True), right=(40, -64), gaze=4)
    friend = standing(Look(FAIR, INK, "#43365f", hair="short", tint=RUST), left=(-28, -70), right=(30, -96), gaze=-2)
    mother = standing(Look(DARK, SUN, PLUM, hair="scarf", tint=CORAL, skirt=True), left=(-28, -78), right=(34, -60), gaze=3)
    small = child(Look(DARK, CREAM, TEAL, hair="curls", tint=BLACK), right=(36, -132), left=(-28, -92), gaze=3)
    floor = "".join(cut(f"M{x} 330h60l30 32h-60Z", CREAM) + cut(f"M{x + 90} 362h60l36 40h-60Z", CREAM) for x in range(-120, 600, 120))
    return (
        thing.wall("#f3d3b0", floor=CLAY, line=326) + veil(floor, 0.28) + mirrors + columns + doors + steps + rails + lamp
        + move(friend, 262, 318, 0, 0.74) + move(couple, 344, 392, 0, 1.1) + move(mother, 208, 402, 0, 1.12)
        + move(small, 262, 406, 0, 1.14) + thing.invitation(280, 326, -10, 0.4),
        thing.glow(300, 74, 120, strength=0.22),
    )  # fmt: skip


def curtain():
    """The curtain opens: from the third row, three heads and a light."""
    boards = cut("M96 266h408l60 66H36Z", "#7a4a2c") + "".join(stroke(f"M{300 + i * 44} 268L{300 + i * 60} 330", BARK, 2) for i in range(-4, 5))
    beam = cut("M292 20h16l96 246H196Z", GLOW)
    dancer = stroke("M0-66Q-5-92 1-112L-34-140M1-110 36-148M0-66-30-22-18 0M0-66 34-38 62-46", CREAM, 13)
    dancer += circle(4, -132, 14, WARM) + cut("M-10-134a14 14 0 0 1 28-2q-14-10-28 2Z", BLACK) + circle(-36, -143, 6, WARM) + circle(38, -152, 6, WARM)
    dress = cut("M-16-98C-24-70-40-56-52-44c30 14 78 12 100-6-14-8-26-26-30-50Z", HEART)
    side = ""
    for i in range(5):
        x = i * 44 - 24
        side += cut(f"M{x} 0h46q4 150-{14 + i * 8} 300h-48q{14 + i * 6}-150 2-300Z", (HEART, "#8c1730")[i % 2])
    tops = "".join(cut(f"M{x} 0h62q-4 46-31 46T{x} 0Z", "#a8203b") + stroke(f"M{x + 4} 12q27 56 54 0", SUN, 4) for x in range(-10, 600, 60))
    moon = circle(352, 112, 30, "#f6e7c0") + "".join(move(star(SUN, 5, r, r * 0.4), x, y) for x, y, r in ((222, 92, 7), (256, 140, 5), (398, 160, 6), (240, 190, 4), (372, 70, 4)))
    looks = (Look(DARK, TEAL, hair="curls", tint=BLACK), Look(FAIR, LILAC, hair="bun", tint=SILVER), Look(TAN, SUN, hair="bob", tint=CHESTNUT))
    row = "".join(move(bust(look, back=True), x, 446, 0, scale) for look, x, scale in zip(looks, (204, 300, 398), (1.34, 1.2, 1.3), strict=True))
    far = "".join(move(bust(Look(BROWN, DUSK, hair=hair, tint=INK), back=True), x, 450, 0, 1.24) for x, hair in ((42, "short"), (116, "long"), (484, "short"), (560, "bob")))
    seats = "".join(box(x - 44, 398, 88, 40, PLUM, 16) for x in (42, 122, 204, 300, 398, 484, 562))
    return (
        box(0, 0, 600, 426, NIGHT) + moon + boards + veil(beam, 0.2) + side + f'<g transform="translate(600 0) scale(-1 1)">{side}</g>'
        + tops + veil(cut("M196 266q104 26 208 0v8q-104 24-208 0Z", GLOW), 0.6) + far + row + seats,
        thing.glow(300, 180, 130, strength=0.16) + move(dress + dancer, 296, 290, 0, 1.06),
    )  # fmt: skip


def museum():
    """A room of the museum: four pictures, a bench, somebody who stays longer before one."""
    one = cut("M-42 44l30-58 24 34 16-22 20 46Z", TEAL) + circle(20, -34, 12, SUN)
    two = circle(0, -14, 24, TAN) + cut("M-40 56c0-48 80-48 80 0Z", DUSK) + cut("M-25-14C-29-46 29-46 25-14 12-28-12-28-25-14Z", INK)
    three = box(-28, -30, 26, 62, HEART) + box(2, -30, 26, 26, SUN) + box(2, 0, 26, 32, INK)
    four = stroke("M-30 20q15-50 30-18t30-24", CORAL, 8) + circle(-14, -20, 9, TEAL)
    pictures = (
        thing.framed(210, 138, 104, 130, move(one, 0, 6)) + thing.framed(352, 132, 124, 156, move(two, 0, 4, 0, 1.1), paper=MINT)
        + thing.framed(72, 132, 92, 98, three) + thing.framed(518, 136, 104, 84, four, paper=PEACH)
    )  # fmt: skip
    light = veil(cut("M300 0h104l56 300H244Z", GLOW), 0.4) + veil(cut("M168 0h84l40 300H128Z", GLOW), 0.3)
    labels = "".join(box(x, 222, 22, 12, WHITE, 2) for x in (254, 430, 126, 566))
    bench = box(164, 322, 150, 16, BARK, 6) + box(180, 338, 10, 44, BARK) + box(288, 338, 10, 44, BARK)
    looking = standing(Look(DARK, CORAL, TEAL, hair="curls", tint=BLACK), back=True, left=(-34, -66), right=(22, -66))
    pair = bust(Look(FAIR, LILAC, hair="bun", tint=SILVER), back=True, left=(-22, -8), right=(30, -30))
    little = move(bust(Look(FAIR, SUN, hair="short", tint=RUST), back=True, left=(-18, -6), right=(34, -66)), 0, 0, 0, 0.68)
    guard = standing(Look(BROWN, DUSK, INK, hair="short", tint=BLACK), gaze=-4, left=(-20, -58), right=(20, -58))
    floor = "".join(stroke(f"M{300 + i * 70} 318L{300 + i * 150} 426", SAND, 2) for i in range(-4, 5))
    return (
        thing.wall("#e9dcd2", floor="#c79a6a", line=316) + floor + box(0, 308, 600, 10, WHITE) + light + pictures + labels
        + move(guard, 486, 350, 0, 0.96) + bench + move(pair, 206, 324, 0, 1.16) + move(little, 268, 324, 0, 1.16)
        + move(looking, 368, 404, 0, 1.28),
        "",
    )  # fmt: skip


OUTLINES = (  # a spectator in the dark, from the waist up
    "M-28 0C-30-44-22-66-8-72a19 19 0 1 1 16 0C22-66 30-44 28 0Z",
    "M-28 0C-30-44-26-60-20-66-26-92-14-112 0-112S26-92 20-66C26-60 30-44 28 0Z",
    "M-28 0C-30-44-22-66-8-72a19 19 0 0 1-1-34 9 9 0 1 1 18 0 19 19 0 0 1-1 34C22-66 30-44 28 0Z",
)


def cinema():
    """In the dark: a screen with a road and a sun, and the whole row turned to it."""
    road = box(118, 48, 364, 190, CORAL) + circle(300, 150, 58, SUN) + cut("M118 168q90-44 182 0t182-8v78H118Z", PLUM)
    road += cut("M286 182h28l66 56H220Z", INK) + stroke("M300 186v46", GLOW, 4, "6 9")
    birds = stroke("M176 88q8-9 14 0 8-9 14 0M388 82q7-8 12 0 7-8 12 0M226 112q6-7 10 0 6-7 10 0", PLUM, 3)
    beam = cut("M118 48h364L316 0h-32Z", GLOW)
    rows = ""
    for line, (y, scale, paint) in enumerate(((322, 0.76, "#3a2f66"), (366, 0.98, "#2c2352"))):
        for i in range(8):
            x = 16 + i * 82 + (line % 2) * 34
            rows += move(cut(OUTLINES[(i + line * 2) % 3], "#17122a"), x, y, 0, scale) + box(x - 34 * scale, y - 22 * scale, 68 * scale, 46 * scale, paint, 12)
    front = (
        move(bust(Look(DARK, TEAL, hair="curls", tint=BLACK), back=True), 226, 452, 0, 1.46)
        + move(bust(Look(DARK, HEART, hair="bun", tint=BLACK), back=True), 318, 468, 0, 1.1)
        + move(bust(Look(TAN, OCHRE, hair="long", tint=CHESTNUT), back=True), 400, 454, 0, 1.4)
    )
    seats = "".join(box(x - 48, 404, 92, 40, "#1d1738", 16) for x in (50, 136, 226, 316, 402, 490, 574))
    corn = cut("M352 414h30l-5 26h-20Z", HEART) + "".join(circle(x, y, 6, GLOW) for x, y in ((356, 411), (366, 405), (376, 411), (364, 413)))
    return (
        box(0, 0, 600, 426, "#191433") + box(108, 38, 384, 210, INK, 4) + rows + front + seats,
        veil(beam, 0.16) + road + birds + corn,
    )


def threshold():
    """Before the door: it is ajar, the light falls on the steps, one foot is already forward."""
    facade = box(0, 0, 600, 340, DUSK) + "".join(
        box(x, y, 50, 64, NIGHT, 4) + stroke(f"M{x + 25} {y}v64", "#6f6dcb", 3) for x in (26, 96, 456, 526) for y in (60, 180)
    )
    arch = cut("M198 340V150a102 102 0 0 1 204 0v190Z", CREAM) + cut("M212 340V150a88 88 0 0 1 176 0v190Z", OCHRE)
    inside = cut("M224 340V152a76 76 0 0 1 152 0v188Z", GLOW) + cut("M262 340v-74h76v74Z", SUN) + stroke("M262 266q38-24 76 0", HEART, 8)
    leaf = cut("M224 340V152q0-34 22-56l-44 30v236Z", HEART) + circle(214, 250, 5, SUN)
    right = cut("M376 340V152q0-34-22-56l44 30v236Z", HEART) + circle(386, 250, 5, SUN)
    steps = box(0, 340, 600, 60, "#4d3f63") + box(160, 340, 280, 22, STEP) + box(126, 362, 348, 24, SAND) + box(0, 386, 600, 40, "#6b5a78")
    light = cut("M224 340h152l58 86H166Z", GLOW)
    hesitates = standing(Look(TAN, TEAL, INK, hair="bob", tint=CHESTNUT), back=True, stride=7, left=(-34, -64), right=(30, -74))
    waits = standing(Look(DARK, CORAL, INK, hair="short", tint=BLACK), left=(-42, -108), right=(24, -66), gaze=-3)
    lamps = "".join(box(x - 3, 214, 6, 30, INK) + circle(x, 208, 13, SUN) for x in (170, 430))
    stars = "".join(circle(x, y, 2.2, CREAM) for x, y in ((40, 26), (150, 40), (260, 20), (340, 34), (450, 22), (560, 36)))
    sign = box(232, 22, 136, 30, HEART, 8) + move(heart(CREAM), 300, 37, 0, 0.5) + "".join(circle(x, 37, 3, SUN) for x in (248, 264, 336, 352))
    return (
        facade + stars + sign + arch + inside + lamps + move(waits, 332, 338, 0, 0.86) + leaf + right + steps
        + veil(light, 0.55) + move(hesitates, 262, 410, 0, 1.16),
        thing.glow(170, 208, 44, strength=0.35) + thing.glow(430, 208, 44, strength=0.35),
    )  # fmt: skip


STEP = "#e2cfae"
