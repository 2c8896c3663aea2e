"""On the way: the bus, the park, the stadium, the walk home."""

# One thing of the picture a line, however long.
# fmt: off

from common.drawings.scenes import furniture as thing
from common.drawings.scenes.figures import Look, bust, child, profile, standing
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
    GLOW,
    HEART,
    INK,
    LEAF,
    LILAC,
    MINT,
    MOSS,
    NIGHT,
    OCHRE,
    PLUM,
    ROSE,
    RUST,
    SAND,
    SILVER,
    SKY,
    STONE,
    SUN,
    TAN,
    TEAL,
    WARM,
    WHITE,
)
from common.drawings.shapes import box, circle, cut, heart, move, star, stroke, veil


def bus():
    """The bus ride, seen from inside: large windows, the town that goes by, two seats side by side."""
    town = ""
    for x, w, h, paint in ((-10, 66, 96, CORAL), (62, 52, 70, OCHRE), (120, 74, 120, LILAC), (200, 60, 84, ROSE), (266, 70, 130, MINT), (342, 56, 78, SUN), (404, 76, 110, CORAL), (486, 60, 88, LILAC), (550, 60, 120, OCHRE)):
        town += thing.house(x, 214, w, h, paint, lit=(0, 3), roof=CLAY, dark=DUSK)
    sky = box(0, 30, 600, 186, SKY) + circle(430, 74, 24, WHITE) + cut("M0 60q20-14 44 0t44 0v10H0ZM330 52q24-16 52 0t52 0v10H330Z", WHITE)
    frame = box(0, 0, 600, 40, TEAL) + box(0, 208, 600, 26, TEAL) + "".join(box(x, 30, 16, 190, TEAL) for x in (-4, 142, 292, 442, 588))
    rail = stroke("M0 18H600", SUN, 5) + "".join(stroke(f"M{x} 18v22", SUN, 3) + stroke(f"M{x - 9} 40h18l-4 16h-10Z", SUN, 4) for x in (92, 236, 372, 516))
    below = box(0, 234, 600, 192, DEEP)
    line = stroke("M20 221H580", CREAM, 3) + "".join(circle(x, 221, 5.5, (CREAM, SUN)[x == 340]) for x in range(40, 600, 60))
    looks = (
        (92, Look(FAIR, OCHRE, INK, hair="cap", tint=CLAY)),
        (242, Look(DARK, HEART, INK, hair="scarf", tint=SUN)),
        (352, Look(TAN, LILAC, TEAL, hair="bob", tint=BLACK)),
        (496, Look(WARM, MOSS, INK, hair="long", tint=RUST)),
    )
    seats = ""
    for x, look in looks:
        seats += box(x - 44, 248, 66, 112, CLAY, 18) + move(profile(look, reach=(36, -24)), x, 338, 0, 1.2) + box(x - 46, 336, 92, 22, CORAL, 10)
    kid = move(profile(Look(DARK, SUN, TEAL, hair="curls", tint=BLACK), reach=(46, -66)), 292, 350, 0, 0.72)
    ticket = thing.invitation(404, 310, -12, 0.52)
    floor = box(0, 400, 600, 26, INK) + "".join(box(x, 356, 10, 46, INK) for x in (76, 232, 344, 486))
    return sky + town + frame + below + line + rail + floor + seats + kid + ticket, ""


def park():
    """In the park: a path, a kite, a picnic, and room for everybody."""
    hills = cut("M0 210C120 150 220 190 320 160S520 150 600 190V426H0Z", LEAF) + cut("M0 276c120-46 220 6 330-16s190-16 270 10v156H0Z", "#7fae4f")
    pond = f'<ellipse cx="470" cy="262" rx="92" ry="20" fill="{SKY}"/>' + f'<ellipse cx="470" cy="262" rx="60" ry="9" fill="{WHITE}"/>'
    way = cut("M250 426C300 370 210 320 300 268c30-18 60-30 50-54 24 30-6 44-18 60-50 56 40 96 50 152Z", SAND)
    trees = thing.tree(60, 250, 150, MOSS) + thing.tree(130, 224, 104, TEAL) + thing.tree(420, 214, 120, MOSS) + thing.tree(548, 244, 160, TEAL) + thing.tree(190, 206, 70, LEAF)
    sun = circle(386, 76, 34, SUN) + cut("M150 84q22-18 46 0t46 0v14h-92ZM20 60q18-14 40 0t40 0v12H20Z", WHITE)
    kite = move(cut("M0-34 26 0 0 44-26 0Z", HEART) + cut("M0-34 26 0H-26Z", CORAL) + stroke("M0 44q14 14 0 28t4 26", HEART, 3), 268, 74, 22)
    string = stroke("M262 84C248 150 204 180 196 258", INK, 1.6)
    runner = child(Look(TAN, SUN, DUSK, hair="short", tint=BLACK), left=(-34, -90), right=(20, -150), stride=10, gaze=3)
    father = standing(Look(TAN, TEAL, INK, hair="short", tint=BLACK, beard=BLACK), left=(-34, -92), right=(32, -86), gaze=-4)
    cloth = cut("M296 372h128l34 38H268Z", HEART) + "".join(cut(f"M{300 + i * 34} 372h16l{i * 8 - 10} 38h-18Z", CREAM) for i in range(4))
    picnic = cloth + circle(330, 384, 8, SUN) + circle(346, 388, 8, LEAF) + box(388, 366, 26, 22, OCHRE, 4) + stroke("M390 366q11-20 22 0", BARK, 4) + thing.cup(366, 392, WHITE, steam=False)
    sitters = move(bust(Look(DARK, LILAC, hair="scarf", tint=PLUM), left=(-22, -6), right=(34, -8), gaze=-3), 388, 362, 0, 1.0)
    sitters += move(bust(Look(FAIR, CORAL, hair="hat", tint=OCHRE), left=(-34, -6), right=(24, -8), gaze=3), 320, 360, 0, 1.0)
    flowers = "".join(move(star(paint, 6, 7, 4), x, y) + circle(x, y, 2.5, SUN) for x, y, paint in ((176, 356, WHITE), (214, 396, ROSE), (440, 334, WHITE), (60, 340, ROSE), (110, 392, WHITE), (516, 372, ROSE), (560, 328, WHITE)))
    return box(0, 0, 600, 426, SKY) + sun + hills + pond + trees + way + string + kite + flowers + move(runner, 196, 356, 0, 1.1) + move(father, 244, 346, 0, 0.92) + move(sitters + picnic, 32, -44), ""


def player(x, y, top, skin) -> str:
    """Far away: a shirt, two legs, a head."""
    legs = stroke(f"M{x - 2} {y - 16}l-3 15M{x + 2} {y - 16}l4 15", WHITE, 4)
    return legs + stroke(f"M{x - 7} {y - 22}l4-12h6l4 12", top, 4) + box(x - 6, y - 37, 12, 21, top, 4) + circle(x, y - 43, 6, skin)


def stadium():
    """At the stadium: the green, the floodlights, scarves raised in the first rows."""
    pitch = cut("M0 208h600v90H0Z", MOSS) + "".join(cut(f"M{300 + i * 70} 208h70l{i * 26 + 13} 90h-{90}Z", LEAF) for i in (-4, -2, 0, 2))
    lines = stroke("M0 222H600M300 222v76", WHITE, 2.5) + f'<ellipse cx="300" cy="256" rx="74" ry="20" fill="none" stroke="{WHITE}" stroke-width="2.5"/>'
    crowd = ""
    paints = (HEART, SUN, CREAM, TEAL, LILAC, CORAL)
    for row in range(5):  # a dashed line is a whole row of supporters in one colour
        for i, paint in enumerate(paints):
            crowd += stroke(f"M{(i * 20 + row * 50) % 120 - 120} {120 + row * 17}H720", paint, 14, "0 120")
    stand = cut("M0 96h600v112H0Z", PLUM) + crowd + cut("M0 84 600 84 560 60H40Z", DUSK)
    masts = "".join(stroke(f"M{x} 96V34", STONE, 6) + box(x - 30, 8, 60, 26, INK, 4) + "".join(circle(x - 20 + i * 20, 21, 7, GLOW) for i in range(3)) for x in (60, 220, 380, 540))
    players = "".join(player(x, y, top, skin) for x, y, top, skin in ((238, 266, HEART, DARK), (356, 276, SUN, FAIR), (404, 250, HEART, TAN), (182, 284, SUN, BROWN), (96, 262, HEART, WARM), (500, 272, SUN, DARK)))
    ball = circle(286, 250, 5, WHITE) + stroke("M282 240q-14-30-34-20", WHITE, 1.5, "2 5")
    rail = box(0, 330, 600, 8, INK)
    banner = "M-66-14H66V14H-66Z"
    scarf = cut(banner, HEART) + box(-40, -14, 16, 28, CREAM) + box(24, -14, 16, 28, CREAM) + move(heart(CREAM), 0, 0, 0, 0.5)
    fans = (
        move(bust(Look(DARK, TEAL, hair="short", tint=BLACK), back=True, left=(-40, -120), right=(40, -120)), 210, 440, 0, 1.2)
        + move(scarf, 210, 292, -3)
        + move(bust(Look(WARM, HEART, hair="cap", tint=HEART), back=True, left=(-24, -6), right=(24, -6)), 300, 458, 0, 1.0)
        + move(bust(Look(FAIR, SUN, hair="long", tint=CHESTNUT), back=True, left=(-26, -6), right=(36, -124)), 388, 444, 0, 1.2)
    )
    fans += "".join(move(bust(look, back=True, right=(34, -110)), x, 448, 0, 1.16) for x, look in ((40, Look(TAN, CORAL, hair="bob")), (120, Look(BROWN, LILAC, hair="curls")), (480, Look(DARK, CREAM, hair="bun")), (566, Look(FAIR, TEAL, hair="short", tint=RUST))))
    return box(0, 0, 600, 426, NIGHT) + box(0, 298, 600, 128, "#3b2a4d") + stand + pitch + lines + players + ball + rail + fans, masts + "".join(thing.glow(x, 20, 60, strength=0.3) for x in (60, 220, 380, 540))


def way_home():
    """The way home at night: a street lamp, lit windows, three people who still talk about it."""
    sky = box(0, 0, 600, 426, NIGHT) + cut("M0 250q150-60 300-30t300-20v226H0Z", "#1c1a44")
    stars = "".join(move(star(SUN, 5, r, r * 0.42), x, y) for x, y, r in ((182, 50, 6), (236, 96, 4), (330, 40, 5), (60, 70, 6), (110, 120, 4), (510, 40, 5), (560, 110, 4), (286, 66, 3)))
    moon = cut("M404 30a40 40 0 1 0 30 66 33 33 0 1 1-30-66Z", CREAM)
    row = thing.house(-20, 316, 92, 150, DUSK, lit=(1, 5), roof=PLUM) + thing.house(80, 316, 80, 116, PLUM, lit=(2,), roof=INK) + thing.house(166, 316, 84, 160, "#46307a", lit=(0, 4, 7), roof=PLUM)
    row += thing.house(258, 316, 74, 104, CLAY, lit=(1, 3), roof=INK) + thing.house(340, 316, 96, 140, DUSK, lit=(2, 6), roof=PLUM) + thing.house(444, 316, 76, 112, PLUM, lit=(0, 3), roof=INK) + thing.house(526, 316, 90, 156, "#46307a", lit=(1, 4), roof=PLUM)
    street = box(0, 316, 600, 110, "#3a3358") + box(0, 316, 600, 12, "#57507a") + stroke("M10 408H600", GLOW, 4, "26 22")
    light = cut("M424 206 356 396h136Z", GLOW)
    lamp = stroke("M424 396V214q0-22-22-22", INK, 7) + cut("M384 192h34l-6 14h-22Z", INK)
    one = standing(Look(TAN, HEART, INK, hair="long", tint=BLACK), left=(-40, -108), right=(24, -70), stride=6, gaze=4)
    two = standing(Look(FAIR, TEAL, "#56407a", hair="bun", tint=SILVER, glasses=True), left=(-30, -70), right=(38, -104), stride=6, gaze=-3)
    three = child(Look(TAN, SUN, CORAL, hair="short", tint=BLACK), left=(-30, -90), right=(34, -140), stride=8, gaze=3)
    paper = thing.invitation(352, 268, -10, 0.46)
    notes = "".join(circle(x, y, 4, SUN) + stroke(f"M{x + 3.5} {y}v-16l8 4", SUN, 2.4) for x, y in ((246, 196), (284, 176), (322, 192)))
    return (
        sky + stars + row + street + lamp + move(one, 226, 396, 0, 1.12) + move(three, 278, 400, 0, 1.16) + move(two, 324, 396, 0, 1.1) + paper,
        moon + notes + veil(light, 0.26) + circle(401, 206, 8, GLOW) + thing.glow(401, 206, 46, strength=0.4),
    )  # fmt: skip
