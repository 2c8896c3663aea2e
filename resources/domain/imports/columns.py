"""The columns of a technique's card, and the other names people give them."""

from common.spreadsheets.headings import Column

COLUMNS = (
    Column("reference", "Référence", ("réf", "ref", "code", "identifiant", "id", "n°", "numéro", "cote")),
    Column("title", "Titre", ("nom", "technique", "nom de la technique", "intitulé", "activité"), required=True),
    Column("aim", "À quoi elle sert", ("à quoi ça sert", "but", "intention", "objectif", "en une phrase")),
    Column("summary", "Introduction", ("présentation", "résumé", "description", "chapeau", "en bref")),
    Column("moments", "Moments", ("moment", "quand", "avant pendant après")),
    Column("minutes", "Durée", ("durée en minutes", "minutes", "temps", "combien de temps"), required=True),
    Column(
        "people",
        "Groupe",
        (
            *("taille du groupe", "nombre de personnes", "nombre de participants", "nb de participants"),
            *("participants", "effectif", "personnes", "combien de personnes"),
        ),
        required=True,
    ),
    Column("level", "Niveau", ("pour l’animer", "difficulté", "niveau d’animation")),
    Column("themes", "Ce qu’elle travaille", ("effets", "thèmes", "thème", "objectifs", "thématiques")),
    Column("audiences", "Publics", ("public", "publics visés", "pour qui")),
    Column("age_bands", "Âges", ("âge", "tranches d’âge", "tranche d’âge")),
    Column("art_forms", "Formes d’art", ("forme d’art", "formes", "disciplines", "discipline", "arts")),
    Column("material", "Matériel", ("matériels", "fournitures", "ce qu’il faut", "besoins")),
    Column("preparation", "Préparation", ("à préparer", "avant de commencer")),
    Column("course", "Déroulé", ("déroulement", "étapes", "comment ça se passe", "consignes")),
    Column("variants", "Variantes", ("variante",)),
    Column("pitfalls", "Pièges", ("pièges à éviter", "points de vigilance", "vigilance", "attention")),
    Column("keywords", "Autres mots", ("mots-clés", "mots clés", "mot clé", "étiquettes", "tags")),
    Column("authors", "Qui l’a faite", ("auteur", "auteurs", "auteur·rice", "crédit", "crédits", "par")),
    Column("source", "D’où elle vient", ("source", "sources", "inspiré de", "inspirée de", "origine")),
    Column("licence", "Licence", ("droits", "licence d’utilisation")),
    Column("documents", "Documents", ("document", "fichiers", "fichier", "pièces jointes", "annexes", "pdf")),
    Column("pictures", "Images", ("image", "photos", "photo", "illustrations", "visuels")),
    Column("recording", "Enregistrement", ("son", "audio", "lecture enregistrée", "fichier son")),
)
HEADINGS = {column.name: column.heading for column in COLUMNS}

# What the model workbook shows on its first line, so that nobody has to guess how a cell is written.
EXAMPLE = {
    "reference": "A-01",
    "title": "Une image pour dire l’envie",
    "aim": "Donner envie d’une sortie à qui n’y est jamais allé.",
    "summary": "Des images sur une table. Chacun en prend une et dit pourquoi.",
    "moments": "avant",
    "minutes": "20 à 30",
    "people": "4 à 12",
    "level": "Pour commencer",
    "themes": "Découverte ; Liens",
    "material": "40 images découpées\n1 stylo par personne",
    "preparation": "Étalez les images sur une table.",
    "course": "10 min | Choisir une image | Chacun fait le tour de la table et en prend une.\n"
    "15 min | Dire pourquoi | Qui veut commence. Les autres écoutent, sans commenter.",
    "variants": "Avec dix images seulement.",
    "pitfalls": "Interpréter l’image choisie par quelqu’un.",
    "keywords": "photolangage",
    "authors": "Une équipe de référentes",
    "licence": "CC BY-SA",
}
