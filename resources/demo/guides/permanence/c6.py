"""Chapter 6 of « Tenir une permanence culturelle »."""

from resources.demo.guides.write import checklist, example, note, points, questions, said, table, technique, text, title

TITLE = "Faire le point, et les situations difficiles"
SLUG = "faire-le-point"
SUMMARY = "Cinq lignes par séance, une conversation par mois, et des réponses calmes à ce qui peut arriver : de quoi durer sans s’user."
BODY = [
    text(
        "Une permanence se tient dans la durée. Ce qui la fait durer, ce n’est pas l’enthousiasme des débuts : c’est de voir qu’elle sert, de savoir à qui parler quand c’est difficile, et de ne pas porter seul ce que l’on entend.",
    ),
    title("Cinq lignes dans le cahier"),
    text("Tout de suite après, avant de ranger la bouilloire, à deux. Pas de statistiques, pas de noms : des faits."),
    points(
        "Combien de personnes sont passées, à peu près.",
        "Combien de sorties ont été réservées, et combien de places rendues.",
        "Une phrase entendue.",
        "Quelque chose qui a bougé.",
        "Ce que l’on fera autrement la prochaine fois.",
    ),
    text(
        "Une fois par mois, relisez ces lignes avec l’équipe, un quart d’heure. Ce cahier racontera mieux votre action que tous les tableaux, et il vous sera précieux le jour où l’on vous demandera « à quoi ça sert ».",
    ),
    technique(
        "la-carte-a-trois-mots",
        "Pour reparler d’une sortie avec quelqu’un qui revient : trois mots, écrits ou dictés, et c’est fini.",
    ),
    title("Reparler des sorties"),
    text(
        "Quand une personne revient après une sortie, laissez-la raconter avant de proposer la suivante. « C’était long » est un retour complet. Demandez un moment, une couleur, un visage. Demandez aussi le trajet et l’accueil : si une ouvreuse a été blessante, le lieu doit le savoir, et c’est à vous, avec la référente, de le lui dire.",
        "Prenez les avis négatifs au sérieux. Ils disent que la personne s’est autorisée à juger ; c’est exactement ce que nous cherchons.",
    ),
    technique("j-aime-j-aime-pas-je-ne-sais-pas", "Pour qu’un « je n’ai pas aimé » devienne une conversation."),
    title("Ce qui peut arriver"),
    text(
        "Vous n’êtes ni assistante sociale, ni médecin, ni policier. Votre première réponse est toujours la même : rester calme, rester poli, prévenir la personne de la structure. Elle est là pour cela."
    ),
    questions(
        (
            "Quelqu’un est en colère",
            "Baissez la voix, ne vous levez pas brusquement, reconnaissez ce qui est vrai : « Vous avez attendu longtemps. » Proposez un choix simple : « On en parle maintenant à côté, ou dans dix minutes ? » Appelez la référente si le ton monte.",
        ),
        (
            "Quelqu’un a bu",
            "Un café, une chaise, la même politesse. On ne réserve pas ce jour-là pour le soir même ; on fixe un autre moment. Si la personne gêne les autres, c’est l’équipe qui intervient.",
        ),
        (
            "Quelqu’un pleure",
            "Un mouchoir, du silence, un peu d’espace. « Voulez-vous que j’appelle quelqu’un d’ici ? » N’essayez pas de résoudre. Ne promettez pas le secret absolu.",
        ),
        (
            "On me confie une violence",
            "Écoutez sans interroger, croyez la personne, remerciez-la de sa confiance. Dites que vous allez l’aider à en parler à la référente, maintenant. Un danger immédiat, c’est le 17, ou le 114 par message ; un enfant en danger, le 119 ; pour une femme victime de violences, le 3919 écoute et oriente.",
        ),
        (
            "On me demande de l’argent ou un service",
            "« Je ne peux pas, et je connais quelqu’un ici qui pourra vous répondre. » Répétez-le autant de fois qu’il faut, avec douceur.",
        ),
        (
            "On tient devant moi des propos racistes ou méprisants",
            "Dites une phrase claire, tranquille, tout de suite : « Ici, on ne parle pas des gens comme cela. » Puis reprenez l’activité. Parlez-en après avec l’équipe et avec la personne visée.",
        ),
        (
            "Quelqu’un veut mon numéro, ou me suivre",
            "Votre téléphone personnel reste dans votre poche. Donnez celui de la structure. Si vous vous sentez mal à l’aise, dites-le à la référente le jour même, même si vous doutez.",
        ),
    ),
    note(
        "Si une situation vous réveille la nuit, ce n’est pas de la faiblesse : c’est le signe qu’il faut en parler. L’association de votre territoire organise des temps entre bénévoles pour cela. Demandez la date du prochain.",
        "Prendre soin de soi",
    ),
    table(
        "Jusqu’où va votre rôle",
        "C’est à vous | Ce n’est pas à vous\n"
        "Accueillir, écouter, proposer | Conseiller sur la santé, le couple, les papiers\n"
        "Réserver et rappeler | Relancer quelqu’un chez lui\n"
        "Faire un trajet à plusieurs | Transporter dans votre voiture sans accord de la structure\n"
        "Signaler une inquiétude | Enquêter\n"
        "Dire non | Porter seul",
    ),
    title("Savoir passer la main"),
    text(
        "Un jour, vous arrêterez, pour une bonne ou une mauvaise raison. Préparez-le tôt : que le cahier soit lisible, que les habitués connaissent la personne suivante, que vous teniez deux séances ensemble. Venez dire au revoir. Les gens que l’on reçoit ont souvent été quittés sans un mot ; cette fois, non.",
    ),
    said(
        "Elle est venue nous dire qu’elle déménageait. Elle avait apporté un gâteau et sa remplaçante.",
        "un habitué de la permanence",
        "récit fictif de démonstration",
    ),
    example(
        "La colère du match annulé",
        "Un centre social, un mardi de novembre.",
        "Un père avait promis le match à son fils ; il est reporté, et le message n’est pas arrivé. Il crie, il a raison. Le bénévole répond : « Vous avez fait la route pour rien, avec lui. Je suis désolé. » Il ne parle ni du club ni du règlement. La référente les rejoint, propose de s’asseoir.",
        "Dix minutes plus tard, le garçon choisit lui-même une autre sortie dans le bulletin. Le soir, le bénévole écrit au club pour demander que les reports soient annoncés par téléphone. Le club l’a fait.",
        lesson="Reconnaître d’abord, réparer ensuite, prévenir enfin. Dans cet ordre.",
    ),
    checklist(
        "À la fin du mois",
        "Le cahier a ses cinq lignes par séance.",
        "Nous l’avons relu avec l’équipe.",
        "Un lieu a reçu un mot de remerciement, ou une remarque.",
        "J’ai vu une chose que je n’aurais pas choisie.",
        "J’ai parlé à quelqu’un de ce qui m’a pesé.",
        "Je sais qui me remplacerait mardi.",
    ),
]
