"""The large picture of the home: four lit doors on a square, people of every age, and the ticket that leads there."""

from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe

from common.drawings.shapes import box, circle, cut, heart, move, star, stroke, veil

TEAL, CLAY, INDIGO, OCHRE = "#0b5d57", "#a8321a", "#3d3a94", "#7a4a00"
CREAM, PEACH, SUN, ROSE, INK, HEART = "#fff6e8", "#f9dcc0", "#f2b84b", "#f4b9a8", "#2b2140", "#c22b47"


def arch(width, height, fill) -> str:
    half = width / 2
    return cut(f"M{-half} 0V{-height + half}a{half} {half} 0 0 1 {width} 0V0Z", fill)


def doorway(fill, height, inside) -> str:
    """A door frame with its two leaves open; what is behind is drawn in a 112-wide opening."""
    leaf = f"M-56 0V{-height + 62}L-84 {-height + 84}V14Z"
    knob = circle(-78, -height * 0.4, 4, SUN)
    return (
        arch(146, height + 17, CREAM)
        + arch(112, height, fill)
        + inside
        + cut(leaf, fill)
        + veil(cut(leaf, "#000"), 0.22)
        + knob
        + f'<g transform="scale(-1 1)">{cut(leaf, fill)}{veil(cut(leaf, "#fff"), 0.14)}{knob}</g>'
    )


def library() -> str:
    shelves = ""
    for row, heights in enumerate(((44, 36, 48, 40, 30), (34, 46, 38, 48, 42), (48, 40, 32, 44, 38))):
        base = -30 - row * 58
        for i, h in enumerate(heights):
            shelves += box(-44 + i * 17, base - h, 13, h, (CREAM, SUN, "#8fd0c5", ROSE)[(i + row) % 4], 2)
        shelves += box(-50, base, 100, 6, "#083f3b")
    return shelves


def scene() -> str:
    drape = cut("M-56 0V-190q22 10 26 60T-44 0Z", HEART) + cut("M-56 0V-150q12 30 10 70T-54 0Z", "#8c1730")
    spot = veil(cut("M-6-214H6L40-16h-80Z", "#ffe9b8"), 0.65)
    dancer = stroke("M0-112Q-6-88 2-74L-22-42-14-22M2-74 26-54 24-24M0-100-28-122M0-100 30-116", CREAM, 9)
    return (
        spot
        + f'<ellipse cx="0" cy="-14" rx="42" ry="9" fill="{SUN}"/>'
        + dancer
        + circle(1, -128, 11, CREAM)
        + drape
        + (f'<g transform="scale(-1 1)">{drape}</g>')
    )


def night_school() -> str:
    sky = "".join(
        move(star(SUN, 5, r, r * 0.42), x, y)
        for x, y, r in ((-30, -150, 8), (26, -176, 6), (34, -122, 5), (-6, -196, 5))
    )
    moon = move(cut("M12-20A22 22 0 1 0 20 12 18 18 0 1 1 12-20Z", CREAM), -6, -132)
    book = cut("M0-34C-14-46-32-48-48-42V-4c16-6 34-4 48 8 14-12 32-14 48-8v-38c-16-6-34-4-48 8Z", CREAM)
    lines = stroke("M-38-32q14-3 28 5M-38-20q14-3 28 5M38-32q-14-3-28 5M38-20q-14-3-28 5", "#6f6dcb", 3.5)
    return sky + moon + move(book + lines, 0, -40)


def garden() -> str:
    sun = circle(20, -142, 24, SUN)
    hills = cut("M-56-70q30-40 60-14t52-12V0H-56Z", "#3a978c") + cut("M-56-40q40-26 70-4t42-6V0H-56Z", "#8fb85c")
    way = cut("M-8 0C-20-20 30-30 8-54c10 26 30 30 26 54Z", CREAM)
    trees = (
        box(-37, -96, 6, 34, INK)
        + circle(-34, -104, 19, "#0b5d57")
        + box(33, -76, 5, 24, INK)
        + circle(35, -84, 14, "#0b5d57")
    )
    return sun + hills + way + trees


def walker(*, skin, hair, coat, legs, extra="") -> str:
    """Someone on their way, feet at the origin, about 150 tall."""
    feet = stroke("M-9-56-14-2h-7M10-56 16-4h8", legs, 11)
    body = cut("M-23-52C-27-88-22-116 0-116s27 28 23 64Z", coat)
    arms = stroke("M-17-100-30-70M17-100 29-72", coat, 10) + circle(-31, -66, 6, skin) + circle(30, -68, 6, skin)
    return feet + arms + body + box(-5, -124, 10, 12, skin) + circle(0, -134, 16, skin) + cut(hair[0], hair[1]) + extra


SHORT = "M-17-134a17 17 0 0 1 34 0q-8-9-16-8t-18 8Z"
LONG = "M-18-112v-24a18 18 0 0 1 36 0v24q-3-20-6-26-12-6-24 0-3 6-6 26Z"
BUN = "M-17-134a17 17 0 0 1 34 0q-17-14-34 0ZM-9-152a9 9 0 1 1 18 0 9 9 0 0 1-18 0Z"
SCARF = "M-20-110q-4-44 20-44t20 44l-9 2q4-32-11-34-15 2-11 34Z"


def rolling() -> str:
    chair = (
        stroke("M-20-66v34h36l10 22h12", INK, 6)
        + circle(-4, -22, 22, "none")
        + stroke("M-4-44a22 22 0 1 0 .1 0Z", INK, 5)
        + circle(-4, -22, 4, INK)
    )
    body = cut("M-20-38C-24-68-18-92 0-92s20 24 18 54Z", SUN) + stroke("M14-44h22L40-14h9", "#3d3a94", 11)
    arm = stroke("M8-80 22-56 12-46", SUN, 10)
    return (
        body
        + arm
        + box(-5, -100, 10, 12, "#8a5a3c")
        + circle(0, -110, 16, "#8a5a3c")
        + cut("M-17-110a17 17 0 0 1 34 0q-17-12-34 0Z", INK)
        + chair
    )


def crowd() -> str:
    mother = walker(skin="#c98f63", hair=(SCARF, TEAL), coat=HEART, legs=INK)
    child = move(walker(skin="#c98f63", hair=(SHORT, INK), coat=SUN, legs=TEAL), 0, 0, 0, 0.62)
    elder = walker(
        skin="#f3c9a5",
        hair=(SHORT, "#d9d3cc"),
        coat=TEAL,
        legs="#5a3a1c",
        extra=stroke("M30-68V0M30-68q0-9 9-8", OCHRE, 5),
    )
    teen = walker(skin="#5e3b28", hair=(BUN, INK), coat=INDIGO, legs=INK, extra=box(-16, -102, 32, 8, SUN, 3))
    friend = walker(skin="#e8b48c", hair=(LONG, "#8c3a1c"), coat="#c4512f", legs=INDIGO)
    ticket = move(
        cut("M-17-9H17v5a4 4 0 0 0 0 8v5H-17V4a4 4 0 0 0 0-8Z", CREAM) + move(heart(HEART), 0, 0, 0, 0.28), 31, -82, -14
    )
    return (
        move(elder, 118, 540, 0, 0.98)
        + move(mother, 224, 556)
        + move(child, 282, 558)
        + move(rolling(), 404, 556, 0, 1.02)
        + move(teen + ticket, 510, 546, 0, 1.02)
        + move(friend, 600, 538, 0, 0.96)
    )


def carpet() -> str:
    """The ticket, laid on the square."""
    edge = "M20 470H700v34a16 16 0 0 0 0 32v34H20v-34a16 16 0 0 0 0-32Z"
    return cut(edge, ROSE) + veil(stroke("M632 478v86", CLAY, 4, "2 12"), 0.8) + move(heart(HEART), 664, 520, -8, 0.8)


def garland() -> str:
    flags = ""
    for i, fill in enumerate((TEAL, HEART, SUN, INDIGO, CLAY, TEAL, SUN, HEART, INDIGO)):
        x = 40 + i * 74.5
        t = (x + 13) / 720
        flags += cut(f"M{x:.0f} {25 + 208 * t * (1 - t):.0f}h26l-13 26Z", fill)
    return flags + stroke("M0 26Q360 130 720 26", INK, 3)


@lru_cache(maxsize=1)
def hero_scene() -> SafeString:
    doors = (
        move(doorway(TEAL, 226, library()), 98, 446)
        + move(doorway(CLAY, 262, scene()), 272, 446)
        + move(doorway(INDIGO, 246, night_school()), 446, 446)
        + move(doorway("#c98d2e", 216, garden()), 620, 446)
    )
    back = box(0, 0, 720, 600, PEACH) + circle(360, 250, 232, "#f7c88f") + circle(360, 250, 180, "#f6b877")
    floor = box(0, 446, 720, 154, INK) + box(0, 446, 720, 10, "#43365f")
    return mark_safe(
        '<svg class="hero-scene" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 600" aria-hidden="true">'
        f"{back}{garland()}{doors}{floor}{carpet()}{crowd()}</svg>"
    )
