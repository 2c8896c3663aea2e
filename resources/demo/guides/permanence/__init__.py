"""« Tenir une permanence culturelle »: for a volunteer who starts next Tuesday, in six chapters."""

from resources.demo.guides.permanence import c1, c2, c3, c4, c5, c6
from resources.demo.guides.write import note, text

CHAPTERS = (c1, c2, c3, c4, c5, c6)
GUIDE = {
    "title": "Tenir une permanence culturelle",
    "slug": "tenir-une-permanence",
    "summary": "Ce qu’il faut savoir pour ouvrir mardi prochain : préparer, accueillir, proposer, réserver, faire le point. Six chapitres courts, écrits pour les bénévoles et les personnes référentes qui débutent.",
    "promise": "Être prêt à ouvrir la porte, et à la rouvrir la semaine d’après.",
    "for_whom": "Pour les bénévoles, les volontaires en service civique et les référentes qui débutent",
    "authors": "des bénévoles et des référentes du réseau",
    "body": [
        text(
            "Vous allez tenir une permanence. Vous n’avez pas besoin d’être spécialiste : vous avez besoin d’un peu de méthode, de bonnes chaussures et de curiosité. Lisez les deux premiers chapitres avant votre première séance, les deux suivants dans le mois. Les autres vous attendront.",
        ),
        note(
            "Toutes les situations racontées ici sont inventées. Elles ressemblent à beaucoup d’autres, qui ne le sont pas.",
            "Des histoires, pas des cas",
        ),
    ],
}
TERMS = {"themes": ("liens", "legitimite", "engagement"), "art_forms": ()}
