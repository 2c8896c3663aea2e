"""News of the nation and of the first territories; at a national scale, one in every territory."""

from datetime import timedelta

from common.demo import World, stage
from network.demo.people import admin
from pages.demo.build import note, points, put, said, steps, text, title
from pages.enums import NewsKind
from pages.models import NewsIndexPage, NewsPage, TerritoryPage

NATION = (
    (
        3,
        NewsKind.EVENT,
        "Le colloque du réseau : « Qui décide de ce qu’on va voir ? »",
        "Une journée avec des habitantes, des programmateurs et des travailleuses sociales, sur place et à distance.",
        [
            text(
                "Le matin, trois récits de programmation partagée. L’après-midi, des ateliers où l’on choisit pour de vrai : une salle prêtera une soirée de sa saison au groupe qui aura le mieux argumenté."
            ),
            steps(
                "Venir",
                ("S’inscrire", "Par le formulaire de contact, sujet « Autre chose ».", ""),
                ("Dire ses besoins", "Garde d’enfants, langue des signes, transport : tout se prépare.", ""),
            ),
        ],
    ),
    (
        11,
        NewsKind.NEWS,
        "Les spectacles au téléphone reprennent le mardi et le jeudi",
        "Un conte, une chanson, un métier raconté : il suffit d’un téléphone, sans internet.",
        [
            text(
                "Deux rendez-vous par semaine, le mardi à 15 h et le jeudi à 17 h. On peut appeler seul ou à plusieurs autour d’un haut-parleur ; la séance dure une demi-heure et finit en conversation."
            ),
            note("Chaque programme mensuel donne une idée pour prolonger la séance avec un groupe.", tone="tip"),
        ],
    ),
    (
        26,
        NewsKind.CALL,
        "Jurys d’habitants : vingt-huit films à départager",
        "Les structures volontaires organisent un jury et choisissent, avec des arguments, les films du prochain catalogue.",
        [
            text(
                "Cinq thèmes, des documentaires que l’on ne verrait pas seul, et une règle : toute préférence s’explique. Lors de la première édition, plus de cent vingt personnes ont siégé dans seize structures."
            ),
            points(
                "Deux séances suffisent.",
                "Aucune connaissance du cinéma n’est demandée.",
                "Un petit guide aide à animer la discussion.",
            ),
        ],
    ),
    (
        48,
        NewsKind.STORY,
        "Ce que trois permanences nous ont appris",
        "Même jour, même heure, même sourire : la régularité fait plus que l’affiche.",
        [
            title("Le rendez-vous"),
            text(
                "Dans la première, on venait pour le café. Dans la deuxième, pour l’ordinateur. Dans la troisième, pour Monique, bénévole. Les sorties sont arrivées ensuite, comme une suite de conversation."
            ),
            said("La première fois, je suis venue pour me réchauffer.", "une participante", "récit fictif"),
        ],
    ),
)
LOCAL = (
    (
        5, NewsKind.NEWS, "Une permanence de plus au centre social",
        "Le deuxième mardi du mois, de 10 h à 12 h, ouverte à tout le quartier.",
        [text("Une référente et un bénévole vous accueillent, café compris. Ils regardent avec vous l’offre du mois et, si le trajet inquiète, préparent l’itinéraire avec vous.")],
    ),
    (
        19, NewsKind.STORY, "De l’atelier couture aux coulisses",
        "Onze couturières ont passé un après-midi dans l’atelier des costumes d’un théâtre voisin.",
        [text("Elles apportaient leurs questions de fil et d’ourlets ; elles sont reparties avec l’idée d’un parcours : trois spectacles choisis pour leurs costumes, et une exposition de leurs propres pièces au printemps."), said("On a vu l’envers avant l’endroit.", "une participante", "récit fictif")],
    ),
    (
        33, NewsKind.CALL, "Recherche bénévoles pour le samedi",
        "Accompagner un groupe jusqu’au stade ou au musée, puis en revenir.",
        [text("Il faut aimer marcher au rythme des autres et savoir lire un plan de bus. Un kit et une rencontre d’accueil vous attendent ; vous ne partez jamais seul la première fois.")],
    ),
    (
        8,
        NewsKind.STORY,
        "Aller au volcan, revenir avec un mot",
        "Seize personnes d’un accueil de jour ont marché ensemble, puis choisi chacune un mot pour le dire.",
        [
            text("Il y avait du vent, des chaussures prêtées et un goûter sous l’abri. Au retour, chaque mot a été écrit sur une carte ; la structure en a fait une affiche pour la permanence suivante."),
            said("Mon mot, c’est « loin ». Mais loin en bien.", "un participant", "récit fictif"),
        ],
    ),
    (
        22,
        NewsKind.NEWS,
        "La médiathèque entre dans le réseau",
        "Ateliers, contes et séances de jeux : douze rendez-vous ouverts aux groupes jusqu’à l’été.",
        [text("Pas d’inscription compliquée, pas de caution : la structure réserve, la médiathèque accueille. Une visite est prévue pour les référentes avant le premier groupe.")],
    ),
    (
        37,
        NewsKind.EVENT,
        "Café découverte pour les nouvelles structures",
        "Une heure pour comprendre le dispositif, poser ses questions et rencontrer des équipes qui s’y sont mises.",
        [text("Rendez-vous le premier jeudi du mois, sur place ou en visio. On repart avec une affiche, un calendrier et le nom de quelqu’un à appeler.")],
    ),
)  # fmt: skip


@stage("news", label="Actualités", after=("territory-pages",))
def news(world: World) -> None:
    by = admin()
    index = NewsIndexPage.objects.get(locale__language_code="fr")
    for row in NATION:
        tell(index, row, world, by=by)
    sections = list(TerritoryPage.objects.filter(locale__language_code="fr").order_by("path"))
    for place, section in enumerate(world.each(sections)):
        for row in LOCAL[3 * place : 3 * place + 3] or [LOCAL[place % len(LOCAL)]]:
            tell(section, row, world, by=by)


def tell(parent, row, world: World, *, by) -> None:
    days, kind, headline, summary, body = row
    age = days + (world.random.randint(0, 9) if parent.depth > 3 else 0)
    put(
        parent,
        NewsPage,
        by=by,
        title=headline,
        summary=summary,
        date=world.today - timedelta(days=age),
        kind=kind,
        body=body,
        review_due_on=world.today + timedelta(days=365 - age),
    )
