"""People of cut paper: a head with its hair, standing or sitting, arms that reach where one says."""

from dataclasses import dataclass

from common.drawings.scenes.paints import BLACK, CHESTNUT, INK, SILVER
from common.drawings.shapes import box, circle, cut, move, number, stroke

HAIR = {
    "short": "M-18-1a18 18 0 0 1 36 0q-8-11-17-9t-19 9Z",
    "crop": "M-17.500-4C-15-24 15-24 17.500-4 8-12-8-12-17.500-4Z",
    "long": "M-19 30C-24-6-18-20 0-20S24-6 19 30C15 24 15 0 12-6 4-10-6-10-12-6-15 0-15 24-19 30Z",
    "bob": "M-20 14C-24-14-12-20 0-20s24 6 20 34C15 12 15-2 11-7 4-10-4-10-11-7-15-2-15 12-20 14Z",
    "curls": "M-21 4a8 8 0 0 1 1-12 9 9 0 0 1 9-11 11 11 0 0 1 20-1 9 9 0 0 1 10 10 8 8 0 0 1 2 14C17 2 16-5 10-9 0-6-12-10-16-3q-2 6-5 7Z",
    "bun": "M-18-1a18 18 0 0 1 36 0Q0-16-18-1ZM-9-20a9 9 0 1 1 18 0 9 9 0 0 1-18 0Z",
    "scarf": "M-22 20C-28-12-16-22 0-22S28-12 22 20q-6 12-22 12T-22 20ZM-13-4q0 19 13 19T13-4 0-14-13-4Z",
    "cap": "M-18-3C-18-26 18-26 18-3l12 4q-24-2-48-4Z",
    "hat": "M-26-6q26-9 52 0l-8-3C18-32-18-32-18-9Z",
    "none": "",
}


@dataclass(frozen=True)
class Look:
    """Who it is: what never changes from one posture to another."""

    skin: str
    top: str
    bottom: str = INK
    hair: str = "short"
    tint: str = BLACK
    shoes: str = INK
    skirt: bool = False
    beard: str = ""
    glasses: bool = False


def head(look: Look, *, gaze=0, back=False, smile=True) -> str:
    """Centred, 17 in radius. `gaze` turns the face: -4 to the left, 4 to the right."""
    if back:
        covered = look.tint if look.hair != "none" else look.skin
        return circle(0, 0, 17, look.skin) + circle(0, -2, 18, covered) + behind(look)
    face = circle(0, 0, 17, look.skin)
    if look.beard:
        face += cut("M-16 3C-16 24 16 24 16 3 10 10-10 10-16 3Z", look.beard)
    eyes = circle(gaze - 5.5, 0, 1.7, INK) + circle(gaze + 5.5, 0, 1.7, INK)
    if look.glasses:
        ring = "a4.500 4.500 0 1 0 .1 0Z"
        eyes += stroke(f"M{gaze - 5.5}-4.500{ring}M{gaze + 5.5}-4.500{ring}M{gaze - 1}-1h2", INK, 1.3)
    mouth = stroke(f"M{gaze - 4} 7q4 4 8 0" if smile else f"M{gaze - 3} 8h6", INK, 1.6)
    hair = f'<path d="{HAIR[look.hair]}" fill="{look.tint}" fill-rule="evenodd"/>' if HAIR[look.hair] else ""
    return face + eyes + mouth + hair


def behind(look: Look) -> str:
    """What of the hair falls on the back."""
    if look.hair in ("long", "scarf"):
        return cut("M-18-4C-22 12-20 24-16 30h32c4-6 6-18 2-26Z", look.tint)
    if look.hair == "bob":
        return box(-19, -4, 38, 20, look.tint, 8)
    if look.hair == "bun":
        return circle(0, -8, 9, CHESTNUT if look.tint != CHESTNUT else BLACK)
    if look.hair == "curls":
        return "".join(
            circle(x, y, 8, look.tint) for x, y in ((-14, 0), (14, 0), (-9, 10), (9, 10), (-8, -14), (8, -14))
        )
    return ""


def arm(look: Look, side: int, reach: tuple, *, shoulder: tuple = (19, -116), bend: float = 6) -> str:
    """From the shoulder to the hand at `reach`, the elbow a little outside."""
    sx, sy = side * shoulder[0], shoulder[1]
    hx, hy = reach
    ex, ey = (sx + hx) / 2 + side * bend, (sy + hy) / 2 + 4
    way = f"M{number(sx)} {number(sy)}Q{number(float(ex))} {number(float(ey))} {number(hx)} {number(hy)}"
    return stroke(way, look.top, 12) + circle(hx, hy, 6.5, look.skin)


def torso(look: Look) -> str:
    return cut("M-25-58C-29-96-26-128 0-128s29 32 25 70Z", look.top)


def standing(look: Look, *, left=(-31, -70), right=(31, -70), stride=0, gaze=0, back=False, over="") -> str:
    """Feet at the origin, 170 tall. `over` is drawn in the hands, before the arms."""
    feet = stroke(f"M-9-62-{10 + stride}-4h-5M9-62 {10 + stride}-4h5", look.bottom, 13)
    soles = stroke(f"M-{9 + stride}-3h-8M{9 + stride}-3h8", look.shoes, 8)
    legs = feet + soles
    if look.skirt:
        legs = stroke("M-8-30V-4M8-30V-4", look.skin, 8) + soles + cut("M-22-66h44l10 46h-64Z", look.bottom)
    neck = box(-6, -138, 12, 16, look.skin)
    arms = arm(look, -1, left) + arm(look, 1, right)
    top = move(head(look, gaze=gaze, back=back), 0, -150)
    return legs + neck + torso(look) + (arms + over if back else over + arms) + top


def bust(look: Look, *, left=(-26, -18), right=(26, -18), gaze=0, back=False, smile=True, over="") -> str:
    """To the waist, which is the origin: behind a table or a counter, in a row of seats."""
    body = cut("M-26 0C-30-38-27-70 0-70S30-38 26 0Z", look.top)
    arms = arm(look, -1, left, shoulder=(19, -58)) + arm(look, 1, right, shoulder=(19, -58))
    neck = box(-6, -80, 12, 16, look.skin)
    return neck + body + over + arms + move(head(look, gaze=gaze, back=back, smile=smile), 0, -92)


def seated(look: Look, *, left=(-22, -14), right=(22, -14), gaze=0, over="") -> str:
    """Seen from the front on a seat whose edge is the origin; the feet are 62 below."""
    legs = stroke("M-11 2V56M11 2V56", look.bottom, 13) + stroke("M-12 58h-7M12 58h7", look.shoes, 8)
    lap = box(-25, -16, 50, 26, look.bottom, 12)
    return (
        legs
        + move(bust(look, left=(left[0], left[1] + 10), right=(right[0], right[1] + 10), gaze=gaze), 0, -10)
        + lap
        + over
    )


def profile(look: Look, *, reach=(34, -30)) -> str:
    """Sitting, turned to the right; the seat is the origin."""
    legs = stroke("M0-6H34L36 46", look.bottom, 14) + stroke("M36 50h12", look.shoes, 8)
    body = cut("M-20 2C-26-34-18-70 2-70s20 34 16 72Z", look.top)
    hand = stroke(f"M4-54Q12-30 {reach[0]} {reach[1]}", look.top, 12) + circle(*reach, 6.5, look.skin)
    face = head(look, gaze=7)
    return legs + box(-4, -80, 12, 16, look.skin) + body + hand + move(face, 4, -92)


def child(look: Look, scale=0.62, **posture) -> str:
    """A child is not a small adult: the head is larger."""
    return move(standing(look, **posture), 0, 0, 0, scale)


GRANDMOTHER = {"hair": "bun", "tint": SILVER, "glasses": True}
