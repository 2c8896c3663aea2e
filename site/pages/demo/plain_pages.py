"""Legal notice, personal data, accessibility: what the law asks, in words people read."""

from pages.demo.build import action, link, note, points, put, table, text, title

KEPT = """Ce que nous gardons | Pourquoi | Combien de temps
Compte d’une personne du réseau (nom, courriel, téléphone professionnel) | Se connecter, être jointe | Tant que le compte sert, puis effacé
Appartenance à une structure, un lieu, un territoire | Savoir qui agit pour qui | Sans nom une fois le compte effacé
Bénévole (nom, courriel, téléphone, disponibilités) | Joindre la personne, organiser sa présence | Un an après la fin de l’engagement
Invitation à rejoindre le réseau (courriel) | L’envoyer, la renvoyer si elle se perd | 180 jours
Personne référente d’une convention | Savoir qui suit la convention | Sans nom une fois le compte effacé
Convention signée | Prouver ce que deux organismes ont convenu | Gardée : c’est un contrat
Fichier importé par une équipe | Reprendre un import, comprendre un import passé | 90 jours
Message du formulaire de contact | Répondre | Un an
Courriels en attente d’envoi | Les remettre | 30 jours
Journal des actions | Prouver qui a fait quoi | Sans nom une fois le compte effacé"""


def make(home, *, by, reviewed, made) -> dict:
    common = {"by": by, **reviewed}
    return {
        "legal": legal(home, common),
        "privacy": privacy(home, common),
        "accessibility": accessibility(home, common),
    }


def legal(home, common):
    return put(
        home,
        title="Mentions légales",
        slug="mentions-legales",
        summary="Qui publie ce site, et comment.",
        body=[
            note(
                "Ce site est une démonstration : les personnes, les adresses et les numéros sont fictifs.",
                tone="warning",
            ),
            title("Éditeur"),
            text(
                "Association nationale Cultures du Cœur (démonstration), association régie par la loi du 1er juillet 1901. "
                "12 rue des Trois-Coups, 75000 Paris. Téléphone : 01 99 00 10 00. Courriel : contact@example.org.",
                "Direction de la publication : la présidence de l’association.",
            ),
            title("Hébergement"),
            text(
                "À compléter par l’association au moment de la mise en service : nom, adresse et téléphone de l’hébergeur."
            ),
            title("Réutiliser nos contenus"),
            text(
                "Chaque image et chaque document porte sa licence et son crédit. Les textes de ce site peuvent être repris "
                "dans les conditions de la licence CC BY-SA 4.0, sauf mention contraire.",
            ),
            title("Signaler une faille"),
            text(
                'L’adresse à laquelle écrire est dans le fichier <a href="/.well-known/security.txt">security.txt</a>.'
            ),
        ],
        **common,
    )


def privacy(home, common):
    return put(
        home,
        title="Données personnelles",
        slug="donnees-personnelles",
        summary="Le moins possible, le moins longtemps possible, et jamais le nom d’une personne accompagnée.",
        show_contents=True,
        body=[
            title("Les personnes accompagnées"),
            text(
                "Nous comptons des personnes et des catégories (tranche d’âge, famille, quartier). Nous n’enregistrons ni "
                "nom, ni adresse, ni revenu. Personne n’a besoin d’un compte pour regarder l’offre."
            ),
            title("Ce que nous gardons"),
            table("Données personnelles traitées par ce site", KEPT, headers="both"),
            title("Ce que nous ne faisons pas"),
            points(
                "Aucun traceur, aucune publicité, aucune mesure d’audience par un tiers.",
                "Aucune page n’appelle un autre site que celui-ci.",
                "Deux cookies seulement, quand vous vous connectez ou envoyez un formulaire : ils servent à vous "
                "reconnaître le temps de la visite et à protéger l’envoi.",
            ),
            title("Vos droits"),
            text(
                "Vous pouvez demander à lire, corriger, emporter ou faire effacer ce que nous savons de vous, et vous "
                "opposer à un usage. Écrivez à donnees@example.org : nous répondons dans le mois. Les bases de ces "
                "traitements sont l’intérêt légitime de l’association et, pour les conventions, l’exécution d’un contrat.",
                'Si la réponse ne vous convient pas, vous pouvez saisir la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.',
            ),
        ],
        **common,
    )


ACCESSIBILITY = [
    text(
        "L’association s’engage à rendre ce site accessible, comme le demande l’article 47 de la loi n° 2005-102 du "
        "11 février 2005. Cette déclaration s’applique à l’ensemble du site."
    ),
    title("État de conformité"),
    text(
        "Ce site est <b>non conforme</b> avec le référentiel général d’amélioration de l’accessibilité (RGAA), "
        "version 4.1.2, au sens de la loi : aucun audit complet n’a encore été mené par une personne extérieure. "
        "Cela ne veut pas dire qu’il n’est pas accessible, mais que personne ne l’a encore vérifié en entier."
    ),
    title("Ce qui a été vérifié"),
    points(
        "Chaque type de page est contrôlé à chaque modification par l’outil axe-core (règles WCAG 2.2, niveaux A et AA), en clair et en sombre.",
        "Les parcours principaux sont joués au clavier seul, dans un vrai navigateur.",
        "Les contrastes des couleurs sont calculés : au moins 4,5 pour 1 partout.",
        "Le site fonctionne sans JavaScript, agrandi à 200 %, et sur un écran de 320 pixels de large.",
        "Aucune vidéo ne peut être publiée sans sous-titres ni transcription.",
    ),
    title("Ce qui ne l’a pas été"),
    points(
        "Les essais avec des personnes qui utilisent un lecteur d’écran, une plage braille ou une commande vocale.",
        "Les documents bureautiques déposés par des tiers.",
        "Une version en facile à lire et à comprendre de toutes les pages.",
    ),
    title("Établissement de cette déclaration"),
    text(
        "Déclaration établie le 21 novembre 2026. Technologies : HTML, CSS, SVG, JavaScript. Environnement de "
        "test : Chromium sous Linux, avec axe-core."
    ),
    title("Nous dire ce qui coince"),
    text(
        "Si un contenu ou un service vous résiste, écrivez-nous : nous vous proposons une autre voie ou le contenu "
        "sous une autre forme."
    ),
    action(
        "Signaler un problème",
        "Dites la page et ce que vous vouliez faire.",
        link("Nous écrire", "/contact/?sujet=accessibility"),
    ),
    title("Voies de recours"),
    text(
        "Si vous nous avez signalé un défaut qui vous empêche d’accéder à un contenu et que vous n’avez pas eu de "
        "réponse satisfaisante, vous pouvez :"
    ),
    points(
        'écrire un message au <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a> ;',
        "contacter la ou le délégué du Défenseur des droits dans votre département ;",
        "envoyer un courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
    ),
]


def accessibility(home, common):
    return put(
        home,
        title="Accessibilité",
        slug="accessibilite",
        summary="Ce site veut être utilisable par tout le monde. Voici ce qui est vérifié, ce qui ne l’est pas encore, et à qui le dire.",
        show_contents=True,
        body=ACCESSIBILITY,
        **common,
    )
