"""The colours of the booklets, and the frame every scene is drawn in.

A scene is drawn on two facing pages, 600 × 426; alone on one page, it shows its middle: from x = 150 to x = 450.
"""

ACROSS, TALL = 600, 426
PAGE_LEFT, PAGE_WIDE = 150, 300

INK, NIGHT, DUSK = "#2b2140", "#24225c", "#3d3a94"
LILAC, MIST, CREAM, PEACH, SAND = "#c6c8f5", "#dfe9ee", "#fff6e8", "#f9dcc0", "#ecc99b"
SUN, GLOW, OCHRE, WOOD, BARK = "#f2b84b", "#ffe9b8", "#c98d2e", "#8a5a3c", "#5a3a1c"
ROSE, CORAL, CLAY, HEART, PLUM = "#f4b9a8", "#d9633f", "#a8321a", "#c22b47", "#5c1022"
MINT, TEAL, DEEP, LEAF, MOSS = "#8fd0c5", "#0b5d57", "#083f3b", "#8fb85c", "#4f8a55"
SKY, STONE, WHITE = "#cfe6ea", "#cfc3b4", "#fffdf8"

FAIR, WARM, TAN, BROWN, DARK = "#f3c9a5", "#e8b48c", "#c98f63", "#8a5a3c", "#5e3b28"
BLACK, CHESTNUT, RUST, GREY, SILVER = "#2b2023", "#5a3320", "#8c3a1c", "#a9a2a0", "#ddd6cf"
