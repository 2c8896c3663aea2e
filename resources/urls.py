"""Addresses of the resource centre that are not pages."""

from django.urls import path

from resources.views import bulletins, kits, selection, session, sharing, version

app_name = "resources"
urlpatterns = [
    path("espace/bulletins/<int:pk>/envoyer/", bulletins.send, name="bulletin_send"),
    path("espace/bulletins/<int:pk>/courriel/", bulletins.message, name="bulletin_message"),
    path("espace/ressourcotheque/", kits.index, name="kits"),
    path("espace/ressourcotheque/<slug:slug>/", kits.kit, name="kit"),
    path("espace/ressourcotheque/<slug:slug>/kit.zip", kits.whole_kit, name="kit_zip"),
    path("espace/ressourcotheque/<slug:slug>/<int:pk>/", kits.tool, name="kit_tool"),
    path("ressources/version/<int:pk>/<int:number>/", version.version, name="version"),
    path("ma-selection/", selection.show, name="selection"),
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
