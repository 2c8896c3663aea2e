"""Colours, letters and drawings."""

from common.drawings import MOTIFS
from common.gallery.base import Example, Section
from common.ui.base import ROOMS

FOUNDATIONS = Section(
    "fondations",
    "Fondations",
    "Le papier, l’encre, un cœur, une couleur par salle.",
    (
        Example(
            "couleurs",
            "les salles",
            '<ul class="swatches">{% for room in rooms %}<li class="swatch" data-room="{{ room }}"><strong>{{ room }}</strong>'
            "<span>Aa</span></li>{% endfor %}</ul>",
            lambda: {"rooms": ("coeur", *ROOMS)},
            wide=True,
        ),
        Example(
            "lettres",
            "titres et texte",
            '<div class="stack-small"><p class="sample-1">La culture, c’est aussi pour vous</p><p class="sample-2">Des sorties offertes</p>'
            '<p class="lead">Des sorties offertes, des outils pour donner envie, des formations pour accompagner.</p>'
            '<p>Texte courant, dix-huit points, très lisible.</p><p class="meta">Texte secondaire</p></div>',
            wide=True,
        ),
    ),
)

PICTURES = Section(
    "dessins",
    "Dessins",
    "Dessinés à partir du contenu : deux cartes n’ont jamais la même image.",
    (
        Example(
            "illustration",
            "tous les motifs",
            '<ul class="drawing-list">{% for room, motif in drawings %}<li>{% illustration motif room=room motif=motif %}<span>{{ motif }}</span></li>'
            "{% endfor %}</ul>",
            lambda: {"drawings": [((*ROOMS, "")[i % 5], motif) for i, motif in enumerate(sorted(MOTIFS))]},
            wide=True,
        ),
        Example("hero_picture", "l’accueil", '<div class="hero-picture">{% hero_picture %}</div>'),
    ),
)
