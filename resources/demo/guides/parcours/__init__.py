"""« Construire un parcours culturel »: from an envie to its celebration, in eight chapters."""

from resources.demo.guides.parcours import c1, c2, c3, c4, c5, c6, c7, c8
from resources.demo.guides.write import note, points, text

CHAPTERS = (c1, c2, c3, c4, c5, c6, c7, c8)
GUIDE = {
    "title": "Construire un parcours culturel",
    "slug": "construire-un-parcours",
    "summary": "De la première envie au dernier bilan : huit chapitres, deux histoires suivies pas à pas et deux modèles à reprendre, pour les équipes sociales qui veulent relier plusieurs sorties par un même fil.",
    "promise": "Faire d’une activité de tous les jours le début d’un parcours, et le mener jusqu’à la fête.",
    "for_whom": "Pour les équipes des structures sociales, les bénévoles et les médiatrices qui les accompagnent",
    "authors": "des référentes, des médiatrices et des participantes du réseau",
    "body": [
        text(
            "Ce guide suit deux groupes inventés, mais faits de groupes réels : un atelier couture qui ira voir l’envers des costumes, et une soirée film qui apprendra à se méfier des images. Vous les retrouverez à chaque chapitre. Ils se trompent parfois ; c’est en général à ce moment-là qu’il se passe quelque chose.",
        ),
        points(
            "Chaque chapitre se lit en cinq à dix minutes et finit par une liste à cocher.",
            "Les techniques citées ont chacune leur fiche, à imprimer.",
            "Les deux derniers modèles sont faits pour être recopiés, coupés, rallongés.",
        ),
        note(
            "Les structures, les personnes et les montants cités sont imaginés. Ce qui est vrai, c’est la façon de faire.",
            "Des histoires, pas des cas",
        ),
    ],
}
TERMS = {
    "themes": ("pouvoir-d-agir", "esprit-critique", "collectif"),
    "art_forms": ("theatre", "danse", "cinema", "exposition"),
}
