"""Words of the trail for the resource centre."""

from common.journal import family, kind

family(
    "resources",
    "Ressources et observatoire",
    {
        "edition.published": "a publié une nouvelle édition d’une ressource",
    },
)
kind("resources.Edition")
