"""What one reads."""

from common.gallery.base import Example, Section

LONG = "Une représentation en langue des signes française, suivie d’une rencontre avec l’équipe artistique et technique"

CARDS = Section(
    "cartes",
    "Cartes et billets",
    "Une carte porte la couleur de sa salle ; un billet porte sa date.",
    (
        Example(
            "card",
            "avec un dessin",
            '{% illustration "photolangage" room="publie" motif="photo" as picture %}'
            '{% card "Le photolangage" href="#cartes" picture=picture room="publie" tags="Avant|30 min" '
            'meta="6 à 12 personnes · aucun écrit" %}Choisir une image pour dire ce que le mot « théâtre » évoque.{% endcard %}',
        ),
        Example(
            "card",
            "sans image",
            '{% card "Devenir structure partenaire" href="#cartes" room="vecu" %}Votre équipe accompagne des personnes : '
            "ouvrez-leur la porte des lieux de culture.{% endcard %}",
        ),
        Example(
            "card",
            "texte très long",
            '{% illustration "long" room="reserve" motif="cinema" as picture %}'
            '{% card title href="#cartes" picture=picture room="reserve" tags="Cinéma|Dès 6 ans|Sous-titré|Accessible en fauteuil" '
            "level=4 %}Une séance suivie d’un échange.{% endcard %}",
            lambda: {"title": LONG},
        ),
        Example(
            "door",
            "les quatre salles",
            '{% illustration "porte" room="publie" motif="livre" as books %}{% illustration "porte" room="vecu" motif="parcours" as way %}'
            '<div class="grid-small">{% door "Découvrir" "un outil, un guide" "#cartes" "publie" picture=books %}'
            '{% door "Réserver" "une sortie" "#cartes" "reserve" %}{% door "Se former" "à la médiation" "#cartes" "appris" %}'
            '{% door "Vivre" "un parcours" "#cartes" "vecu" picture=way %}</div>',
            wide=True,
        ),
        Example(
            "ticket",
            "avec des places",
            '{% ticket "Les Ombres du fleuve" href="#cartes" day="08" month="déc." time="20 h" when="2026-12-08T20:00" '
            'meta="Théâtre · dès 10 ans · Pantin, métro Hoche" %}{% seats 9 12 %}{% endticket %}',
        ),
        Example(
            "ticket",
            "complet, autre salle",
            '{% ticket "Animer une permanence" href="#cartes" day="12" month="janv." time="9 h 30" room="appris" '
            'meta="Formation · deux jours · à distance" %}{% seats 14 14 room="appris" %}{% endticket %}',
        ),
        Example(
            "seats",
            "libre, presque complet, complet",
            '<div class="stack">{% seats 4 40 %}{% seats 11 12 room="reserve" %}{% seats 20 20 %}{% seats 0 0 %}</div>',
        ),
        Example(
            "panel",
            "une feuille simple",
            "{% panel %}<h3>Votre structure</h3><p>Centre social des Tilleuls</p>{% endpanel %}",
        ),
        Example(
            "empty_state",
            "un début",
            '{% illustration "vide" motif="billet" room="reserve" as picture %}'
            '{% empty_state "Pas encore de réservation" picture=picture room="reserve" %}<p>Choisissez une première sortie : '
            'vos habitudes seront gardées pour la suivante.</p>{% button "Voir les sorties" href="#cartes" %}{% endempty_state %}',
            wide=True,
        ),
    ),
)

NOTICES = Section(
    "messages",
    "Messages",
    "Dire ce qui s’est passé, puis ce que l’on peut faire.",
    (
        Example(
            "alert",
            "information",
            '{% alert title="Bon à savoir" %}<p>Les places sont gardées vingt minutes.</p>{% endalert %}',
        ),
        Example("alert", "réussite", '{% alert kind="success" %}<p>La réservation est confirmée.</p>{% endalert %}'),
        Example(
            "alert",
            "attention",
            '{% alert kind="warning" title="Convention à renouveler" %}<p>Elle se termine le 31 mars.</p>{% endalert %}',
        ),
        Example(
            "alert",
            "erreur, lue aussitôt",
            '{% alert kind="error" title="Rien n’a été enregistré" live=True %}<p>Trois lignes sont à corriger.</p>{% endalert %}',
        ),
        Example(
            "callout",
            "un conseil",
            '{% callout "Pour aller plus loin" icon="bulb" room="publie" %}<p>Proposez à chacun de choisir l’image d’un autre.</p>{% endcallout %}',
        ),
        Example(
            "callout",
            "sans titre",
            '{% callout room="vecu" %}<p>Cette étape peut se faire sans écrire.</p>{% endcallout %}',
        ),
        Example(
            "accordion",
            "questions, la première ouverte",
            '<div>{% accordion "Qui peut réserver ?" open=True name="faq" %}<p>Les référents des structures adhérentes.</p>{% endaccordion %}'
            '{% accordion "Et si personne ne vient ?" name="faq" %}<p>Prévenez dès que possible : la place servira.</p>{% endaccordion %}</div>',
            wide=True,
        ),
        Example(
            "dialog",
            "fermé, avec son bouton",
            '{% button "Annuler la réservation" kind="danger" href="#messages" data_dialog="sample-dialog" %}'
            '{% dialog "sample-dialog" "Annuler la réservation ?" %}<p>Les quatre places seront proposées à la liste d’attente.</p>'
            '{% form_actions %}{% button "Oui, annuler" kind="danger" href="#messages" %}{% endform_actions %}{% enddialog %}',
        ),
    ),
)

VOICES = Section(
    "voix",
    "Voix",
    "Un témoignage a deux voix : la personne accompagnée et la professionnelle.",
    (
        Example(
            "quote",
            "deux voix",
            '<div class="voices">{% quote "Une maman" role="accueillie en centre social" room="vecu" %}Je pensais que ce n’était pas '
            'pour moi. Ma fille en parle encore.{% endquote %}{% quote "Une référente" role="maison des solidarités" '
            'voice="professional" room="vecu" %}Le trajet ensemble a compté autant que le spectacle.{% endquote %}</div>',
            wide=True,
        ),
        Example(
            "figure",
            "légende et crédit",
            '{% illustration "figure" room="appris" motif="atelier" as picture %}'
            '{% figure caption="Un atelier de préparation, en petit groupe." credit="Cultures du Cœur" %}{{ picture }}{% endfigure %}',
        ),
        Example(
            "prose",
            "texte courant",
            '<div class="prose" data-room="publie"><h3>Avant de commencer</h3><p>Une consigne courte suffit. On peut lire '
            '<a href="#voix">la fiche complète</a>.</p><ul><li>Poser les images.</li><li>Laisser le temps de choisir.</li></ul></div>',
        ),
    ),
)
