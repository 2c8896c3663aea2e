"""People, and what they do together."""

from common.drawings.shapes import box, circle, cut, heart, move, star, stroke


def hand(fill, cuff) -> str:
    fingers = "".join(
        move(box(-6, -h, 12, h, fill, 6), x, -22, turn)
        for x, h, turn in ((-18, 36, -12), (-6, 44, -4), (7, 43, 4), (19, 34, 12))
    )
    palm = box(-25, -34, 50, 54, fill, 18)
    thumb = move(box(-6, -34, 12, 36, fill, 6), 24, 4, 48)
    return fingers + palm + thumb + box(-19, 12, 38, 90, fill) + box(-23, 30, 46, 80, cuff, 4)


def hands(rng, p) -> str:
    fills = [p.main, p.second, p.spark]
    cuffs = [p.line, p.spark, p.main]
    order = rng.sample(range(3), 3)
    places = ((78, 112, -14), (160, 92, rng.uniform(-6, 6)), (244, 114, 14))
    return "".join(
        move(hand(fills[i], cuffs[i]), x, y, turn, 0.92) for i, (x, y, turn) in zip(order, places, strict=True)
    )


def people(rng, p) -> str:
    skins = ("#f3c9a5", "#c98f63", "#8a5a3c", "#5e3b28", "#e8b48c")
    clothes = [p.main, p.spark, p.second, p.main, p.second]
    rng.shuffle(clothes)
    out = ""
    count = rng.choice((4, 5))
    step = 250 / count
    for i in range(count):
        tall = rng.uniform(-18, 14)
        skin = rng.choice(skins)
        hair = rng.choice((p.line, p.spark, "#2b2023", "#d8d0c8"))
        cap = rng.choice(
            (
                "M-19-2a19 19 0 0 1 38 0Q10-12-2-11T-19-2Z",
                "M-21 16V-2a21 21 0 0 1 42 0V16Q17-8 0-9T-21 16Z",
                "M-20 0C-22-28 22-28 20 0 10-8-10-8-20 0Z",
            )
        )
        body = cut("M-30 140V40c0-20 14-28 30-28s30 8 30 28V140Z", clothes[i])
        bob = body + circle(0, 0, 18, skin) + cut(cap, hair)
        out += move(bob, 35 + step * (i + 0.5), 92 + tall, 0, 0.98)
    return out


def dance(rng, p) -> str:
    poses = (
        "M0-18C-4 4-6 14-2 30L-34 62M-2 30 26 44 20 74M0-10-34-34M0-10 34-40",
        "M0-18Q10 6 0 30L-20 74M0 30 34 34 54 58M0-8-30-34M2-8 26 14 46 4",
        "M0-18Q-12 6 2 28L-26 40-44 24M2 28 18 74M0-8-34 2M0-8 20-42",
    )
    ribbon = stroke(
        f"M20 {rng.uniform(110, 150):.0f}C90 30 130 190 180 96S290 40 306 {rng.uniform(60, 120):.0f}", p.spark, 6
    )
    first, second = rng.sample(poses, 2)
    one = stroke(first, p.main, 12) + circle(2, -34, 12, p.main)
    two = stroke(second, p.second, 12) + circle(-2, -34, 12, p.second)
    return ribbon + move(one, 112, 88, rng.uniform(-6, 6)) + move(two, 216, 90, rng.uniform(-6, 6), 0.95)


def hearts(rng, p) -> str:
    big = move(heart(p.main), 160, 92, rng.uniform(-10, 10), 3)
    inner = move(heart(p.spark), 160, 90, rng.uniform(-14, 14), rng.uniform(1.2, 1.7))
    small = "".join(
        move(
            heart(p.second if i % 2 else p.spark),
            40 + i * 60 + rng.uniform(-10, 10),
            rng.choice((38, 146)) + rng.uniform(-12, 12),
            rng.uniform(-24, 24),
            rng.uniform(0.5, 0.85),
        )
        for i in (0, 1, 3, 4)
    )
    return small + big + inner


def ball(rng, p) -> str:
    low = rng.uniform(128, 142)
    bounce = stroke(f"M18 {low:.0f}Q52 40 96 {low:.0f}Q130 62 168 {low - 24:.0f}", p.second, 5, "1 13")
    x, y, r = 206, 88, 46
    kind = rng.randrange(3)
    if kind == 0:
        lines = move(star(p.line, 5, 20, 16), x, y, rng.randrange(72)) + "".join(
            move(stroke("M0-20V-40", p.line, 4), x, y, turn) for turn in range(0, 360, 72)
        )
    elif kind == 1:
        lines = stroke(
            f"M{x - r} {y}h{2 * r}M{x} {y - r}v{2 * r}M{x - 32} {y - 33}q26 33 0 66M{x + 32} {y - 33}q-26 33 0 66",
            p.line,
            4,
        )
    else:
        lines = stroke(
            f"M{x - 44} {y - 14}Q{x} {y - 34} {x + 30} {y + 35}M{x - 34} {y + 31}Q{x + 6} {y + 6} {x + 44} {y - 12}",
            p.line,
            5,
        )
    shade = f'<ellipse cx="{x}" cy="152" rx="42" ry="7" fill="{p.line}" opacity=".5"/>'
    return (
        bounce
        + shade
        + circle(x, y, r, p.main)
        + lines
        + move(star(p.spark, 4, 12, 4), rng.uniform(262, 290), rng.uniform(30, 60))
    )
