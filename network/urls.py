"""The addresses of the network room: the workspace under /espace/, and the link of an invitation."""

from django.urls import path, register_converter

from network.views import (
    conventions,
    home,
    imports,
    invitation,
    merging,
    organisations,
    people,
    territories,
    venues,
    volunteers,
)
from network.views.converters import OrganisationConverter
from network.views.kinds import PARTNERS, STRUCTURES, Kind

register_converter(OrganisationConverter, "organisation")
app_name = "network"


def of_kind(root: str, kind: Kind) -> list:
    """The same screens for structures and partners, each with its own names."""
    views = organisations
    return [
        path(f"espace/{root}/", views.index, {"kind": kind}, name=kind.plural),
        path(f"espace/{root}/ajouter/", views.new, {"kind": kind}, name=f"{kind.name}_new"),
        path(f"espace/{root}/<int:pk>/", views.detail, {"kind": kind}, name=kind.name),
        path(f"espace/{root}/<int:pk>/modifier/", views.edit, {"kind": kind}, name=f"{kind.name}_edit"),
        path(f"espace/{root}/<int:pk>/fermer/", views.close, {"kind": kind}, name=f"{kind.name}_close"),
        path(f"espace/{root}/<int:pk>/rouvrir/", views.reopen, {"kind": kind}, name=f"{kind.name}_reopen"),
        path(f"espace/{root}/<int:pk>/reunir/<int:other>/", merging.merge, {"kind": kind}, name=f"{kind.name}_merge"),
    ]


urlpatterns = [
    path("invitation/<str:token>/", invitation.invitation, name="invitation"),
    path("espace/", home.home, name="home"),
    path("espace/agir/", home.act, name="act"),
    path("espace/territoires/", territories.index, name="territories"),
    path("espace/territoires/ajouter/", territories.new, name="territory_new"),
    path("espace/territoires/<slug:code>/", territories.detail, name="territory"),
    path("espace/territoires/<slug:code>/modifier/", territories.edit, name="territory_edit"),
    path("espace/territoires/<slug:code>/fermer/", territories.close, name="territory_close"),
    path("espace/territoires/<slug:code>/rouvrir/", territories.reopen, name="territory_reopen"),
    *of_kind("structures", STRUCTURES),
    *of_kind("partenaires", PARTNERS),
    path("espace/partenaires/<int:pk>/lieux/ajouter/", venues.new, name="venue_new"),
    path("espace/partenaires/<int:pk>/lieux/<int:venue>/", venues.edit, name="venue_edit"),
    path("espace/partenaires/<int:pk>/lieux/<int:venue>/retirer/", venues.remove, name="venue_remove"),
    path("espace/equipe/<organisation:address>/", people.team, name="team"),
    path("espace/equipe/<organisation:address>/inviter/", people.invite, name="invite"),
    path("espace/personnes/<int:pk>/", people.member, name="member"),
    path("espace/personnes/<int:pk>/terminer/", people.membership_end, name="membership_end"),
    path("espace/invitations/<int:pk>/renvoyer/", people.invitation_resend, name="invitation_resend"),
    path("espace/invitations/<int:pk>/annuler/", people.invitation_revoke, name="invitation_revoke"),
    path("espace/conventions/", conventions.index, name="conventions"),
    path("espace/conventions/preparer/<organisation:address>/", conventions.new, name="convention_new"),
    path("espace/conventions/<int:pk>/", conventions.detail, name="convention"),
    path("espace/conventions/<int:pk>/modifier/", conventions.edit, name="convention_edit"),
    path("espace/conventions/<int:pk>/imprimer/", conventions.pdf, name="convention_pdf"),
    path("espace/conventions/<int:pk>/fichier/", conventions.file, name="convention_file"),
    path("espace/conventions/<int:pk>/signer/", conventions.sign, name="convention_sign"),
    path("espace/conventions/<int:pk>/renouveler/", conventions.renew, name="convention_renew"),
    path("espace/conventions/<int:pk>/effacer/", conventions.discard, name="convention_discard"),
    path("espace/benevoles/", volunteers.index, name="volunteers"),
    path("espace/benevoles/ajouter/", volunteers.new, name="volunteer_new"),
    path("espace/benevoles/<int:pk>/", volunteers.edit, name="volunteer_edit"),
    path("espace/benevoles/<int:pk>/<slug:name>/", volunteers.move, name="volunteer_move"),
    path("espace/imports/", imports.index, name="imports"),
    path("espace/imports/nouveau/", imports.new, name="import_new"),
    path("espace/imports/modele/<slug:what>/", imports.template, name="import_template"),
    path("espace/imports/<int:pk>/", imports.detail, name="import"),
    path("espace/imports/<int:pk>/importer/", imports.apply, name="import_apply"),
    path("espace/imports/<int:pk>/abandonner/", imports.abandon, name="import_abandon"),
    path("espace/imports/<int:pk>/lignes/", imports.faults, name="import_faults"),
]
