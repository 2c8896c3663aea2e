"""Chapter 1 of « Construire un parcours culturel »."""

from resources.demo.guides.write import checklist, example, note, points, said, technique, text, title

TITLE = "Partir d’une envie qui existe déjà"
SLUG = "partir-d-une-envie"
SUMMARY = "Un parcours ne commence pas dans un programme de saison. Il commence dans une phrase entendue à l’accueil, un mardi, pendant que l’eau chauffe."
BODY = [
    text(
        "On croit souvent qu’il faut apporter la culture à des personnes qui n’en auraient pas. Puis on s’assoit à la table d’un atelier, on se tait un quart d’heure, et l’on entend tout ce qui est déjà là : une robe cousue pour un mariage, un film raconté scène par scène, un match commenté comme une tragédie, une chanson que trois personnes de trois pays connaissent. Le parcours est dans ces conversations. Votre travail consiste moins à proposer qu’à entendre, puis à dire : « Et si l’on suivait ce fil ? »",
        "Ce chapitre vous aide à repérer ce fil. Il ne demande ni budget, ni projet écrit, ni connaissance du théâtre. Il demande un carnet.",
    ),
    title("Ce qu’est un parcours, et ce qu’il n’est pas"),
    text(
        "Un parcours culturel, c’est un même groupe, un même fil et plusieurs sorties qui se répondent, avec un temps pour les préparer et un temps pour en reparler. Il dure en général de deux à six mois. Il a un début que tout le monde reconnaît et une fin que l’on fête.",
        "Trois sorties réservées pour les mêmes personnes ne font pas un parcours. Ce qui manque alors, c’est le fil : la raison pour laquelle la deuxième sortie vient après la première. Quand ce fil existe, on parle de la troisième sortie en sortant de la deuxième. Quand il n’existe pas, chaque sortie est un nouveau départ, et il faut convaincre à chaque fois.",
    ),
    points(
        "<b>Une sortie</b> ouvre une porte.",
        "<b>Une sortie préparée et reparlée</b> laisse une trace : on sait dire ce que l’on a aimé, et pourquoi.",
        "<b>Un parcours</b> déplace quelque chose : on choisit, on compare, on emmène quelqu’un d’autre.",
    ),
    title("Où écouter"),
    text(
        "Les envies se disent rarement quand on les demande. « Qu’est-ce qui vous ferait plaisir ? » reçoit presque toujours la même réponse : « Je ne sais pas, ce que vous voulez. » Cette réponse n’est pas de l’indifférence. Elle veut dire : je ne connais pas ce qui existe, et je ne veux pas me tromper devant vous.",
        "Écoutez plutôt à côté. Dans l’atelier cuisine, quand on parle d’un marché de l’enfance. Dans la salle d’attente, quand une affiche fait lever les yeux. Pendant l’aide aux devoirs, quand un garçon de dix ans explique les volcans. Au vestiaire, quand quelqu’un tâte un tissu avant de le plier. Les envies vraies ont un point commun : les yeux changent et les phrases s’allongent.",
    ),
    technique(
        "une-image-pour-dire-l-envie",
        "Pour faire parler d’envies sans poser la question : on choisit une image, et l’on dit pourquoi.",
    ),
    technique(
        "la-boite-a-envies",
        "Pour celles et ceux qui ne diront rien devant les autres : un papier, une fente, pas de nom.",
    ),
    title("Le carnet des phrases"),
    text(
        "Pendant deux semaines, notez mot pour mot ce que vous entendez et qui ressemble à une envie, à une colère, à une fierté. Pas de nom : « une dame de l’atelier couture », « un monsieur qui attend son rendez-vous ». Une phrase par ligne, avec le jour et le lieu. À la fin, relisez à deux. Vous verrez revenir un ou deux motifs. Ce sont vos fils.",
        "Voici ce qu’une équipe de maison des solidarités a trouvé dans son carnet : « Ça, c’est cousu main, regarde l’envers » ; « Ma mère faisait tous nos habits » ; « À la télé, les costumes, c’est du polyester » ; « Moi, j’aurais aimé faire ça, mais pour de vrai. » Quatre phrases, trois personnes, un fil.",
    ),
    said(
        "Je ne savais pas que coudre, ça comptait comme de la culture.",
        "une participante de l’atelier couture",
        "récit fictif de démonstration",
    ),
    example(
        "L’atelier couture : la phrase de départ",
        "Un centre social, un atelier hebdomadaire de onze personnes, surtout des femmes de 28 à 71 ans.",
        "L’atelier existe depuis quatre ans. On y reprend des ourlets, on y fait des rideaux, on y boit du thé. L’animatrice propose parfois des places de théâtre ; personne n’en veut. « Ce n’est pas pour nous, et puis le soir… »",
        "Un jeudi, une participante retourne la veste d’une voisine et dit : « Regarde l’envers, c’est du travail. » Pendant vingt minutes, tout le groupe regarde des envers. L’animatrice ne dit rien. Elle écrit dans son carnet : <i>l’envers</i>.",
        "La semaine suivante, elle apporte trois photos de costumes de scène, prises de près, côté doublure. Elle ne dit pas d’où elles viennent. Les questions fusent : pourquoi ces fermetures dans le dos ? pourquoi les ourlets si grossiers ? « Parce qu’il faut se changer en quarante secondes », finit-elle par répondre. Silence, puis : « On peut voir ça où ? »",
        lesson="La question est venue du groupe. L’animatrice n’a pas proposé un spectacle : elle a rapproché un savoir-faire de l’atelier d’un lieu où ce savoir-faire a un métier.",
    ),
    example(
        "Le ciné-débat : la dispute de départ",
        "Une résidence sociale, une soirée film par mois dans la salle commune, entre huit et vingt personnes.",
        "Le film est choisi à main levée dans une petite liste. Après, on est censé débattre ; en vrai, on range les chaises. Un soir, deux hommes se disputent sur la dernière image : pour l’un, le personnage est mort ; pour l’autre, il est parti. « Remets la fin ! » On la remet quatre fois. À la troisième, une femme dit : « Vous regardez l’homme. Moi je regarde la lumière. Le film veut qu’on croie qu’il est parti. »",
        "L’éducateur note : <i>qu’est-ce qu’une image nous fait croire ?</i> Il tient un fil qui passera par le cinéma, puis par la photographie.",
        lesson="Un désaccord est un excellent départ : il prouve que l’on a regardé. Ne le tranchez pas, gardez-le pour la suite.",
    ),
    title("Ce qui n’est pas encore un fil"),
    text(
        "Certaines bonnes intentions donnent de mauvais fils. « La citoyenneté », « le vivre-ensemble », « l’ouverture culturelle » sont des buts d’équipe ; personne n’a jamais quitté son canapé pour eux. De même, « la saison du théâtre voisin » est un catalogue. Un fil tient en une question que l’on pourrait poser à sa voisine : d’où viennent les costumes ? pourquoi ça fait peur, le noir ? qui décide de ce qu’on montre au musée ?",
    ),
    note(
        "Si vous hésitez entre deux fils, prenez celui sur lequel quelqu’un du groupe en sait plus que vous. Vous aurez un allié dès le premier jour.",
        "Choisir",
        tone="tip",
    ),
    checklist(
        "Avant de passer au chapitre suivant",
        "J’ai noté au moins dix phrases entendues, sans nom.",
        "Je les ai relues avec une ou un collègue.",
        "Un fil tient en une question simple.",
        "Je l’ai dite à deux personnes concernées, et leurs yeux ont changé.",
        "Je sais qui, dans le groupe, en sait plus que moi.",
    ),
]
