"""Where people meet around a table: the permanence, the workshop, the coffee, the talk afterwards."""

# One thing of the picture a line, however long.
# fmt: off

from common.drawings.scenes import furniture as thing
from common.drawings.scenes.figures import Look, bust, child, seated, standing
from common.drawings.scenes.paints import (
    BARK,
    BLACK,
    BROWN,
    CHESTNUT,
    CLAY,
    CORAL,
    CREAM,
    DARK,
    DEEP,
    DUSK,
    FAIR,
    HEART,
    INK,
    LEAF,
    LILAC,
    MINT,
    MIST,
    MOSS,
    OCHRE,
    PEACH,
    PLUM,
    ROSE,
    RUST,
    SAND,
    SILVER,
    SUN,
    TAN,
    TEAL,
    WARM,
    WHITE,
    WOOD,
)
from common.drawings.shapes import box, circle, cut, heart, move, star, stroke


def permanence():
    """The welcome: two people behind a table, one who arrives, a chair that waits."""
    posters = thing.framed(216, 96, 76, 100, move(heart(HEART), 0, -6, 0, 0.9) + box(-22, 24, 44, 5, INK, 2))
    clock = circle(384, 70, 25, WHITE) + stroke("M384 70V54M384 70l10 7", INK, 3) + stroke("M384 45a25 25 0 1 0 .1 0Z", TEAL, 5)
    sides = thing.window(24, 50, 96, 120, view=thing.tree(46, 120, 90)) + thing.plant(528, 306, 1.25)
    sides += thing.framed(530, 100, 84, 64, move(star(SUN, 5, 20, 9), 0, 0), paper=TEAL)
    host = bust(Look(BROWN, TEAL, hair="curls", tint=BLACK), gaze=-3, left=(-40, -6), right=(30, -4))
    helper = bust(Look(FAIR, LILAC, hair="bun", tint=SILVER, glasses=True), gaze=-4, left=(-28, -4), right=(36, -8))
    screen = cut("M-34-44h68l4 44h-76Z", INK) + cut("M-28-38h56l2 32h-60Z", MINT) + box(-48, 0, 96, 6, "#4a4060", 3)
    on_table = thing.cup(436, 282) + thing.invitation(348, 276, -8, 0.8) + thing.invitation(378, 279, 10, 0.8, ROSE)
    desk = box(216, 282, 282, 18, WOOD, 6) + box(226, 300, 262, 92, OCHRE) + move(heart(CREAM), 346, 344, 0, 1.3)
    guest = standing(
        Look(TAN, HEART, "#43365f", hair="scarf", tint=DEEP), left=(-30, -72), right=(44, -96), gaze=4
    )
    small = child(Look(TAN, SUN, TEAL, hair="short", tint=CHESTNUT), left=(-26, -74), right=(30, -88), gaze=4)
    chair = thing.chair(104, 344, CLAY)
    return (
        thing.wall(PEACH, floor=SAND, line=318) + sides + posters + clock
        + move(host, 318, 284) + move(helper, 404, 284) + move(screen, 286, 282, 0, 0.62)
        + desk + on_table + chair + move(guest, 222, 404, 0, 1.1) + move(small, 176, 408, 0, 1.1),
        "",
    )  # fmt: skip


def workshop():
    """The sewing workshop: machine, dress form, a ribbon that runs from one person to the other."""
    form = cut("M-30 0C-40-30-18-44-22-84c-2-22 12-26 22-26s24 4 22 26c-4 40 18 54 8 84Z", ROSE)
    form += stroke("M0 0v92M-26 96h52", BARK, 7) + box(-8, -122, 16, 14, BARK, 5)
    form += stroke("M0-104V-4M-24-56q24 9 48 0", HEART, 2, "5 5")
    jacket = cut("M-34 0v-74l18-10h32l18 10V0Z", TEAL) + cut("M-9-84 0-58 9-84Z", CREAM) + stroke("M0-58V0", DEEP, 2)
    jacket += "".join(circle(5, y, 2.6, SUN) for y in (-46, -30, -14))
    rail = stroke("M30 96H140M40 96v220M136 96v220", BARK, 6) + move(jacket, 68, 190) + move(cut("M-26 0-14-80h28L26 0Z", CORAL), 118, 192)
    spools = "".join(
        box(478 + i % 3 * 34, 92 + i // 3 * 48, 20, 26, paint, 4) + box(474 + i % 3 * 34, 116 + i // 3 * 48, 28, 5, BARK, 2)
        for i, paint in enumerate((HEART, SUN, TEAL, DUSK, CORAL, LEAF))
    )
    shelf = box(462, 122, 116, 7, WOOD) + box(462, 170, 116, 7, WOOD) + spools
    machine = cut("M-52 0V-10h70v-34h-52c-12 0-20-6-20-16v-6h78c14 0 20 8 20 20V0Z", INK) + box(-26, -44, 5, 26, SILVER)
    machine += circle(36, -40, 11, SUN) + circle(36, -40, 4, INK) + box(-34, -6, 26, 3, SILVER)
    maker = bust(Look(DARK, SUN, hair="bun", tint=BLACK, glasses=True), left=(-34, -4), right=(30, -2), gaze=-3)
    learner = bust(Look(WARM, DUSK, hair="bob", tint=RUST), left=(-30, -4), right=(22, -14), gaze=-4)
    cloth = cut("M150 330C196 304 214 340 256 322c30-14 46 6 62-8v14c-40 34-60 8-96 40-24 22-52 26-84 22Z", HEART)
    cloth += "".join(circle(x, y, 3, CREAM) for x, y in ((190, 336), (216, 352), (246, 336), (280, 334), (178, 366)))
    top = box(140, 318, 322, 16, WOOD, 6) + box(156, 334, 12, 92, BARK) + box(432, 334, 12, 92, BARK)
    ribbon = stroke("M312 316C360 296 372 350 408 334s60 20 84 62", SUN, 6)
    scissors = stroke("M392 312l28-12M392 302l28 12", SILVER, 3.5) + circle(388, 300, 5, CORAL) + circle(388, 313, 5, CORAL)
    return (
        thing.wall(MIST, floor=STONE_FLOOR, line=352) + rail + shelf + thing.hanging_lamp(300, 92, CORAL)
        + move(form, 222, 262, 0, 1.12) + move(maker, 318, 320, 0, 1.08) + move(learner, 406, 320, 0, 1.05)
        + top + move(machine, 300, 318, 0, 0.86) + cloth + scissors + ribbon,
        thing.glow(300, 100, 78, strength=0.42),
    )  # fmt: skip


STONE_FLOOR = "#d8c7b0"


def coffee():
    """The volunteer and the coffee: two cups, a leaflet, time."""
    hatch = box(180, 60, 240, 128, TEAL, 6) + box(192, 72, 216, 104, DEEP)
    shelf = box(192, 130, 216, 5, WOOD) + "".join(
        cut(f"M{206 + i * 30} 130v-18h18v18Z", paint) for i, paint in enumerate((CREAM, ROSE, SUN, CREAM, MINT, CORAL, CREAM))
    )
    jars = "".join(box(210 + i * 52, 144, 30, 32, paint, 5) + box(208 + i * 52, 140, 34, 7, BARK, 2) for i, paint in enumerate((OCHRE, CLAY, LEAF, SUN)))
    volunteer = Look(FAIR, MOSS, hair="crop", tint=SILVER, beard=SILVER, glasses=True)
    host = standing(volunteer, left=(-30, -84), right=(46, -98), gaze=4)
    visitor = bust(Look(DARK, CORAL, hair="curls", tint=BLACK), left=(-20, -4), right=(26, -6), gaze=-4)
    badge = move(heart(HEART), 8, -96, 0, 0.3)
    board = thing.framed(82, 118, 110, 130, "".join(box(-38 + i % 2 * 42, -48 + i // 2 * 36, 34, 26, paint, 2) for i, paint in enumerate((ROSE, MINT, SUN, LILAC, CREAM, CORAL))), frame=WOOD, paper=SAND)
    pair = thing.chair(500, 338, OCHRE) + thing.plant(562, 330, 0.9)
    round_table = f'<ellipse cx="318" cy="322" rx="136" ry="26" fill="{WHITE}"/>' + cut("M182 322h272q-136 30-272 0v10q136 36 272 0Z", SAND)
    round_table += box(308, 344, 20, 60, BARK) + f'<ellipse cx="318" cy="408" rx="56" ry="9" fill="{BARK}"/>'
    sweets = f'<ellipse cx="330" cy="314" rx="28" ry="8" fill="{MINT}"/>' + "".join(circle(318 + i * 12, 308, 7, OCHRE) for i in range(3))
    leaflet = cut("M262 322l24-12 26 8-24 14Z", ROSE) + stroke("M272 320l16-7M278 324l16-7", HEART, 2)
    return (
        thing.wall(SAND, floor=CLAY, line=336) + board + pair + hatch + shelf + jars
        + move(host + badge, 232, 376, 0, 1.22) + thing.chair(402, 330, TEAL) + move(visitor, 402, 316, 0, 1.14)
        + round_table + thing.cup(376, 318, HEART) + thing.cup(246, 316, SUN, steam=False) + sweets + leaflet
        + thing.pot(292, 306, CREAM),
        "",
    )  # fmt: skip


def sharing():
    """Afterwards: a circle of chairs, and what each one says in the shape of a bubble."""
    around = ((204, 300), (266, 262), (336, 262), (398, 300))
    looks = (
        Look(TAN, HEART, DUSK, hair="long", tint=CHESTNUT),
        Look(FAIR, TEAL, INK, hair="hat", tint=OCHRE, beard=SILVER),
        Look(DARK, SUN, PLUM, hair="curls", tint=BLACK),
        Look(WARM, LILAC, TEAL, hair="scarf", tint=CORAL),
    )
    gazes, chairs = (4, 2, -2, -4), (OCHRE, CLAY, TEAL, OCHRE)
    people = ""
    for (x, y), look, gaze, paint in zip(around, looks, gazes, chairs, strict=True):
        people += thing.chair(x, y + 12, paint) + move(seated(look, gaze=gaze), x, y, 0, 1.04)
    bubbles = (
        (202, 122, 54, 40, HEART, move(heart(CREAM), 0, 0, 0, 0.75)),
        (258, 62, 54, 40, SUN, move(star(CLAY, 5, 17, 8), 0, 0)),
        (346, 58, 56, 40, TEAL, stroke("M-20 6q10-20 20 0t20 0", MINT, 6)),
        (400, 126, 52, 40, LILAC, cut("M-18 12l12-22 9 12 6-8 11 18Z", DUSK) + circle(10, -11, 4, SUN)),
    )
    said = ""
    for (x, y, w, h, paint, inside), (px, py) in zip(bubbles, around, strict=True):
        tail = cut(f"M{x - 9} {y + h * 0.6:.0f}L{px} {py - 128}L{x + 11} {y + h * 0.55:.0f}Z", paint)
        said += tail + f'<ellipse cx="{x}" cy="{y}" rx="{w * 0.72:.0f}" ry="{h * 0.82:.0f}" fill="{paint}"/>' + move(inside, x, y)
    front = move(bust(Look(BROWN, CREAM, hair="bun", tint=BLACK), back=True, left=(-24, -6), right=(24, -6)), 300, 418, 0, 1.3)
    sides = thing.window(20, 70, 90, 130, view=thing.house(14, 130, 56, 62, CORAL, lit=(1,))) + thing.plant(540, 330, 1.3)
    others = thing.chair(92, 348, CLAY) + thing.chair(508, 356, TEAL)
    floor = thing.rug(300, 372, 190, 44, ROSE, PEACH)
    return (
        thing.wall(CREAM, floor=SAND, line=312) + sides + others + said + floor + people
        + thing.table(300, 344, 74, OCHRE, legs=30) + thing.cup(284, 344) + thing.invitation(314, 338, 12, 0.6) + front,
        "",
    )  # fmt: skip
