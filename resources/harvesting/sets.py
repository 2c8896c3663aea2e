"""What is harvested, and in which set. A set whose name begins with another's and a colon is part of it."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Set:
    spec: str
    name: str
    description: str = ""


OBSERVATORY, RESOURCES = "observatoire", "ressources"
SETS = (
    Set(OBSERVATORY, _("Observatoire"), _("Ce que l’observatoire recueille, pense et publie.")),
    Set("observatoire:entretiens", _("Entretiens filmés et sonores"), _("Avec leur transcription.")),
    Set("observatoire:paroles", _("Paroles d’acteurs"), _("Des professionnelles et des bénévoles racontent.")),
    Set("observatoire:reflexions", _("Réflexions"), _("Avec résumé, mots-clés et références.")),
    Set("observatoire:dossiers", _("Dossiers"), _("Une question, et ce que l’observatoire en sait.")),
    Set("observatoire:livrets", _("Livrets illustrés"), _("Le petit Observatoire illustré.")),
    Set("observatoire:abecedaire", _("Abécédaire"), _("Les mots de la médiation culturelle dans le champ social.")),
    Set(RESOURCES, _("Ressources"), _("Des outils pour préparer une sortie, l’accompagner, en reparler.")),
    Set("ressources:techniques", _("Techniques d’animation")),
    Set("ressources:guides", _("Guides")),
)
BY_SPEC = {each.spec: each for each in SETS}
# The name of each page model, so that kinds written by other hands need not know of harvesting.
OF_PAGES = {
    "InterviewPage": "observatoire:entretiens",
    "VoicePage": "observatoire:paroles",
    "ReflectionPage": "observatoire:reflexions",
    "DossierPage": "observatoire:dossiers",
    "BookletPage": "observatoire:livrets",
    "TechniquePage": "ressources:techniques",
    "GuidePage": "ressources:guides",
}
OF_WORDS = "observatoire:abecedaire"
TYPES = {"DossierPage": "Collection", "TechniquePage": "InteractiveResource"}  # of the Dublin Core; a text otherwise
