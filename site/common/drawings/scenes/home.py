"""At home: the kitchen table, the telephone, the calendar, a child's drawing, the coat behind the door."""

# One thing of the picture a line, however long.
# fmt: off

from common.drawings.scenes import furniture as thing
from common.drawings.scenes.figures import Look, bust, standing
from common.drawings.scenes.paints import (
    BARK,
    BLACK,
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
    LEAF,
    LILAC,
    MINT,
    MIST,
    NIGHT,
    OCHRE,
    PEACH,
    PLUM,
    ROSE,
    SAND,
    SILVER,
    SKY,
    SUN,
    TAN,
    TEAL,
    WARM,
    WHITE,
    WOOD,
)
from common.drawings.shapes import box, circle, cut, heart, move, star, stroke, veil


def kitchen():
    """The kitchen table, in the evening: bills, homework, an invitation one has not answered."""
    tiles = "".join(box(x, y, 28, 28, (WHITE, MINT)[(x // 30 + y // 30) % 2], 2) for x in range(0, 600, 30) for y in range(150, 240, 30))
    night = circle(64, 34, 15, CREAM) + thing.house(10, 112, 40, 48, PLUM, lit=(0,)) + thing.house(58, 112, 36, 66, DUSK, lit=(1, 2))
    left = box(0, 240, 140, 92, TEAL) + box(0, 232, 146, 12, WOOD) + stroke("M30 262v22M100 262v22", SUN, 4) + thing.pot(64, 232, HEART)
    right = box(470, 96, 118, 236, WHITE, 8) + box(470, 178, 118, 4, SILVER) + stroke("M486 130v30M486 200v50", SILVER, 6) + box(520, 116, 34, 26, SUN, 2) + box(516, 196, 42, 30, ROSE, 2)
    mother = bust(Look(TAN, HEART, hair="long", tint=BLACK), left=(-16, -60), right=(30, -4), gaze=-3, smile=False)
    boy = move(bust(Look(TAN, SUN, hair="short", tint=BLACK), left=(-22, -6), right=(20, -8), gaze=3), 0, 0, 0, 0.84)
    top = f'<ellipse cx="300" cy="326" rx="196" ry="40" fill="{OCHRE}"/>' + cut("M104 326h392q-196 60-392 0v14q196 66 392 0Z", BARK) + box(288, 366, 24, 60, BARK)
    bills = "".join(move(box(-24, -16, 48, 32, WHITE, 2) + stroke("M-16-8h26M-16 0h32M-16 8h20", SILVER, 2.5), x, y, turn) for x, y, turn in ((204, 316, -12), (236, 334, 8), (190, 336, 20)))
    book = cut("M338 318l44-6 46 8-44 10Z", WHITE) + stroke("M350 318l26-4M392 322l22-2", LILAC, 3) + stroke("M420 306l-16 10", CORAL, 4)
    cupboard = thing.cup(286, 342, CREAM) + thing.invitation(316, 330, -6, 0.95)
    return (
        thing.wall(PEACH, floor="#b98a5e", line=332) + tiles + thing.window(168, 34, 104, 112, sky=NIGHT, view=night) + left + right
        + thing.hanging_lamp(344, 66, HEART) + move(mother, 262, 312, 0, 1.22) + move(boy, 378, 312, 0, 1.12) + top + bills + book + cupboard,
        thing.glow(344, 76, 84, strength=0.3) + veil(cut("M316 70h56l96 246H210Z", GLOW), 0.12),
    )  # fmt: skip


def telephone():
    """The show by telephone: an armchair, a wire, and the whole theatre that comes through it."""
    chair = box(178, 230, 150, 130, TEAL, 34) + box(162, 286, 36, 90, DUSK, 16) + box(308, 286, 36, 90, DUSK, 16) + box(190, 312, 128, 40, MINT, 14) + box(180, 376, 14, 20, BARK) + box(312, 376, 14, 20, BARK)
    lady = bust(Look(FAIR, HEART, hair="bun", tint=SILVER, glasses=True), left=(-30, -18), right=(27, -88), gaze=3)
    legs = stroke("M238 336v56M270 336v56", PLUM, 15) + stroke("M230 396h10M262 396h10", INK, 9)
    handset = move(box(-5, -20, 10, 40, INK, 5) + box(-8, -22, 16, 11, INK, 4) + box(-8, 11, 16, 11, INK, 4), 290, 214, 14)
    bubble = cut("M300 196C330 190 326 160 350 152c-30-40 4-104 60-98 40-34 108-14 110 34 40 26 14 84-34 78-30 26-86 24-104-2-20 18-48 26-82 32Z", NIGHT)
    left = cut("M372 74q14 50 0 74h-14q-6-40 14-74ZM486 70q-14 50 2 76h14q4-44-16-76Z", HEART)
    actor = stroke("M0-34V-58M0-56-20-70M0-56 20-66M0-34-10 0M0-34 10 0", CREAM, 7) + circle(0, -70, 9, WARM) + cut("M-10-52h20l6 30h-32Z", SUN)
    notes = "".join(circle(x, y, 5, SUN) + stroke(f"M{x + 4.5} {y}v-19l10 5", SUN, 3) for x, y in ((396, 96), (462, 92)))
    cord = stroke("M296 236c14 40-10 60 20 70s40-20 60 4 8 40 30 36", INK, 4)
    side = thing.table(424, 336, 90, WOOD, legs=60) + box(398, 316, 56, 20, CLAY, 8) + circle(426, 322, 6, CREAM) + thing.cup(452, 336, CREAM)
    walls = thing.framed(88, 124, 78, 92, circle(0, -8, 14, TAN) + cut("M-24 34c0-34 48-34 48 0Z", TEAL)) + thing.framed(216, 96, 58, 46, move(star(CORAL, 5, 13, 6), 0, 0))
    cat = cut("M86 372c-8-34 12-54 34-52 24 2 34 24 28 52Z", OCHRE) + circle(120, 312, 15, OCHRE) + cut("M108 304l-2-16 12 8ZM132 304l2-16-12 8Z", OCHRE) + stroke("M146 366q24-2 18-26", OCHRE, 7) + circle(115, 311, 1.6, INK) + circle(125, 311, 1.6, INK)
    return (
        thing.wall("#e7c9c0", floor=CLAY, line=350) + walls + thing.plant(548, 350, 1.3) + thing.rug(270, 396, 180, 22, ROSE, PEACH) + cat
        + move(chair + move(lady, 252, 320, 0, 1.2) + legs + handset + cord + side, -36),
        move(bubble + left + veil(cut("M420 66h18l34 84h-86Z", GLOW), 0.35) + move(actor, 430, 148) + notes, 46, 52, 0, 0.73),
    )  # fmt: skip


def calendar():
    """The calendar on the wall: the second Tuesday has its heart, and a hand that just drew it."""
    sheet = box(176, 74, 248, 276, WHITE, 8) + box(176, 74, 248, 58, HEART, 8) + box(176, 116, 248, 16, HEART)
    rings = "".join(stroke(f"M{x} 62v24", INK, 5) for x in (216, 258, 300, 342, 384))
    days = ""
    for i in range(31):
        x, y = 198 + (i + 2) % 7 * 34, 160 + (i + 2) // 7 * 36
        days += box(x - 12, y - 12, 26, 26, (PEACH, MIST)[(i + 2) % 7 > 4], 5)
    marked = move(heart(HEART), 199 + 34, 161 + 36, 0, 0.72) + stroke("M214 176h38v40h-38Z", HEART, 3)
    others = move(star(SUN, 5, 11, 5), 369, 235) + circle(301, 269, 8, TEAL) + stroke("M326 190l14 14M340 190l-14 14", CORAL, 4)
    title = stroke("M214 96h60", CREAM, 8) + stroke("M290 96h24", ROSE, 8)
    sleeve = cut("M470 426c-6-60-60-110-150-156l18-26c90 44 190 92 220 182Z", TEAL) + cut("M322 272l18-30 22 12-18 32Z", CREAM)
    hand = circle(318, 252, 19, TAN) + stroke("M306 246l-18-8M308 256l-20-2", TAN, 9)
    pencil = move(box(-4, -46, 8, 58, SUN) + cut("M-4-46h8L0-60Z", WARM) + cut("M-1.500-55h3L0-60Z", INK) + box(-4, 8, 8, 8, ROSE), 276, 232, -32)
    pins = "".join(circle(x, y, 6, paint) for x, y, paint in ((90, 92, HEART), (520, 96, SUN), (96, 250, TEAL)))
    notes = move(box(-40, -34, 80, 84, SUN, 3) + stroke("M-24-8h48M-24 8h36M-24 24h42", CLAY, 4), 90, 124, -5) + move(box(-36, -30, 72, 74, MINT, 3) + move(heart(HEART), 0, 6), 96, 280, 6) + move(box(-42, -34, 84, 100, LILAC, 3) + thing.invitation(0, 16, -12, 1.1), 520, 128, 4)
    nail = circle(300, 40, 5, INK) + stroke("M216 64 300 40 384 64", INK, 2.5)
    return box(0, 0, 600, 426, SAND) + box(0, 388, 600, 38, WOOD) + notes + pins + nail + sheet + rings + title + days + marked + others + sleeve + hand + pencil, ""


def drawing():
    """A child's drawing on the refrigerator: the outing as it was, larger than life."""
    door = box(60, -20, 480, 470, "#dfe6ea", 26) + box(84, 250, 14, 130, SILVER, 7) + box(60, 12, 480, 4, "#c3ced4")
    paper = box(-128, -150, 256, 310, WHITE, 3)
    sun = circle(-88, -112, 24, SUN) + "".join(move(stroke("M0-32V-46", SUN, 5), -88, -112, turn) for turn in range(0, 360, 40))
    tower = stroke("M-24 70V-46l44-50 44 50V70", HEART, 7) + stroke("M4 70V22h32V70M-24-46h88", HEART, 6) + circle(20, -24, 12, SUN)
    ground = stroke("M-112 74q30-10 56 0t56-2 56 4 50-4", LEAF, 8)
    people = ""
    for x, h, paint in ((-92, 1.0, DUSK), (-58, 1.3, CORAL), (-24, 0.8, TEAL)):
        figure = circle(0, -40, 11, "none") + stroke("M0-51a11 11 0 1 0 .1 0ZM0-29V-4M-16-20 16-24M0-4-10 14M0-4 10 14", paint, 4.5)
        figure += circle(-4, -42, 1.6, paint) + circle(4, -42, 1.6, paint) + stroke("M-5-36q5 5 10 0", paint, 2.4)
        people += move(figure, x, 56, 0, h)
    hearts = move(heart(HEART), 92, -96, 12, 0.8) + move(heart(ROSE), 98, 20, -10, 0.6) + move(heart(CORAL), -20, -112, 6, 0.45)
    words = stroke("M-84 112q10-18 20 0t20 0 20 0 20 0M14 114q8-20 18 0t18-2 20 4", DUSK, 5) + stroke("M-40 136q14-10 26 0t26-2 24 2", TEAL, 5)
    magnets = move(heart(HEART), 268, 66, -8, 0.7) + circle(388, 66, 11, SUN) + move(star(TEAL, 5, 14, 6.500), 300, 60)
    strip = "".join(move(box(-22, -30, 44, 60, WHITE, 2) + box(-17, -25, 34, 34, paint) , 494, 120 + i * 76, (-6, 4)[i % 2]) for i, paint in enumerate((SKY, ROSE, MINT)))
    hand = cut("M470 426c-20-30-44-44-78-52l8-22c40 2 80 22 112 74Z", SUN) + circle(392, 362, 16, TAN) + stroke("M382 354l-16-8M380 364l-18-2", TAN, 8)
    pencils = "".join(move(box(-5, -44, 10, 60, paint) + cut("M-5-44h10L0-58Z", WARM), 112 + i * 26, 420, turn) for i, (paint, turn) in enumerate(((CORAL, -10), (TEAL, 4), (DUSK, 14))))
    return box(0, 0, 600, 426, PEACH) + door + move(paper + sun + ground + tower + people + hearts + words, 300, 208, -2.5) + magnets + strip + pencils + hand, ""


def doorway():
    """The hall at home: the coat one takes down, good shoes, a scarf, keys in the hand, the mirror."""
    door = box(328, 76, 124, 276, TEAL, 4) + box(344, 94, 92, 104, "#0f6f68", 4) + box(344, 216, 92, 118, "#0f6f68", 4) + circle(344, 212, 7, SUN)
    hooks = box(150, 96, 150, 12, WOOD, 4) + "".join(circle(x, 110, 5, BARK) for x in (176, 224, 272))
    coat = cut("M158 118h36l18 120h-72Z", OCHRE) + stroke("M176 122v114", BARK, 2) + cut("M258 116h28q6 40-2 70l10 30h-14l-8-28-12 26h-12q8-54 10-98Z", MINT)
    mirror = f'<ellipse cx="88" cy="170" rx="50" ry="76" fill="{WOOD}"/><ellipse cx="88" cy="170" rx="42" ry="67" fill="{MIST}"/>' + stroke("M62 150l30-34M70 190l44-50", WHITE, 5)
    woman = standing(Look(DARK, HEART, INK, hair="curls", tint=BLACK), left=(-44, -128), right=(46, -92), gaze=4)
    friend = standing(Look(FAIR, LILAC, TEAL, hair="cap", tint=DUSK), left=(-40, -86), right=(28, -70), gaze=-4)
    keys = circle(0, 0, 6, "none") + stroke("M0-6a6 6 0 1 0 .1 0ZM0 6v20M0 18h7M0 25h6", SUN, 3.5)
    shoes = "".join(cut(f"M{x} 398h26q10 2 10 10h-36Z", paint) for x, paint in ((146, CLAY), (186, CLAY), (500, DUSK)))
    mat = cut("M330 366h156l22 36H308Z", CORAL) + stroke("M344 376h128M334 390h150", ROSE, 4)
    light = thing.hanging_lamp(262, 48, SUN)
    stripes = "".join(box(x, 0, 18, 318, "#f4cfb4") for x in range(0, 600, 48))
    post = thing.invitation(100, 282, -8, 0.9) + box(52, 296, 92, 8, WOOD, 3) + box(60, 304, 6, 60, BARK) + box(130, 304, 6, 60, BARK)
    return (
        thing.wall(PEACH, floor=SAND, line=340) + veil(stripes, 0.7) + mirror + post + hooks + coat + door + mat + shoes + light
        + thing.plant(552, 352, 1.15) + move(woman, 260, 396, 0, 1.24) + move(friend, 392, 392, 0, 1.1) + move(keys, 317, 286),
        thing.glow(262, 56, 80, strength=0.36),
    )  # fmt: skip


def sofa():
    """An evening like the others: a sofa, the blue of the screen, the window with its lights far away."""
    town = "".join(thing.house(x, 128, 34, h, NIGHT, lit=(0, 2), roof=NIGHT) for x, h in ((6, 50), (46, 74), (88, 40), (122, 64)))
    seat = box(158, 240, 290, 110, DUSK, 30) + box(142, 268, 44, 100, "#2f2c7a", 20) + box(420, 268, 44, 100, "#2f2c7a", 20) + box(180, 306, 246, 44, "#5653b5", 16) + box(176, 366, 14, 24, BARK) + box(416, 366, 14, 24, BARK)
    person = bust(Look(WARM, CORAL, hair="long", tint=CHESTNUT), left=(-20, -6), right=(20, -6), gaze=-2, smile=False)
    legs = stroke("M264 330v52M296 330v52", INK, 16) + stroke("M254 388h12M286 388h12", HEART, 10)
    cushion = move(box(-30, -30, 60, 60, SUN, 12) + move(star(CLAY, 6, 16, 8), 0, 0), 384, 290, 14)
    shelf = box(480, 130, 104, 8, WOOD) + box(490, 92, 14, 38, HEART) + box(508, 98, 12, 32, SUN) + box(524, 88, 16, 42, MINT) + box(480, 210, 104, 8, WOOD) + thing.plant(532, 210, 0.6)
    screen = box(30, 250, 78, 56, INK, 6) + box(37, 257, 64, 42, "#9cc7ff", 3) + box(20, 312, 100, 12, WOOD) + box(32, 324, 8, 60, BARK) + box(100, 324, 8, 60, BARK)
    coat = stroke("M436 96h24", BARK, 5) + cut("M438 100h22l8 84h-36Z", OCHRE)
    return (
        thing.wall("#6d6aa6", floor="#4a3f6b", line=352) + thing.window(210, 54, 164, 130, sky="#3d3a94", frame=LILAC, view=town) + shelf + coat + screen + seat
        + move(person, 280, 336, 0, 1.24) + legs + cushion,
        veil(cut("M106 262l170 10v90l-170-60Z", "#9cc7ff"), 0.1) + circle(348, 80, 13, CREAM),
    )  # fmt: skip
