"""Pictograms for pages that are easy to read: one idea each, thick lines, the same hand as the drawings.

Two inks. On a page both follow the stylesheet (`currentColor`, and `.spark-*` in the colour of the room); on paper they
are given. A pictogram always stands beside its words, never alone: it is hidden from screen readers.
"""

import re
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

from common.drawings.pictogram_words import WORDS
from common.drawings.shapes import box, circle, cut, heart, move, star, stroke

INK, SPARK = "@ink", "@spark"
PEN = 5


def line(d: str, ink: str = INK, width: float = PEN) -> str:
    return stroke(d, ink, width)


def head(x: float, y: float, r: float = 8) -> str:
    return circle(x, y, r, INK)


def bust(x: float, y: float, ink: str = INK, scale: float = 1) -> str:
    """Head and shoulders, 28 wide, the chin at y."""
    return move(cut("M-14 26v-8a14 14 0 0 1 28 0v8Z", ink) + circle(0, -8, 8.5, ink), x, y, 0, scale)


def bubble(x: float, y: float, ink: str) -> str:
    outline = "M-20-16h40a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6H-2l-12 12v-12h-6a6 6 0 0 1-6-6v-20a6 6 0 0 1 6-6Z"
    return move(cut(outline, ink), x, y)


def card(x: float, y: float, turn: float = 0, mark: str = "", ink: str = INK) -> str:
    outline = line("M-15-21h30a3 3 0 0 1 3 3v36a3 3 0 0 1-3 3h-30a3 3 0 0 1-3-3v-36a3 3 0 0 1 3-3Z", ink)
    return move(outline + mark, x, y, turn)


def face(mouth: str) -> str:
    return line("M50 16a34 34 0 1 0 .1 0Z") + circle(38, 42, 4.5, INK) + circle(62, 42, 4.5, INK) + mouth


def walker() -> str:
    limbs = "M52 32 46 58 58 70 56 90M46 58 38 74 26 86M51 36 36 46 32 58M52 36 64 46 74 46"
    return head(54, 18, 9) + line(limbs, INK, 7)


DRAWN = {
    "ecouter": lambda: (
        line("M32 42a20 20 0 0 1 40 0c0 14-12 16-14 28a11 11 0 0 1-21 4", INK, 7)
        + line("M43 43a9 9 0 0 1 18 0c0 7-8 8-10 15", SPARK)
    ),
    "parler": lambda: bust(30, 54, INK, 1.3) + bubble(68, 32, SPARK),
    "echanger": lambda: (
        bubble(36, 38, INK) + move('<g transform="scale(-1 1)">' + bubble(0, 0, SPARK) + "</g>", 64, 60)
    ),
    "regarder": lambda: line("M10 50C26 26 74 26 90 50 74 74 26 74 10 50Z", INK, 6) + circle(50, 50, 12, SPARK),
    "lire": lambda: (
        line("M50 30C38 20 22 20 12 24v50c10-4 26-4 38 6 12-10 28-10 38-6V24c-10-4-26-4-38 6Zv50", INK, 6)
        + line("M22 38q9-2 18 3M22 52q9-2 18 3M78 38q-9-2-18 3M78 52q-9-2-18 3", SPARK, 4)
    ),
    "ecrire": lambda: line("M18 84h46", SPARK) + move(cut("M-7-40H7V22L0 36-7 22Z", INK), 56, 46, 38),
    "dessiner": lambda: (
        line("M14 74c10-22 20 12 30-8s16 14 26 2", SPARK, 6) + move(cut("M-7-36H7V18L0 32-7 18Z", INK), 70, 36, 38)
    ),
    "choisir": lambda: (
        card(26, 40, -8) + card(70, 36, 8, star(SPARK, 5, 13, 5.5)) + line("M70 88V68M60 78l10-11 10 11", INK, 6)
    ),
    "image": lambda: (
        line("M14 22h72v56H14Z", INK, 6) + cut("M22 70l18-26 12 14 10-10 16 22Z", INK) + circle(66, 36, 7, SPARK)
    ),
    "cartes": lambda: card(28, 50, -10) + card(71, 50, 8, move(heart(SPARK), 0, 0, 0, 0.62)),
    "poser": lambda: (
        line("M12 80h76", INK, 6) + move(card(0, 0, 0, "", SPARK), 50, 52) + line("M50 6v18M42 16l8 9 8-9", INK)
    ),
    "cercle": lambda: (
        "".join(
            circle(x, y, 8.5, SPARK if i == 0 else INK)
            for i, (x, y) in enumerate(((50, 16), (80, 33), (80, 67), (50, 84), (20, 67), (20, 33)))
        )
        + line("M50 40a10 10 0 1 0 .1 0Z", SPARK, 4)
    ),
    "seul": lambda: bust(50, 42, INK, 1.7),
    "deux": lambda: bust(28, 44, INK, 1.4) + bust(72, 44, SPARK, 1.4),
    "groupe": lambda: bust(20, 40, INK, 1.2) + bust(80, 40, INK, 1.2) + bust(50, 56, SPARK, 1.2),
    "main-levee": lambda: (
        head(40, 42, 11) + cut("M20 92V76a20 20 0 0 1 40 0v16Z", INK) + line("M62 74 74 52V22", SPARK, 9)
    ),
    "passer": lambda: cut(
        "M30 60V30a5 5 0 0 1 10 0v18-28a5 5 0 0 1 10 0v26-30a5 5 0 0 1 10 0v30-22a5 5 0 0 1 10 0v34c0 20-10 30-22 30"
        "-14 0-20-8-28-24l-6-12c-2-6 6-8 9-3Z",
        INK,
    ),
    "marcher": walker,
    "bouger": lambda: (
        head(50, 18, 9)
        + line("M50 32v28L34 88M50 60l16 28M50 40 26 28M50 40l24-12", INK, 7)
        + line("M14 50q-4 8 0 16M86 50q4 8 0 16", SPARK)
    ),
    "s-asseoir": lambda: (
        head(42, 20, 9) + line("M42 34v26h22v26M42 42h18", INK, 7) + line("M28 36v50M28 66h30", SPARK, 6)
    ),
    "debout": lambda: head(50, 18, 9) + line("M50 32v30M50 62 42 92M50 62l8 30M50 38 38 58M50 38l12 20", INK, 7),
    "temps": lambda: line("M50 14a36 36 0 1 0 .1 0Z", INK, 6) + line("M50 28v22l15 12", SPARK, 7),
    "question": lambda: line("M34 36a16 16 0 1 1 24 14c-6 4-8 7-8 16", INK, 9) + circle(50, 84, 6.5, SPARK),
    "oui": lambda: line("M50 14a36 36 0 1 0 .1 0Z", INK, 6) + line("M33 51l13 14 23-27", SPARK, 8),
    "non": lambda: line("M50 14a36 36 0 1 0 .1 0Z", INK, 6) + line("M37 37l26 26M63 37 37 63", SPARK, 8),
    "aimer": lambda: move(heart(SPARK), 50, 52, 0, 1.85),
    "content": lambda: face(line("M34 58q16 18 32 0", SPARK, 6)),
    "triste": lambda: face(line("M36 66q14-14 28 0", SPARK, 6)),
    "surprise": lambda: face(circle(50, 62, 8, SPARK)),
    "idee": lambda: (
        line("M38 66c0-10-12-14-12-30a24 24 0 0 1 48 0c0 16-12 20-12 30Z", INK, 6)
        + line("M40 78h20M44 88h12", SPARK, 6)
    ),
    "telephone": lambda: (
        line("M32 10h36a4 4 0 0 1 4 4v72a4 4 0 0 1-4 4H32a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4Z", INK, 6)
        + circle(50, 78, 5, SPARK)
    ),
    "photo": lambda: line("M12 32h20l6-10h24l6 10h20v48H12Z", INK, 6) + line("M50 40a15 15 0 1 0 .1 0Z", SPARK, 6),
    "musique": lambda: line("M38 74V24l38-8v50", INK, 6) + circle(29, 75, 10, SPARK) + circle(67, 67, 10, SPARK),
    "billet": lambda: (
        cut("M10 30h80v12a8 8 0 0 0 0 16v12H10V58a8 8 0 0 0 0-16Z", INK) + move(heart(SPARK), 50, 50, 0, 0.6)
    ),
    "bus": lambda: (
        line("M16 22h62a8 8 0 0 1 8 8v42H14V26a4 4 0 0 1 2-4Z", INK, 6)
        + line("M14 48h72M38 24v22M62 24v22", INK, 4)
        + circle(32, 76, 8.5, SPARK)
        + circle(68, 76, 8.5, SPARK)
    ),
    "maison": lambda: line("M16 50 50 18l34 32M26 44v42h48V44", INK, 6) + box(43, 60, 14, 26, SPARK),
    "scene": lambda: (
        cut("M10 12h80v10H10Z", INK)
        + cut("M10 22h18q4 34-8 62H10ZM90 22H72q-4 34 8 62h10Z", INK)
        + move(star(SPARK, 5, 15, 6.5), 50, 54)
    ),
    "musee": lambda: (
        cut("M50 10 90 32H10Z", INK) + line("M24 42v32M41 42v32M59 42v32M76 42v32", INK, 7) + box(12, 80, 76, 9, SPARK)
    ),
    "porte": lambda: (
        line("M24 90V10h40v80M10 90h80", INK, 6) + circle(55, 52, 4.5, SPARK) + line("M74 50h16M83 42l8 8-8 8", SPARK)
    ),
    "cafe": lambda: (
        line("M20 40h48v26a18 18 0 0 1-18 18H38a18 18 0 0 1-18-18ZM68 46h8a10 10 0 0 1 0 20h-8", INK, 6)
        + line("M34 30q-5-7 0-14M50 30q-5-7 0-14", SPARK, 4)
    ),
    "bravo": lambda: (
        move(star(SPARK, 5, 26, 11), 50, 36) + line("M14 62l12 10M50 76v14M86 62 74 72M18 30l10 6M82 30l-10 6", INK, 6)
    ),
    "preparer": lambda: (
        line("M26 18h48v70H26Z", INK, 6)
        + box(40, 10, 20, 14, INK, 3)
        + line("M36 42l5 5 8-10M36 64l5 5 8-10", SPARK)
        + line("M58 44h8M58 66h8", INK, 4)
    ),
}

LABELS = {
    "ecouter": "Écouter", "parler": "Parler", "echanger": "Échanger", "regarder": "Regarder", "lire": "Lire",
    "ecrire": "Écrire", "dessiner": "Dessiner", "choisir": "Choisir", "image": "Image", "cartes": "Cartes",
    "poser": "Poser, montrer", "cercle": "Se mettre en cercle", "seul": "Chacun pour soi", "deux": "Par deux",
    "groupe": "En groupe", "main-levee": "Lever la main", "passer": "Passer son tour", "marcher": "Marcher",
    "bouger": "Bouger", "s-asseoir": "S’asseoir", "debout": "Rester debout", "temps": "Temps, durée",
    "question": "Question", "oui": "Oui", "non": "Non", "aimer": "Aimer", "content": "Content", "triste": "Triste",
    "surprise": "Surprise", "idee": "Idée", "telephone": "Téléphone", "photo": "Photo", "musique": "Musique",
    "billet": "Billet", "bus": "Bus, trajet", "maison": "Maison", "scene": "Spectacle", "musee": "Musée",
    "porte": "Entrer, sortir", "cafe": "Café, pause", "bravo": "Bravo, merci", "preparer": "Préparer",
}  # fmt: skip
CHOICES = sorted(LABELS.items(), key=lambda pair: slugify(pair[1]))


@lru_cache(maxsize=256)
def pictogram(name: str, ink: str = "", spark: str = "") -> SafeString:
    """With `ink` and `spark` for paper; without, in the colours of the page around it."""
    body = DRAWN[name]() if name in DRAWN else ""
    if not ink:
        body = re.sub(r'(fill|stroke)="@spark"', r'class="spark-\1" \1="currentColor"', body)
    body = body.replace(INK, ink or "currentColor").replace(SPARK, spark or "currentColor")
    frame = '<svg class="pictogram" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" aria-hidden="true">'
    return mark_safe(f"{frame}{body}</svg>")


@lru_cache(maxsize=4096)
def pictogram_for(words: str) -> str:
    """The pictogram of the first word that calls one, "" where none does: a wrong picture is worse than none."""
    slug = f"-{slugify(words)}-"
    places = [(slug.find(f"-{word}"), -len(word), name) for word, name in WORDS.items() if f"-{word}" in slug]
    return min(places)[2] if places else ""
