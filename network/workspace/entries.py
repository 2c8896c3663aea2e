"""What this room puts in the menu of the workspace."""

from django.urls import reverse

from accounts.roles import May, Scope
from network.views.converters import word_for
from network.views.kinds import page_of
from network.workspace.menu import entry

OWN = {Scope.STRUCTURE, Scope.PARTNER}
WIDE = {Scope.NATION, Scope.TERRITORY}

entry("Accueil", "network:home", icon="home", order=0)
entry("Territoires", "network:territories", icon="map", needs={May.MANAGE_TERRITORIES}, scopes={Scope.NATION}, order=10)
entry("Mon territoire", lambda acting: page_of(acting.territory), icon="map", scopes={Scope.TERRITORY}, order=10)
entry("Ma structure", lambda acting: page_of(acting.target), icon="building", scopes={Scope.STRUCTURE}, order=10)
entry("Mon lieu", lambda acting: page_of(acting.target), icon="place", scopes={Scope.PARTNER}, order=10)
entry("Structures", "network:structures", icon="people", needs={May.SEE_ORGANISATIONS}, scopes=WIDE, order=20)
entry("Partenaires", "network:partners", icon="ticket", needs={May.SEE_ORGANISATIONS}, scopes=WIDE, order=30)
entry("Conventions", "network:conventions", icon="file", needs={May.SIGN_CONVENTIONS}, scopes=WIDE, order=40)
entry("Bénévoles", "network:volunteers", icon="heart", needs={May.FOLLOW_VOLUNTEERS}, scopes=WIDE, order=50)
entry("Imports", "network:imports", icon="import", needs={May.MANAGE_ORGANISATIONS}, scopes=WIDE, order=55)
entry(
    "Équipe",
    lambda acting: reverse("network:team", args=[word_for(acting.target)]),
    icon="person",
    needs={May.MANAGE_PEOPLE, May.MANAGE_OWN_TEAM},
    order=60,
)
