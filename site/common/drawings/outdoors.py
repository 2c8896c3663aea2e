"""Places, and the way there."""

from common.drawings.shapes import box, circle, cut, heart, move, star, stroke


def tree(rng, p) -> str:
    out = ""
    for x, tall in ((78, rng.uniform(60, 80)), (166, rng.uniform(84, 104)), (250, rng.uniform(56, 84))):
        fill = rng.choice((p.main, p.second))
        kind = rng.randrange(3)
        trunk = box(x - 4, 156 - tall, 8, tall, p.line, 3)
        if kind == 0:
            leaves = f'<ellipse cx="{x}" cy="{156 - tall:.0f}" rx="32" ry="38" fill="{fill}"/>' + stroke(
                f"M{x} {176 - tall:.0f}l14-16M{x} {164 - tall:.0f}l-13-14", p.line, 4
            )
        elif kind == 1:
            leaves = "".join(
                circle(x + dx, 158 - tall + dy, 21, fill) for dx, dy in ((-20, 4), (20, 4), (0, -18), (0, 6))
            )
        else:
            leaves = cut(f"M{x} {104 - tall:.0f}q34 50 30 82h-60q-4-32 30-82Z", fill)
        out += trunk + leaves
    fruit = "".join(circle(rng.uniform(60, 268), rng.uniform(66, 106), 4.5, p.spark) for _ in range(7))
    return (
        out
        + fruit
        + cut("M0 152q80-16 160-4t160-6V180H0Z", p.second)
        + move(star(p.spark, 8, 17, 11), rng.choice((34, 288)), 32)
    )


def path(rng, p) -> str:
    bend = rng.uniform(-30, 30)
    route = f"M30 164C110 168 150 {140 + bend / 2:.0f} 120 112S120 66 190 74 300 {96 + bend:.0f} 268 62"
    road = stroke(route, p.main, 20) + stroke(route, p.line, 3, "9 9")
    stops = circle(30, 164, 13, p.second) + circle(124, 108, 13, p.second) + circle(200, 75, 13, p.second)
    pin = cut("M0 0C-16-18-24-30-24-42a24 24 0 0 1 48 0C24-30 16-18 0 0Z", p.spark) + rng.choice(
        (circle(0, -42, 10, p.line), move(heart(p.line), 0, -42, 0, 0.5), move(star(p.line, 5, 12, 5), 0, -42))
    )
    flowers = "".join(
        move(star(p.second, 6, 9, 5), x + rng.uniform(-14, 14), y + rng.uniform(-8, 8))
        for x, y in ((230, 138), (64, 74), (190, 150), (270, 112))
    )
    return flowers + road + stops + move(pin, 268, 66, 0, 0.85)


def houses(rng, p) -> str:
    out, x = "", 18
    while x < 290:
        w, h = rng.randrange(38, 58), rng.randrange(54, 106)
        fill = rng.choice((p.main, p.second))
        top = rng.randrange(3)
        roof = (
            cut(f"M{x - 3} {154 - h}l{w / 2 + 3:.0f}-26 {w / 2 + 3:.0f} 26Z", p.spark),
            box(x, 146 - h, w, 9, p.line),
            cut(f"M{x} {155 - h}v-1a{w / 2:.0f} 22 0 0 1 {w} 0v1Z", fill),
        )[top]
        lit = "".join(
            box(wx, wy, 9, 13, p.spark if rng.random() < 0.4 else p.line, 4 if top == 2 else 1)
            for wy in range(164 - h, 132, 24)
            for wx in range(x + 8, x + w - 12, 17)
            if wy < 121 or abs(wx + 4 - x - w / 2) > 12  # not behind the door
        )
        out += box(x, 154 - h, w, h, fill) + roof + lit + box(x + w / 2 - 6, 136, 12, 18, p.line, 3)
        x += w + 5
    return out + box(0, 154, 320, 26, p.line)


def columns(rng, p) -> str:
    count = rng.choice((4, 5, 6))
    step = 168 / (count - 1)
    shafts = "".join(
        box(76 + i * step - 8, 84, 16, 58, p.main if i % 2 == 0 else p.second)
        + box(76 + i * step - 12, 80, 24, 7, p.main, 2)
        for i in range(count)
    )
    badge = rng.choice(
        (circle(160, 57, 9, p.spark), move(star(p.spark, 5, 12, 5), 160, 58), move(heart(p.spark), 160, 58, 0, 0.5))
    )
    roof = cut("M160 28 266 74H54Z", p.main) + box(58, 74, 204, 7, p.second)
    steps = box(52, 142, 216, 9, p.main) + box(42, 151, 236, 9, p.second) + box(32, 160, 256, 20, p.main)
    banner = box(150, 90, 20, 44, p.spark) + cut("M150 134h20v8l-10-6-10 6Z", p.spark) if count % 2 == 0 else ""
    return roof + badge + shafts + banner + steps


def stars(rng, p) -> str:
    sky = "".join(
        move(
            star(
                rng.choice((p.main, p.second, p.spark)),
                rng.choice((4, 5, 6)),
                rng.uniform(6, 13),
                rng.uniform(2.5, 4.5),
            ),
            26 + (i % 6) * 54 + rng.uniform(-14, 14),
            26 + (i // 6) * 52 + rng.uniform(-12, 12),
            rng.randrange(60),
        )
        for i in range(12)
    )
    moon = cut("M26-34A42 42 0 1 0 38 26 34 34 0 1 1 26-34Z", p.main)
    hill = cut(f"M0 {rng.uniform(136, 150):.0f}q90-34 170 0t150-8V180H0Z", p.line)
    teller = move(cut("M-16 34q0-38 16-38t16 38Z", p.spark) + circle(0, -14, 10, p.spark), 226, 122)
    return sky + move(moon, rng.uniform(84, 116), 78, rng.uniform(-20, 20)) + hill + teller


def boat(rng, p) -> str:
    sea = "".join(
        stroke(f"M-20 {y}q18-13 36 0" + "t36 0" * 9, p.second if y < 150 else p.main, 5) for y in (142, 158, 174)
    )
    hull = cut("M-56 12H56Q46 44 28 44H-30Q-48 44-56 12Z", p.main)
    sails = cut("M-4 2V-82Q-52-44-54 2Z", p.spark) + cut(f"M6 2V-74Q{rng.randrange(36, 54)}-34 48 2Z", p.second)
    gulls = "".join(
        stroke(f"M{x:.0f} {y:.0f}q7-9 13 0q6-9 13 0", p.main, 3)
        for x, y in ((rng.uniform(30, 70), 46), (rng.uniform(220, 262), 34))
    )
    return (
        gulls
        + move(hull + sails + stroke("M1 12V-86", p.line, 4), rng.uniform(140, 180), 102, rng.uniform(-5, 5))
        + sea
    )


def bus(rng, p) -> str:
    body = box(52, 54, 212, 82, p.main, 16) + box(52, 108, 212, 9, p.spark)
    panes = "".join(box(66 + i * 38, 66, 30, 32, p.line, 5) for i in range(4)) + box(222, 66, 34, 52, p.line, 5)
    faces = "".join(
        circle(81 + i * 38, 88, 9, p.second) + cut(f"M{69 + i * 38} 98a12 9 0 0 1 24 0Z", p.spark)
        for i in rng.sample(range(4), 3)
    )
    wheels = "".join(circle(x, 136, 17, p.line) + circle(x, 136, 7, p.second) for x in (98, 218))
    road = stroke("M0 156h320", p.second, 4, "22 14")
    sign = stroke("M290 152V84", p.second, 5) + circle(290, 74, 15, p.spark)
    return body + panes + faces + wheels + road + sign
