"""The network: values, history, how it works; and the list of news."""

from pages.demo.build import figures, points, put, said, steps, table, text, title
from pages.models import NewsIndexPage, SectionPage

SOURCE = "rapport d’activité 2021"
PEOPLE = """Personnes touchées | Part
Familles | 42 %
Personnes seules ou isolées | 38 %
Hébergées dans une structure | 26 %
Habitant un quartier prioritaire | 25 %
Au RSA | 19 %
Sans aucune ressource | 11 %"""


def make(home, *, by, reviewed, made) -> dict:
    common = {"by": by, **reviewed}
    network = put(
        home,
        SectionPage,
        title="Le réseau",
        slug="le-reseau",
        summary="Une coordination nationale, des associations dans les départements, une au Québec, et des milliers d’équipes.",
        body=[
            figures(
                SOURCE,
                ("34", "associations départementales"),
                ("1", "association au Québec"),
                ("près de 80", "salariées et salariés"),
                ("plus de 10 000", "structures et lieux qui contribuent"),
            )
        ],
        **common,
    )
    news = put(
        home,
        NewsIndexPage,
        title="Actualités",
        slug="actualites",
        summary="Des nouvelles du réseau et de ses territoires.",
        **common,
    )
    return {
        "network": network,
        "news": news,
        "values": values(network, common),
        "how": how(network, common),
        "history": history(network, common),
    }


def values(parent, common):
    return put(
        parent,
        title="Nos valeurs",
        slug="nos-valeurs",
        summary="Prendre part à la vie culturelle est un droit. Encore faut-il que quelqu’un vous dise : viens, on y va.",
        body=[
            title("Un droit, et un besoin"),
            text(
                "L’article 27 de la Déclaration universelle des droits de l’homme le dit : chacun peut prendre part à la vie "
                "culturelle. En France, la loi de 1998 contre les exclusions et la loi NOTRe de 2015, qui reconnaît les "
                "droits culturels, l’ont inscrit dans le travail de tous les jours.",
                "Pourtant l’argent, la distance, l’isolement, ou le sentiment que « ce n’est pas pour moi » gardent "
                "beaucoup de portes fermées.",
            ),
            title("Ce à quoi nous tenons"),
            points(
                "<b>Solidarité</b> : les invitations sont gratuites pour les personnes, toujours.",
                "<b>Émancipation</b> : choisir, aimer, ne pas aimer, recommencer.",
                "<b>Citoyenneté</b> : la culture, le sport et les loisirs sont des biens communs.",
                "<b>Laïcité</b> : chacun vient comme il est ; personne n’a à se raconter pour entrer.",
            ),
            said(
                "Nous n’apportons pas la culture à des gens qui n’en auraient pas. Nous ouvrons des lieux qui sont aussi les leurs.",
                "une coordinatrice",
                "récit fictif",
            ),
        ],
        **common,
    )


def how(parent, common):
    return put(
        parent,
        title="Comment ça marche",
        slug="comment-ca-marche",
        summary="Des lieux qui invitent, des équipes qui accompagnent, une association qui relie.",
        body=[
            steps(
                "Le chemin d’une invitation",
                ("Un lieu offre des places", "Il en fixe le nombre et les dates.", ""),
                ("L’association les propose", "Elle vérifie l’âge, le trajet, l’accessibilité, et publie l’offre.", ""),
                (
                    "Une structure en parle",
                    "En permanence ou pendant une activité, avec un jeu ou une image pour donner envie.",
                    "",
                ),
                ("On y va", "Seul, en famille, en groupe. On peut inviter quelqu’un.", ""),
                ("On en reparle", "C’est là que la sortie continue : un avis, un mot, l’envie d’une autre.", ""),
            ),
            title("Qui sort avec nous ?"),
            table(
                "Personnes touchées par la billetterie solidaire en 2021",
                PEOPLE,
                headers="both",
                source=SOURCE + " (une personne peut être comptée plusieurs fois)",
            ),
            title("Pas seulement des places"),
            text(
                "Le réseau forme les équipes, écrit des outils, anime un observatoire et porte des actions nationales : des "
                "spectacles par téléphone deux fois par semaine, une sélection de films par des jurys d’habitants, des "
                "projets de territoire. En 2021, 256 structures ont pris part aux 85 séances au téléphone.",
            ),
        ],
        **common,
    )


def history(parent, common):
    return put(
        parent,
        title="Notre histoire",
        slug="notre-histoire",
        summary="De quelques invitations laissées à un guichet à un réseau national : plus de vingt-cinq ans.",
        show_contents=True,
        body=[
            title("1998 : une loi, une idée"),
            text(
                "L’année de la loi contre les exclusions, une association naît pour que les places restées vides trouvent quelqu’un à qui plaire."
            ),
            title("Les années 2000 : des départements"),
            text(
                "Des associations départementales se créent, chacune avec ses lieux et ses habitudes. On comprend vite "
                "qu’offrir ne suffit pas : il faut une personne, un trajet, une conversation. La permanence est née."
            ),
            title("2017 : comprendre ce que l’on fait"),
            text(
                "L’Observatoire de la médiation culturelle dans le champ social recueille les pratiques et les partage."
            ),
            title("2020-2021 : quand tout était fermé"),
            text(
                "Pendant le premier confinement, des artistes appellent : un mini-spectacle et une conversation, au bout du "
                "fil. L’action est restée. En 2020 paraît aussi le premier petit Observatoire illustré ; en 2021, "
                "l’organisme de formation obtient la certification Qualiopi."
            ),
            title("Aujourd’hui"),
            text(
                "Ce qui est publié, appris, réservé et vécu se retrouve dans une seule maison numérique. Vous y êtes."
            ),
        ],
        **common,
    )
