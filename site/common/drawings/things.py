"""What one holds, reads and hangs on a wall."""

from common.drawings.shapes import box, circle, cut, heart, move, star, stroke

STUB = "M-62-30H62V-9a9 9 0 0 0 0 18V30H-62V9a9 9 0 0 0 0-18Z"


def ticket(rng, p) -> str:
    def one(fill, line, mark) -> str:
        return (
            cut(STUB, fill)
            + stroke("M26-24V26", line, 3, "1 8")
            + move(mark, -18, 0, 0, 0.85)
            + stroke("M40-10h10M40 0h10M40 10h6", line, 4)
        )

    marks = [heart(p.spark), star(p.spark, 5, 21, 9), circle(0, 0, 16, p.spark), star(p.spark, 8, 20, 12)]
    rng.shuffle(marks)
    tilt = rng.uniform(6, 16)
    back = move(one(p.second, p.ground, marks[0]), 148, 72, -tilt, 1.15)
    return back + move(one(p.main, p.ground, marks[1]), 174, 112, tilt * 0.7, 1.2)


def books(rng, p) -> str:
    shelf, x = "", 56
    fills = (p.main, p.second, p.spark)
    while x < 214:
        w, h = rng.randrange(18, 32), rng.randrange(72, 112)
        fill = fills[rng.randrange(3)]
        shelf += box(x, 150 - h, w, h, fill, 3) + box(x + 4, 150 - h + 12, w - 8, 5, p.line, 2)
        shelf += box(x + 4, 138, w - 8, 4, p.line, 2)
        x += w + 3
    leaning = move(box(-12, -92, 24, 92, p.spark, 3) + box(-8, -80, 16, 5, p.line, 2), 250, 150, -rng.uniform(14, 22))
    return shelf + leaning + box(34, 150, 252, 9, p.main, 4)


def cards(rng, p) -> str:
    pictures = [
        circle(0, 0, 15, p.spark),
        heart(p.spark),
        star(p.spark, 5, 19, 8),
        cut("M-20 18l14-30 10 16 7-9 11 23Z", p.spark),
        stroke("M-18 6q9-18 18 0t18 0", p.spark, 6),
        cut("M-16 18v-22l16-16 16 16v22Z", p.spark),
    ]
    chosen = rng.sample(pictures, 3)
    spread = rng.uniform(8, 17)
    out = ""
    for (x, turn), fill, mark in zip(
        ((92, -spread), (228, spread), (160, 0)), (p.second, p.second, p.main), chosen, strict=True
    ):
        y = 92 if turn else 84
        out += move(
            box(-36, -50, 72, 100, fill, 8)
            + box(-28, -42, 56, 62, p.line, 4)
            + move(mark, 0, -11, 0, 0.95)
            + box(-24, 30, 34, 6, p.line, 3),
            x,
            y,
            turn,
        )
    return out


def frames(rng, p) -> str:
    def canvas(w, h, inner) -> str:
        return box(-w / 2, -h / 2, w, h, p.main, 3) + box(-w / 2 + 8, -h / 2 + 8, w - 16, h - 16, p.line) + inner

    abstract = [
        circle(-6, -3, 14, p.spark) + stroke("M-22 16q22-20 44 0", p.second, 6),
        cut("M-22 18l16-32 12 20 8-10 10 22Z", p.second) + circle(14, -14, 6, p.spark),
        circle(0, -6, 9, p.second) + cut("M-16 22c0-22 32-22 32 0Z", p.spark),
        box(-16, -16, 15, 32, p.spark) + box(2, -16, 14, 14, p.second) + box(2, 1, 14, 15, p.main),
    ]
    rng.shuffle(abstract)
    high, low = rng.uniform(66, 80), rng.uniform(92, 108)
    wires = "".join(
        stroke(f"M{x} 0V{y:.0f}", p.second, 2) for x, y in ((84, low - 40), (164, high - 44), (242, low - 36))
    )
    return (
        wires
        + move(canvas(72, 80, abstract[0]), 84, low)
        + move(canvas(72, 92, move(abstract[1], 0, 0, 0, 1.15)), 164, high)
        + move(canvas(64, 70, move(abstract[2], 0, 0, 0, 0.9)), 242, low)
    )


def pen(rng, p) -> str:
    tilt = rng.uniform(-8, 8)
    lines = "".join(box(-44, y, rng.randrange(46, 88), 7, p.line, 3) for y in (-42, -24, -6))
    ticks = "".join(
        stroke(f"M-42 {y}l6 7 12-14", p.spark, 6) + box(-14, y - 4, rng.randrange(26, 52), 7, p.line, 3)
        for y in (20, 44)
    )
    sheet = box(-62, -66, 124, 140, p.main, 6) + lines + ticks
    pencil = (
        box(-9, -70, 18, 104, p.spark)
        + cut("M-9 34h18L0 58Z", p.second)
        + cut("M-3.5 49h7L0 58Z", p.line)
        + box(-9, -82, 18, 14, p.second, 4)
    )
    return move(sheet, 140, 92, tilt) + move(pencil, 236, 92, rng.uniform(22, 38))


def speech(rng, p) -> str:
    one = cut(
        "M-66-38H58a12 12 0 0 1 12 12V18a12 12 0 0 1-12 12H-18L-40 52V30H-66a12 12 0 0 1-12-12V-26a12 12 0 0 1 12-12Z",
        p.main,
    )
    two = cut(
        "M-52-30H52a12 12 0 0 1 12 12V14a12 12 0 0 1-12 12H34V46L12 26H-52a12 12 0 0 1-12-12V-18a12 12 0 0 1 12-12Z",
        p.second,
    )
    says = [
        "".join(circle(x, -4, 8, p.spark) for x in (-30, 0, 30)),
        "".join(box(-52, y, rng.randrange(60, 104), 8, p.line, 4) for y in (-22, -5, 12)),
        move(heart(p.spark), 0, -3),
        move(star(p.spark, 5, 20, 9), 0, -3),
    ]
    rng.shuffle(says)
    flip = rng.choice((1, -1))
    big = move(one + says[0], 126 if flip > 0 else 190, 72)
    return move(two + move(says[1], 0, 2, 0, 0.8), 226 if flip > 0 else 98, 118, 0, 0.95) + big


def phone(rng, p) -> str:
    handset = cut(
        "M-62-12c6-32 118-32 124 0l4 22c1 6-3 9-8 9l-22-1c-6 0-8-4-8-9l-1-12"
        "c-16-6-38-6-54 0l-1 12c0 5-2 9-8 9l-22 1c-5 0-9-3-8-9Z",
        p.main,
    )
    sound = "".join(
        stroke(
            f"M{-14 - i * 13} {-34 - i * 13}a{20 + i * 18} {20 + i * 18} 0 0 1 {28 + i * 26} 0",
            p.spark if i % 2 else p.second,
            6,
        )
        for i in range(rng.choice((2, 3)))
    )
    cord = stroke("M50 36q14 20 0 30t-30 2-34 8-44-6", p.second, 5)
    note = move(
        circle(0, 0, 9, p.spark) + stroke("M8-1v-34l14 7", p.spark, 5), rng.choice((66, 246)), rng.uniform(58, 76), 8
    )
    return move(sound + handset + cord, 160, 98, rng.uniform(-8, 8)) + note
