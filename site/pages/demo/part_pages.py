"""Taking part: structures, partners, givers, and the contact form."""

from pages.demo.build import action, link, note, points, put, questions, said, steps, text, title
from pages.enums import Room
from pages.models import ContactPage, SectionPage


def make(home, *, by, reviewed, made) -> dict:
    common = {"by": by, **reviewed}
    contact = contact_page(home, common)
    part = put(
        home,
        SectionPage,
        title="Prendre part",
        slug="prendre-part",
        summary="Accompagner, accueillir, donner : trois façons d’ouvrir une porte de plus.",
        **common,
    )
    return {
        "contact": contact,
        "part": part,
        "structure": structure(part, common),
        "partner": partner(part, common),
        "places": places(part, common),
    }


def contact_page(home, common):
    return put(
        home,
        ContactPage,
        title="Contact",
        slug="contact",
        summary="Un message, et il part vers la bonne équipe : celle de votre territoire.",
        thanks="L’équipe vous répond sous trois jours ouvrés. Vous n’avez rien d’autre à faire.",
        body=[note("Pour une place, le plus rapide reste la structure qui vous accompagne.", tone="tip")],
        **common,
    )


STRUCTURE = [
    text(
        "« Ils ont d’autres priorités. » « C’est toujours les mêmes qui viennent. » « Je ne connais pas les "
        "spectacles moi-même. » Ces doutes, toutes les équipes les ont eus. Ils se lèvent en commençant petit, à "
        "plusieurs, avec quelqu’un du territoire à vos côtés."
    ),
    steps(
        "De la première rencontre à la première sortie",
        (
            "Se rencontrer",
            "Un café découverte, chez vous ou à distance : ce que vous faites, qui vous accompagnez.",
            "Une heure",
        ),
        (
            "Choisir une référente, un référent",
            "Une personne qui connaît les usagers et aime proposer. Deux, c’est mieux.",
            "",
        ),
        ("Signer la convention", "Elle dure trois ans et dit ce que chacun apporte.", "Quinze jours"),
        (
            "Prendre l’outil en main",
            "Un atelier d’appropriation avec d’autres structures du territoire.",
            "Deux heures",
        ),
        ("Ouvrir la permanence", "Un rendez-vous régulier, une affiche, et les premières envies.", ""),
    ),
    title("Deux manières de faire"),
    points(
        "<b>La permanence</b> : un temps fixe où chacun vient chercher une idée et réserver. L’habitude se prend "
        "vite quand le jour ne change pas.",
        "<b>Pendant vos activités</b> : café des parents, aide aux devoirs, goûter des seniors. Deux ou trois "
        "sorties choisies suffisent, pas tout le programme.",
    ),
    said(
        "Je ne vends pas un spectacle, je propose d’y aller ensemble.",
        "une référente",
        "centre social, récit fictif",
    ),
    questions(
        (
            "Combien cela coûte-t-il ?",
            "Une adhésion annuelle, adaptée à la taille de la structure. Les invitations sont gratuites.",
        ),
        (
            "Combien de temps par semaine ?",
            "Comptez deux heures : la permanence, et un jour fixe pour traiter les demandes reçues.",
        ),
        (
            "Faut-il donner des informations sur les personnes ?",
            "Aucune. Vous indiquez combien elles sont et, si vous le voulez, leur tranche d’âge.",
        ),
    ),
    action(
        "On commence ?",
        "Dites-nous où vous êtes.",
        link("Écrire à mon territoire", "/contact/?sujet=structure"),
    ),
]


def structure(parent, common):
    return put(
        parent,
        SectionPage,
        title="Devenir structure relais",
        slug="devenir-structure-relais",
        room=Room.LIVED,
        summary="Faire entrer les sorties dans l’accompagnement, sans y passer vos journées.",
        body=STRUCTURE,
        **common,
    )


PARTNER = [
    text(
        "Un partenaire donne des invitations : deux ou deux cents, une fois ou toute l’année. Théâtres, musées, "
        "cinémas, clubs sportifs, médiathèques, parcs, festivals : tout ce qui se partage a sa place.",
    ),
    steps(
        "Comment cela se passe",
        (
            "Vous dites ce que vous offrez",
            "Des dates, un nombre de places, un âge, l’accessibilité du lieu.",
            "",
        ),
        (
            "Les structures réservent",
            "Jamais plus que ce que vous offrez. Une liste d’attente prend le relais.",
            "",
        ),
        (
            "Vous accueillez",
            "Une liste simple à l’entrée, avec un nombre par groupe et le prénom de la personne qui accompagne.",
            "",
        ),
        (
            "Vous savez ce que cela donne",
            "Combien sont venus, d’où, et ce qu’ils en ont dit quand ils l’ont voulu.",
            "",
        ),
    ),
    title("Ce que les lieux y gagnent"),
    points(
        "Des personnes qui reviennent, parfois avec leur propre billet.",
        "Des équipes sociales qui connaissent votre saison et la racontent.",
        "Un appui pour préparer une visite, une rencontre, un bord de scène.",
    ),
    note(
        "Nous demandons deux choses : un accueil comme pour tout le monde, et d’être prévenus si une date change.",
        heading="En échange",
    ),
    action(
        "Proposer des invitations",
        "Nous vous rappelons dans la semaine.",
        link("Nous écrire", "/contact/?sujet=partner"),
    ),
]


def partner(parent, common):
    return put(
        parent,
        SectionPage,
        title="Devenir partenaire",
        slug="devenir-partenaire",
        room=Room.RESERVED,
        summary="Vous avez une salle, des collections, un terrain, un jardin. Il y a des personnes qui n’ont jamais osé pousser la porte.",
        body=PARTNER,
        **common,
    )


def places(parent, common):
    return put(
        parent,
        SectionPage,
        title="Donner des places",
        slug="donner-des-places",
        room=Room.LEARNED,
        summary="Entreprises, fondations, comités, collectivités : vos places vont là où elles comptent.",
        body=[
            text(
                "Trois cents entrées de cinéma d’une fondation, un carré de stade pour une saison, des billets qu’un comité "
                "n’utilisera pas : le réseau les répartit entre les territoires et les structures, et vous rend compte.",
            ),
            points(
                "<b>Un programme de places</b> : un nombre, une période, un public (familles, jeunes filles de 11 à 20 ans, "
                "habitantes et habitants d’un quartier…).",
                "<b>Un don ponctuel</b> : quelques billets pour une date. Prévenez-nous deux semaines avant, le temps de "
                "préparer la sortie.",
                "<b>Un soutien aux équipes</b> : transport, ateliers, préparation. C’est ce qui fait venir.",
            ),
            title("Ce que vous recevez"),
            text(
                "Des chiffres vérifiables (places données, utilisées, par quels publics et où), sans aucune donnée personnelle, et des "
                "récits quand les personnes ont accepté de raconter."
            ),
            action("Parlons-en", "Une idée suffit pour commencer.", link("Proposer un don", "/contact/?sujet=places")),
        ],
        **common,
    )
