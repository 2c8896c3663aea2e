"""Chapter 4 of « Tenir une permanence culturelle »."""

from resources.demo.guides.write import checklist, example, note, points, questions, steps, technique, text, title

TITLE = "Réserver, et que la place soit occupée"
SLUG = "reserver"
SUMMARY = "Réserver prend deux minutes. Faire en sorte que quelqu’un s’assoie vraiment dans le fauteuil en prend dix, et ce sont les plus utiles."
BODY = [
    text(
        "Une invitation réservée engage trois personnes : celle qui viendra, vous, et le lieu qui a gardé un fauteuil. Quand elle est utilisée, le lieu en offre d’autres. Quand elle ne l’est pas, il y réfléchit. La façon dont vous réservez pèse sur les sorties de l’an prochain.",
    ),
    title("Réserver, pas à pas"),
    steps(
        "Avec la personne, devant l’écran",
        (
            "Relire ensemble",
            "Le titre, le jour, l’heure, la salle, à voix haute. « Le samedi 5, à 15 h, au théâtre de la place, c’est bien cela ? »",
            "1 minute",
        ),
        ("Compter", "Combien d’adultes, combien d’enfants. Pas de nom.", ""),
        (
            "Demander ce qui aiderait",
            "Une place de bord, un fauteuil roulant, les surtitres. Le lieu sera prévenu.",
            "",
        ),
        ("Confirmer", "La réservation est au nom de la structure ; notez sa référence.", ""),
        (
            "Écrire le carton",
            "Jour, heure du rendez-vous, lieu, bus à prendre, numéro à appeler. De votre main, lisible, sans abréviation.",
            "2 minutes",
        ),
    ),
    text(
        "Ne sautez jamais le carton. Un message se perd, une mémoire aussi. Un carton écrit pour soi se colle sur le frigo et se montre aux enfants. Beaucoup de personnes nous disent l’avoir gardé après.",
    ),
    title("Le chemin, tout de suite"),
    text(
        "Une place sans trajet est une place vide. Regardez le chemin avec la personne avant de confirmer : la ligne, le nombre d’arrêts, l’heure du retour. Si le retour n’existe pas, changez de séance ou de jour. Si le chemin inquiète, cherchez un binôme parmi celles et ceux qui vont au même endroit.",
    ),
    technique(
        "le-binome-de-sortie",
        "Deux réservations pour la même séance : demandez à chacun s’il aimerait faire la route à deux.",
    ),
    technique(
        "le-budget-d-une-sortie",
        "La place est offerte, pas le reste : bus, goûter, garde. On le regarde avant, sans gêne.",
    ),
    title("Entre la réservation et la sortie"),
    points(
        "<b>La semaine d’avant</b> : un rappel, de la façon choisie par la personne.",
        "<b>Trois jours avant</b> : si quelque chose a changé, rendez la place. Le lieu a encore le temps de la donner.",
        "<b>La veille</b> : un mot. « Demain 14 h 30 devant la boulangerie. Je pense à vous. »",
    ),
    questions(
        (
            "Elle me dit à la dernière minute qu’elle ne vient pas",
            "Remerciez-la de prévenir. Vraiment : c’est la conduite que vous voulez encourager. Rendez la place si le délai le permet ; sinon, demandez à la structure si quelqu’un, là, maintenant, voudrait sortir ce soir.",
        ),
        (
            "Elle n’est pas venue et n’a rien dit",
            "Un appel le lendemain, pour prendre des nouvelles et non pour demander des comptes. On apprend souvent une chose utile : un bus supprimé, un enfant malade, une peur. Notez-la pour la prochaine fois.",
        ),
        (
            "C’est la troisième fois",
            "Proposez plus petit : une sortie dans la structure, une visite en journée, ou de venir à deux. Ne tenez pas de liste noire ; tenez une conversation.",
        ),
        (
            "Il n’y a plus de place",
            "Inscrivez-vous sur la liste d’attente si elle existe, proposez une autre date, et dites la vérité : « Je ne suis pas sûre d’en obtenir. » Une promesse non tenue coûte plus qu’un non.",
        ),
    ),
    title("Réserver pour celles et ceux qui se débrouillent"),
    text(
        "Certaines personnes, après quelques mois, choisissent seules. Donnez-leur la façon de consulter l’offre chez elles, puis convenez d’un moyen simple : elles vous envoient leur choix avant le jeudi, vous réservez le jeudi soir. Ce jour fixe vous évite d’être sonné à toute heure. Quand elles n’auront plus besoin de vous, vous aurez réussi.",
    ),
    example(
        "Le jeudi des réservations",
        "Une pension de famille, vingt résidents.",
        "La référente recevait des demandes à toute heure et en oubliait. Elle a mis une boîte près des clés, avec des papiers : titre, jour, combien. Chaque jeudi à 17 h, elle réserve avec la bénévole et glisse la réponse sous chaque porte, oui ou non. Le taux de fauteuils vides a baissé de moitié en un trimestre, sans un mot de reproche.",
        lesson="Un jour fixe et une réponse pour chacun, même négative : on sait où l’on en est, alors on vient.",
    ),
    note(
        "La dame à qui l’on a donné deux places et qui est venue avec cinq personnes n’a pas triché : elle a eu envie d’inviter. Demandez « combien serez-vous, en comptant large ? ».",
        "Compter large",
        tone="tip",
    ),
    checklist(
        "Pour chaque réservation",
        "Le jour et l’heure ont été redits par la personne.",
        "Le trajet de retour existe.",
        "Le carton est écrit.",
        "Les besoins particuliers sont signalés au lieu.",
        "La date limite pour rendre les places est dans l’agenda.",
        "Je sais comment et quand rappeler.",
    ),
]
