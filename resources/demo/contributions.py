"""What members brought: twelve essays of techniques, two tools proposed."""

import tomllib
from datetime import timedelta
from pathlib import Path

from accounts.models import User
from common.demo import World, stage
from network.demo.people import admin
from network.models import Membership
from pages.demo.build import spaced
from resources.domain import feedback, proposals
from resources.models import TechniquePage
from resources.states import ProposalKind

ESSAYS = Path(__file__).parent / "content" / "feedback.toml"
WAITING = 2  # the last ones wait to be read, on the home of whoever reviews
WALL = {
    "kind": ProposalKind.TECHNIQUE,
    "title": "Le mur des après",
    "aim": "Garder une trace de ce que chacun emporte d’une sortie, sans faire parler personne de force.",
    "summary": "Une feuille au mur, trois couleurs, cinq minutes au retour. On y revient la fois d’après.",
    "minutes": 15,
    "people": 20,
    "material": "une grande feuille de papier kraft\ndes pastilles de trois couleurs\nun gros feutre",
    "course": "Accrocher : la feuille est au mur avant le départ, avec la date et le lieu, et rien d’autre.\n"
    "Poser une pastille : chacun en choisit une au retour : vert, j’y retournerais ; jaune, je ne sais pas ; rose, pas pour moi.\n"
    "Écrire un mot : qui veut écrit un mot à côté de la sienne. Les autres dictent, ou ne disent rien.\n"
    "Relire : la fois suivante, on commence par lire le mur à voix haute.",
    "credit": "Une référente et les habitués d’un centre social",
    "rights_are_ours": True,
}
CARDS = {
    "kind": ProposalKind.TECHNIQUE,
    "title": "Les cartes du trajet",
    "aim": "Répéter un trajet en images avant de le faire.",
    "summary": "Des photos de chaque étape du chemin, à remettre dans l’ordre à plusieurs.",
    "course": "Photographier : une personne du groupe fait le trajet et prend une photo à chaque choix.",
    "credit": "Un atelier de français",
}


@stage("contributions", label="Essais et trocs d’outils", after=("techniques", "people"))
def contributions(world: World) -> None:
    told = spaced(tomllib.loads(ESSAYS.read_text("utf-8"))["feedback"])
    member, territory = referent()
    for place, each in enumerate(world.each(told)):
        technique = TechniquePage.objects.filter(slug=each.pop("technique"), locale__language_code="fr").first()
        each.pop("structure", None)
        day = world.today - timedelta(days=9 * place + 4)
        made = feedback.tell(by=member, technique=technique, territory=territory, tried_on=day, **each)
        if place < len(told) - WAITING:
            feedback.publish(by=admin(), feedback=made)
    wall = proposals.start(by=member, territory=territory, **spaced(WALL))
    proposals.propose(by=member, proposal=wall)
    proposals.start(by=member, territory=territory, **spaced(CARDS))


def referent() -> tuple[User, object]:
    """Whoever brings them: the referent of the demo, in her territory."""
    membership = Membership.objects.with_organisation().filter(role="referent").order_by("pk").first()
    return membership.user, membership.home_territory
