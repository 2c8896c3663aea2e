"""Words of the trail for the resource centre."""

from django.urls import reverse

from common.journal import family, kind

family(
    "resources",
    "Ressources et observatoire",
    {
        "basket.saved": "a enregistré une sélection de ressources",
        "basket.changed": "a modifié une sélection de ressources",
        "basket.deleted": "a effacé une sélection de ressources",
        "bulletin.sent": "a envoyé un bulletin des familles à une structure",
        "kits.closed-to-visitors": "a réservé la ressourçothèque aux membres",
        "proposal.started": "a commencé à proposer un outil",
        "proposal.written": "a complété un outil à proposer",
        "proposal.file-added": "a joint un fichier à un outil proposé",
        "proposal.file-removed": "a retiré un fichier d’un outil proposé",
        "proposal.proposed": "a proposé un outil au réseau",
        "proposal.returned": "a rendu un outil proposé, avec un mot",
        "proposal.accepted": "a accepté un outil proposé",
        "proposal.published": "a publié un outil proposé",
        "feedback.told": "a raconté l’essai d’une technique",
        "feedback.published": "a publié un retour de terrain",
        "feedback.kept": "a gardé un retour de terrain sans le publier",
        "edition.published": "a publié une nouvelle édition d’une ressource",
    },
)
family(
    "catalogue-imports",
    "Imports de catalogue",
    {
        "catalogue-import.uploaded": "a déposé un catalogue à importer",
        "catalogue-import.plan": "a lu un catalogue et montré ce qui serait fait",
        "catalogue-import.refuse": "a refusé le fichier d’un catalogue",
        "catalogue-import.started": "a lancé l’import d’un catalogue",
        "catalogue-import.applied": "a terminé l’import d’un catalogue",
        "catalogue-import.come-back": "a arrêté l’import d’un catalogue, en gardant ce qui était fait",
        "catalogue-import.abandoned": "a abandonné l’import d’un catalogue",
    },
)
kind("resources.Basket")
kind("resources.BulletinSending")
kind("resources.KitIndexPage", lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]))
kind("resources.Edition")
kind("resources.ToolProposal", lambda proposal: reverse("resources:proposal", args=[proposal.pk]))
kind("resources.ToolFile")
kind("resources.FieldFeedback", lambda feedback: reverse("resources:feedback", args=[feedback.pk]))
kind("resources.CatalogueImport", lambda run: reverse("resources:catalogue_import", args=[run.pk]))
