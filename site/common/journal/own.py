"""What the ground floor itself writes in the trail."""

from common.journal import fact, family, kind

family(
    "personal-data",
    "Données personnelles",
    {
        "person.erased": "a effacé les données d’une personne",
        "personal-data.told": "a répondu à une personne qui demandait ce que le réseau sait d’elle",
        "personal-data.scrubbed": "a oublié des données dont la durée était passée",
    },
)
for label in ("Theme", "Audience", "AgeBand", "ArtForm", "AccessFeature", "Place"):
    kind(f"common.{label}")

fact("account", "compte", lambda pk: f"n° {pk}" if pk else "aucun")
fact("kinds", "ce qui a été dit", ", ".join)
fact("rows", "fiches concernées")
