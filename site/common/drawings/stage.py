"""On stage and on screen."""

from common.drawings.shapes import box, circle, cut, move, star, stroke, veil


def masks(rng, p) -> str:
    face = "M-38-40c25 9 51 9 76 0 3 46-8 78-38 92-30-14-41-46-38-92Z"

    def mask(fill, line, smile) -> str:
        eyes = cut("M-24-8q9-12 18 0q-9 7-18 0Z", line) + cut("M6-8q9-12 18 0q-9 7-18 0Z", line)
        mouth = cut("M-19 16q19 12 38 0q-4 20-19 20t-19-20Z" if smile else "M-17 32q17-24 34 0q-17-9-34 0Z", line)
        cheeks = circle(-24, 8, 5, p.spark) + circle(24, 8, 5, p.spark) if smile else ""
        return cut(face, fill) + eyes + mouth + cheeks

    tilt = rng.uniform(8, 18)
    first = rng.random() < 0.5
    left = move(mask(p.second, p.ground, not first), 118, 84, -tilt, 0.95)
    return left + move(mask(p.main, p.ground, first), 202, 94, tilt, 1.05)


def curtain(rng, p) -> str:
    folds = rng.choice((3, 4, 5))
    width = rng.uniform(16, 22)
    side = ""
    for i in range(folds):
        x = i * width
        fill = p.main if i % 2 == 0 else p.second
        side += cut(f"M{x:.0f} 0h{width + 1:.0f}q3 90-{8 + i * 5} 180h-{width:.0f}q{8 + i * 3}-90 0-180Z", fill)
    top = "".join(cut(f"M{x} 0h41q-2 34-20.5 34T{x} 0Z", p.spark) for x in range(0, 320, 40))
    figure = move(star(p.spark, rng.choice((5, 6, 8)), 24, 11), 160, 104, rng.randrange(40))
    return (
        veil(cut("M160-10 214 180H106Z", p.second), 0.35)
        + figure
        + side
        + move(side, 320, 0, 0).replace("translate(320 0)", "translate(320 0) scale(-1 1)")
        + top
    )


def light(rng, p) -> str:
    spots = ""
    for x, lean in ((70, 62), (160, rng.uniform(-14, 14)), (250, -62)):
        beam = cut(f"M{x - 8} 26h16L{x + lean + 40:.0f} 152h-80Z", p.second)
        lamp = move(box(-11, -16, 22, 30, p.main, 5) + box(-14, 10, 28, 7, p.spark, 3), x, 24, -lean / 2.6)
        spots += veil(beam, 0.4) + lamp
    floor = f'<ellipse cx="160" cy="152" rx="{rng.uniform(84, 104):.0f}" ry="15" fill="{p.main}"/>'
    chair = box(140, 100, 5, 52, p.spark, 2) + box(140, 122, 40, 6, p.spark, 2) + box(175, 122, 5, 30, p.spark, 2)
    mike = stroke("M160 150v-58", p.spark, 5) + circle(160, 84, 11, p.spark) + stroke("M146 151h28", p.line, 5)
    return spots + floor + rng.choice((chair, mike)) + stroke("M0 8h320", p.main, 5)


def circus(rng, p) -> str:
    stripes = rng.choice((5, 7))
    step = 180 / stripes
    roof = walls = ""
    for i in range(stripes):
        fill = p.main if i % 2 == 0 else p.spark
        x = 70 + i * step
        roof += cut(f"M160 40L{x:.1f} 100h{step:.1f}Z", fill)
        walls += box(x, 100, step + 0.3, 62, p.second if i % 2 == 0 else p.main)
        walls += cut(f"M{x:.1f} 98h{step:.1f}q0 16-{step / 2:.1f} 16t-{step / 2:.1f}-16Z", fill)
    door = cut("M160 112l24 50h-48Z", p.line)
    flag = stroke("M160 42V16", p.main, 3) + cut(f"M161 16q14-6 {rng.choice((22, 28))} 4q-12 2-{20} 10Z", p.spark)
    garland = "".join(circle(20 + i * 40, 20 + abs(3.5 - i) * -3 + 10, 3.5, p.second) for i in range(8))
    return garland + walls + roof + door + flag


def notes(rng, p) -> str:
    lift = rng.uniform(-14, 14)
    staff = "".join(
        stroke(f"M-10 {y}C80 {y - 30 + lift:.0f} 220 {y + 34 + lift:.0f} 330 {y - 8}", p.second, 2.5)
        for y in range(64, 126, 15)
    )
    marks = ""
    for i in range(rng.choice((3, 4))):
        x, y = 62 + i * 62 + rng.uniform(-8, 8), rng.uniform(86, 124)
        fill = p.spark if i == 1 else p.main
        head = f'<ellipse cx="0" cy="0" rx="13" ry="10" transform="rotate(-20)" fill="{fill}"/>'
        stem = stroke("M11-3v-52", fill, 5)
        extra = rng.choice(
            (
                cut("M9-58c4 16 22 14 20 34-6-12-14-12-20-14Z", fill),
                cut("M9-58l34-9v14l-34 9Z", fill)
                + stroke("M41-62v50", fill, 5)
                + f'<ellipse cx="30" cy="-9" rx="13" ry="10" transform="rotate(-20 30 -9)" fill="{fill}"/>',
            )
        )
        marks += move(head + stem + extra, x, y, rng.uniform(-8, 8))
    return veil(staff, 0.75) + marks


def film(rng, p) -> str:
    tilt = rng.uniform(-14, 14)
    strip = box(-210, -44, 420, 88, p.main)
    for i in range(-9, 10):
        strip += box(i * 22 - 6, -39, 12, 9, p.ground, 2) + box(i * 22 - 6, 30, 12, 9, p.ground, 2)
    scenes = (
        lambda: circle(0, 0, 15, p.spark),
        lambda: cut("M-30 24l18-28 12 14 10-18 20 32Z", p.second) + circle(18, -13, 6, p.spark),
        lambda: circle(0, -6, 10, p.second) + cut("M-20 24c0-24 40-24 40 0Z", p.spark),
        lambda: move(star(p.spark, 5, 17, 8), 0, 0, rng.randrange(70)),
        lambda: stroke("M-24 8q12-22 24 0t24 0", p.spark, 6),
    )
    for x, scene in zip((-160, -80, 0, 80, 160), rng.sample(scenes, 5), strict=True):
        strip += box(x - 35, -25, 70, 50, p.line, 4) + move(scene(), x, 0)
    return move(strip, 160, 92, tilt)
