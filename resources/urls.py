"""Addresses of the resource centre that are not pages."""

from django.urls import path

from resources.views import (
    bulletins,
    documents,
    feedback,
    kits,
    proposals,
    reading,
    reviews,
    selection,
    session,
    sharing,
    version,
)

app_name = "resources"
urlpatterns = [
    path("espace/bulletins/<int:pk>/envoyer/", bulletins.send, name="bulletin_send"),
    path("espace/bulletins/<int:pk>/courriel/", bulletins.message, name="bulletin_message"),
    path("espace/outils/", proposals.index, name="proposals"),
    path("espace/outils/proposer/", proposals.new, name="proposal_new"),
    path("espace/outils/<int:pk>/", proposals.show, name="proposal"),
    path("espace/outils/<int:pk>/etape/<int:step>/", proposals.step, name="proposal_step"),
    path("espace/outils/<int:pk>/fichiers/<int:file>/retirer/", proposals.detach, name="proposal_detach"),
    path("espace/outils/<int:pk>/rendre/", reviews.give_back, name="proposal_return"),
    path("espace/outils/<int:pk>/accepter/", reviews.accept, name="proposal_accept"),
    path("espace/essais/", feedback.index, name="feedbacks"),
    path("espace/essais/raconter/<int:page>/", feedback.tell, name="feedback_new"),
    path("espace/essais/<int:pk>/", feedback.show, name="feedback"),
    path("espace/essais/<int:pk>/<slug:move>/", feedback.decide, name="feedback_decide"),
    path("espace/documents/<int:pk>/", documents.private, name="private_document"),
    path("espace/ressourcotheque/", kits.index, name="kits"),
    path("espace/ressourcotheque/<slug:slug>/", kits.kit, name="kit"),
    path("espace/ressourcotheque/<slug:slug>/kit.zip", kits.whole_kit, name="kit_zip"),
    path("espace/ressourcotheque/<slug:slug>/<int:pk>/", kits.tool, name="kit_tool"),
    path("ressources/version/<int:pk>/<int:number>/", version.version, name="version"),
    path("ma-selection/", selection.show, name="selection"),
    path("ma-selection/lire/", reading.show, name="selection_read"),
    path("ma-selection/livret.pdf", selection.print_booklet, name="selection_booklet"),
    path("ma-selection/fiches.zip", selection.download_zip, name="selection_zip"),
    path("ma-selection/partager/", sharing.share, name="selection_share"),
    path("ma-selection/seance/", session.show, name="session"),
    path("ma-selection/seance/conducteur.pdf", session.print_sheet, name="session_sheet"),
    path("ma-selection/seance/seance.ics", session.calendar, name="session_calendar"),
    path("ma-selection/p/<str:address>/", sharing.open_basket, name="basket"),
    path("ma-selection/p/<str:address>/<str:key>/", sharing.keep_basket, name="basket_keep"),
    path("ma-selection/p/<str:address>/<str:key>/effacer/", sharing.delete_basket, name="basket_delete"),
]
