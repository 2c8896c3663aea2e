"""Full-page pictures for booklets: nineteen scenes of our own, each with what it shows put into words.

    scene("permanence")               one page, upright
    scene("stadium", across=True)     two facing pages

In a page, the evening falls on them with the dark theme: `dusk` is painted by the stylesheet, above everything but
what shines. On paper it is transparent.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from common.drawings.scenes import going, home, houses, together
from common.drawings.scenes.paints import ACROSS, PAGE_LEFT, PAGE_WIDE, TALL

__all__ = ["SCENES", "Scene", "scene"]


@dataclass(frozen=True)
class Scene:
    label: str  # for the editor who chooses
    alt: str  # what it shows, for who does not see it
    draw: Callable[[], tuple[str, str]]  # what the evening darkens, and what shines


SCENES = {
    "threshold": Scene(
        "Devant la porte",
        _("Le soir, une femme de dos monte les marches d’un théâtre ; la porte est ouverte et quelqu’un l’attend."),
        houses.threshold,
    ),
    "sofa": Scene(
        "Un soir comme les autres",
        _("Une femme seule sur un canapé, éclairée par un écran ; par la fenêtre, les lumières de la ville."),
        home.sofa,
    ),
    "kitchen": Scene(
        "La table de la cuisine",
        _("Une mère et son fils à la table de la cuisine : des factures, des devoirs, une invitation posée au milieu."),
        home.kitchen,
    ),
    "permanence": Scene(
        "La permanence",
        _("Une femme et son enfant arrivent à une table où deux personnes les accueillent, avec un café et des invitations."),
        together.permanence,
    ),
    "coffee": Scene(
        "Le bénévole et le café",
        _("Un bénévole aux cheveux blancs, debout, parle avec une femme assise devant une tasse de café."),
        together.coffee,
    ),
    "calendar": Scene(
        "Le calendrier au mur",
        _("Un calendrier accroché au mur ; une main vient de dessiner un cœur sur un jour du mois."),
        home.calendar,
    ),
    "doorway": Scene(
        "Le manteau que l’on décroche",
        _("Dans l’entrée, une femme s’apprête, les clés à la main ; une amie l’attend devant la porte."),
        home.doorway,
    ),
    "bus": Scene(
        "Le trajet en bus",
        _("Dans un bus, des voyageurs de tous âges assis côte à côte ; la ville défile derrière les vitres."),
        going.bus,
    ),
    "foyer": Scene(
        "Le hall du théâtre",
        _("Un hall de théâtre avec son grand escalier rouge ; une mère et sa fille s’avancent, d’autres attendent."),
        houses.foyer,
    ),
    "curtain": Scene(
        "Le rideau s’ouvre",
        _("Vue depuis les fauteuils, une danseuse en rouge dans la lumière, entre deux rideaux ouverts."),
        houses.curtain,
    ),
    "cinema": Scene(
        "Le noir du cinéma",
        _("Dans le noir d’un cinéma, des rangées de spectateurs de dos ; à l’écran, une route sous un grand soleil."),
        houses.cinema,
    ),
    "museum": Scene(
        "La salle du musée",
        _("Dans une salle de musée, une femme debout devant un portrait ; une grand-mère et un enfant assis sur un banc."),
        houses.museum,
    ),
    "stadium": Scene(
        "Le stade",
        _("Un stade la nuit : la pelouse éclairée, les tribunes pleines, des supporteurs de dos qui lèvent une écharpe."),
        going.stadium,
    ),
    "park": Scene(
        "Le parc",
        _("Dans un parc, un enfant fait voler un cerf-volant près de son père ; deux personnes pique-niquent."),
        going.park,
    ),
    "workshop": Scene(
        "L’atelier couture",
        _("Dans un atelier de couture, deux femmes à une table : une machine, un tissu rouge, un mannequin."),
        together.workshop,
    ),
    "telephone": Scene(
        "Le spectacle au téléphone",
        _("Une vieille dame dans son fauteuil écoute au téléphone ; de l’appareil sort une scène avec un comédien."),
        home.telephone,
    ),
    "sharing": Scene(
        "En parler après",
        _("Des personnes assises en cercle ; au-dessus de chacune, une bulle avec un signe différent."),
        together.sharing,
    ),
    "way_home": Scene(
        "Le retour, la nuit",
        _("La nuit, deux femmes et un enfant rentrent à pied sous un réverbère, en parlant ; la lune est levée."),
        going.way_home,
    ),
    "drawing": Scene(
        "Le dessin d’enfant",
        _("Sur un réfrigérateur, un dessin d’enfant : trois personnages, un monument, un soleil et des cœurs."),
        home.drawing,
    ),
}  # fmt: skip


@lru_cache(maxsize=2 * len(SCENES))
def scene(name: str, *, across: bool = False) -> SafeString:
    darkened, shining = SCENES[name].draw()
    left, wide = (0, ACROSS) if across else (PAGE_LEFT, PAGE_WIDE)
    dusk = f'<rect class="dusk" width="{ACROSS}" height="{TALL}" fill="none"/>'
    return mark_safe(
        f'<svg class="scene" xmlns="http://www.w3.org/2000/svg" viewBox="{left} 0 {wide} {TALL}"'
        f' width="{wide}" height="{TALL}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">{darkened}{dusk}{shining}</svg>'
    )
