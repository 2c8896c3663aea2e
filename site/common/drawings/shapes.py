"""The few shapes everything is cut from."""

from math import cos, pi, sin


def number(value) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def circle(x, y, r, fill) -> str:
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="{fill}"/>'


def box(x, y, w, h, fill, r=0) -> str:
    rounded = f' rx="{number(r)}"' if r else ""
    return f'<rect x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"{rounded} fill="{fill}"/>'


def cut(d, fill) -> str:
    return f'<path d="{d}" fill="{fill}"/>'


def stroke(d, colour, width=4, dash="") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{number(width)}"'
        f' stroke-linecap="round" stroke-linejoin="round"{dashed}/>'
    )


def move(content, x=0, y=0, turn=0, scale=1) -> str:
    steps = [f"translate({number(x)} {number(y)})"]
    steps += [f"rotate({number(turn)})"] if turn else []
    steps += [f"scale({number(scale)})"] if scale != 1 else []
    return f'<g transform="{" ".join(steps)}">{content}</g>'


def veil(content, opacity) -> str:
    return f'<g opacity="{opacity}">{content}</g>'


def heart(fill) -> str:
    """Centred, about 40 wide."""
    return cut("M0 18C-14 9-21 1-21-8a11.5 11.5 0 0 1 21-5 11.5 11.5 0 0 1 21 5C21 1 14 9 0 18Z", fill)


def star(fill, points=5, outer=10, inner=4.5) -> str:
    turns = [(outer if i % 2 == 0 else inner, pi * i / points - pi / 2) for i in range(points * 2)]
    return cut("M" + "L".join(f"{number(r * cos(a))} {number(r * sin(a))}" for r, a in turns) + "Z", fill)
