"""Chapter 3 of « Tenir une permanence culturelle »."""

from resources.demo.guides.write import checklist, example, note, points, steps, table, technique, text, title

TITLE = "Proposer sans prescrire"
SLUG = "proposer-sans-prescrire"
SUMMARY = "Il ne s’agit pas de savoir ce qui est bon pour quelqu’un, mais de lui donner de quoi choisir. Trois propositions, un ton égal, et le droit de dire non."
BODY = [
    text(
        "Proposer est un art de l’équilibre. Trop peu, et la personne repart avec une liste. Trop, et elle dit oui pour vous faire plaisir, puis ne vient pas. Entre les deux, il y a un geste simple : préparer le choix, sans le faire à sa place.",
    ),
    title("Trois, et pas dix"),
    text(
        "Après avoir écouté, choisissez trois sorties. Une qui ressemble à ce que la personne vous a raconté. Une qui lui ressemble de loin, un pas à côté. Une surprise, que vous aimez ou qu’un autre habitant a aimée. Montrez-les ensemble, sur la table, en image. Dites pour chacune la même chose : ce que l’on y voit, combien de temps cela dure, comment on y va, ce qui peut gêner.",
    ),
    table(
        "Une histoire entendue, trois propositions",
        "Ce qui a été raconté | Tout près | Un pas à côté | La surprise\n"
        "« Mon père chantait à table » | Une chorale d’amateurs | Un conte en musique | L’orchestre en répétition\n"
        "« Je courais, plus jeune » | Un meeting d’athlétisme | Un spectacle de cirque | Une visite du stade la nuit\n"
        "« Je n’aime que les documentaires » | Une séance avec débat | Une exposition de photographies | Une pièce tirée d’un procès",
    ),
    technique("trois-sorties-un-choix", "La même façon de faire, avec un petit groupe autour de la table."),
    title("Parler d’une œuvre quand on ne l’a pas vue"),
    text(
        "Vous ne pouvez pas tout voir, et personne ne vous le demande. Dites-le. « Je ne l’ai pas vue ; voici ce que le lieu en dit, voici la photo. Vous me raconterez. » Cette dernière phrase change tout : la personne devient celle qui sait.",
        "Quand vous l’avez vue, racontez un instant plutôt qu’un avis. « À un moment, elle reste dix minutes sans bouger et l’on n’entend plus que la pluie. » À chacun de juger si cela fait envie.",
    ),
    points(
        "Dites « on y voit », « on y entend », plutôt que « c’est sur la condition humaine ».",
        "Annoncez ce qui peut heurter : noir, bruit, sujet, nudité. On vous en saura gré.",
        "Ne dites jamais « c’est très accessible » : cela sonne comme « même vous ».",
        "Les sorties sportives, les jardins et les fêtes sont des sorties culturelles comme les autres.",
    ),
    title("Le droit de dire non"),
    text(
        "Un refus est une information précieuse. « Non, pas le théâtre » peut vouloir dire : pas assis longtemps, pas le soir, pas avec des mots, pas seul. Demandez doucement : « Qu’est-ce qui ne vous dit rien ? » et proposez autre chose une seule fois. Après, parlez d’autre chose. Insister apprend à fuir.",
        "Et méfiez-vous du oui trop rapide. Demandez ce que la personne imagine : si elle ne peut rien en dire, la sortie n’est pas encore choisie.",
    ),
    technique(
        "le-refus-a-sa-place",
        "Pour comprendre à plusieurs ce qu’un non protège, sans chercher à convaincre.",
    ),
    technique("j-invite-quelqu-un", "Emmener une voisine, un frère : inviter est une raison de sortir."),
    steps(
        "En cinq minutes, si la file est longue",
        (
            "Écouter une histoire",
            "Une seule : « La dernière fois que vous vous êtes amusé, c’était où ? »",
            "2 minutes",
        ),
        ("Poser trois images", "Sans dire le genre.", "1 minute"),
        ("Laisser choisir", "Ou ne pas choisir, et repartir avec le bulletin.", "1 minute"),
        ("Dire la suite", "« Je réserve maintenant » ou « Je vous garde cela jusqu’à mardi. »", "1 minute"),
    ),
    example(
        "L’opéra et les chaussures",
        "Une mission locale, un jeune homme de vingt ans.",
        "Il regarde les trois images et montre l’opéra. Le bénévole pense qu’il se moque et pousse le concert de rap. « Non. Je veux voir à quoi ça ressemble, là-dedans. » Ils parlent dix minutes de chaussures : lesquelles mettre. Le soir venu, il y va en baskets blanches, neuves, avec sa mère.",
        "En revenant, il a dit que c’était long et qu’il recommencerait.",
        lesson="Nos idées sur « ce qui leur plaira » sont le premier obstacle. Il se trouve de notre côté de la table.",
    ),
    note(
        "Demandez-vous, une fois par mois : à qui est-ce que je propose toujours la même chose ? Puis changez.",
        "Se surveiller un peu",
        tone="tip",
    ),
    checklist(
        "Une bonne proposition",
        "Elle vient de ce que j’ai entendu.",
        "Il y en avait trois, sur le même ton.",
        "J’ai dit la durée, le chemin et ce qui peut gêner.",
        "La personne peut dire avec ses mots ce qu’elle va voir.",
        "Elle aurait pu refuser sans gêne.",
    ),
]
