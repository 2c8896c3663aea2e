"""Voices, funders. Everybody here is imaginary and has a role, never a name."""

from pages.demo.build import put, text
from pages.enums import FunderKind
from pages.models import Funder, FunderIndexPage, TestimonyIndexPage, TestimonyPage

FUNDERS = (
    (
        "Agence nationale de la cohésion des territoires",
        FunderKind.STATE,
        "L’observatoire et les quartiers prioritaires",
    ),
    ("Ministère de la Culture", FunderKind.STATE, "L’animation nationale du réseau"),
    ("Agence du service civique", FunderKind.STATE, "Les jeunes volontaires dans les territoires"),
    ("Départements et villes du réseau", FunderKind.LOCAL, "Les permanences et les parcours de leur territoire"),
    ("Région de démonstration", FunderKind.LOCAL, "Les billets pour les îles de loisirs"),
    ("Fondation des Trois-Ponts", FunderKind.PATRON, "Trois cents places de cinéma (mécène fictif)"),
    ("Bailleur social Horizon", FunderKind.PATRON, "Les spectacles au téléphone (mécène fictif)"),
    ("Fabrique des publics", FunderKind.PARTNER, "La conception des outils (partenaire fictif)"),
)
VOICES = (
    (
        "Le bus 151 jusqu’au bout",
        "Une matinée au musée avec deux enfants",
        "Je croyais qu’au musée il fallait se taire. Mon fils a posé trois questions à la dame, elle s’est accroupie pour "
        "lui répondre. Depuis, il me montre les lignes de bus sur le plan : on sait aller loin, maintenant.",
        "une maman hébergée à l’hôtel avec ses deux enfants",
        "Nous avions préparé le trajet plus que la visite : l’arrêt, le ticket, le vestiaire. C’est le retour qui m’a "
        "surprise. Elle a raconté la matinée à trois autres familles ; la sortie suivante, elles étaient quatre.",
        "éducatrice de jeunes enfants, hébergement d’urgence",
    ),
    (
        "Une place au nom du groupe",
        "Un match de basket, un samedi soir",
        "Vingt ans que je n’étais pas allé voir un match. On a crié. Le lendemain j’avais la voix cassée et j’ai téléphoné "
        "à mon frère pour lui raconter le score.",
        "un homme de 58 ans, suivi par le service social du département",
        "On ne parlait que de dossiers. Le match nous a donné autre chose à nous dire, et c’est lui qui a proposé de "
        "relancer son rendez-vous de santé.",
        "assistant social, maison départementale des solidarités",
    ),
    (
        "J’ai le droit de ne pas aimer",
        "De la danse contemporaine, préparée en atelier",
        "Je n’ai pas aimé la musique et je l’ai dit devant tout le monde. Personne n’a ri. On m’a demandé pourquoi, et "
        "j’avais une réponse.",
        "une participante d’un groupe d’entraide mutuelle",
        "Avant la sortie, chacun avait choisi une photo pour dire ce qu’il attendait. Après, on a repris les mêmes photos. "
        "Le désaccord a fait le groupe.",
        "animateur d’un groupe d’entraide mutuelle",
    ),
    (
        "Les costumes de l’autre côté",
        "Un parcours né d’un atelier couture",
        "Dans l’atelier du théâtre, il y avait une robe avec deux cents boutons. La costumière m’a laissé en coudre un. "
        "Quand je l’ai vue sur scène, je cherchais mon bouton.",
        "une retraitée, habituée de l’atelier couture du centre social",
        "Nous voulions montrer un métier ; elles ont vu une scène entière autrement. Le groupe a écrit au théâtre pour "
        "demander la suite, et la saison prochaine se construit avec lui.",
        "référente familles, centre social",
    ),
    (
        "Trente minutes au téléphone",
        "Un conte, en direct, un mardi à quinze heures",
        "Je ne sors plus guère. Une voix m’a raconté une histoire, puis elle m’a demandé la mienne. J’ai chanté, figurez-vous.",
        "une dame de 81 ans, en résidence autonomie",
        "Nous étions sept autour du haut-parleur. L’appel finit à quinze heures trente ; la conversation, elle, a duré "
        "jusqu’au dîner.",
        "animatrice en résidence autonomie",
    ),
    (
        "Le film qu’on a choisi",
        "Un jury d’habitants pour programmer une séance",
        "Choisir un film pour les autres, c’est plus difficile que de choisir pour soi. Il faut défendre son avis sans "
        "écraser celui du voisin. J’ai changé d’idée deux fois.",
        "un jeune homme accompagné par une mission locale",
        "Ils avaient un vrai pouvoir : leur choix était programmé. Cela se voyait à l’heure où ils arrivaient.",
        "conseillère en mission locale",
    ),
)


def make(home, *, by, reviewed, made) -> dict:
    return {
        "testimonies": testimonies(home, {"by": by, **reviewed}),
        "funders": funders(home, {"by": by, **reviewed}),
    }


def testimonies(home, common):
    index = put(
        home,
        TestimonyIndexPage,
        title="Témoignages à deux voix",
        slug="temoignages",
        summary="La même sortie, racontée par la personne qui y est allée et par celle qui l’accompagnait.",
        body=[
            text(
                "<p>Les témoignages de cette démonstration sont imaginés à partir de situations courantes : ils donnent "
                "un rôle, jamais un nom.</p>"
            )
        ],
        **common,
    )
    for title, outing, person, person_role, professional, professional_role in VOICES:
        put(
            index,
            TestimonyPage,
            title=title,
            outing=outing,
            summary=outing + ".",
            person_voice=person,
            person_role=person_role,
            professional_voice=professional,
            professional_role=professional_role,
            agreed=True,
            **common,
        )
    return index


def funders(home, common):
    Funder.objects.bulk_create(
        [
            Funder(name=name, kind=kind, purpose=purpose, position=10 * place)
            for place, (name, kind, purpose) in enumerate(FUNDERS)
        ]
    )
    return put(
        home,
        FunderIndexPage,
        title="Nos financeurs",
        slug="financeurs",
        summary="Une invitation est offerte ; la rencontre, elle, demande du temps. Voici qui le rend possible.",
        body=[
            text(
                "Les services publics et les collectivités financent les équipes ; des mécènes soutiennent une action ou "
                "donnent des places. Aucun ne choisit les personnes qui en profitent, ni ne reçoit de données sur elles.",
                "Chaque année, le rapport d’activité publie l’emploi des fonds et ce qu’ils ont permis.",
            )
        ],
        **common,
    )
