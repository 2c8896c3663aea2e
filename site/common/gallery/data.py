"""What one counts."""

from datetime import date

from common.gallery.base import Example, Section

ROWS = (
    ("Centre social des Tilleuls", "Pantin", 12, 48),
    ("Maison des solidarités Nord", "Aubervilliers", 3, 9),
    ("Foyer de la Source", "Saint-Denis", 0, 0),
)


def rows():
    return {"rows": ROWS}


def events():
    return {
        "month": date(2026, 12, 1),
        "today": date(2026, 12, 4),
        "events": [
            {"date": date(2026, 12, 8), "label": "Permanence, 10 h", "href": "#temps"},
            {"date": date(2026, 12, 8), "label": "Les Ombres du fleuve, 20 h", "href": "#temps"},
            {"date": date(2026, 12, 22), "label": "Cirque au jardin", "href": "#temps"},
        ],
    }


def bars():
    return {
        "series": [("Familles", 42), ("Personnes isolées", 38), ("Hébergement", 26), ("Quartiers prioritaires", 25)]
    }


def story():
    return {
        "items": [
            {"when": "mardi 1er décembre", "title": "Préparer", "text": "Le photolangage, en groupe.", "done": True},
            {"when": "mardi 8 décembre, 20 h", "title": "Les Ombres du fleuve", "href": "#temps"},
            {"when": "mardi 15 décembre", "title": "En reparler"},
        ]
    }


TABLES = Section(
    "tableaux",
    "Tableaux",
    "Une légende toujours ; sur un téléphone, une fiche par ligne.",
    (
        Example(
            "table",
            "têtes triables, nombres",
            '{% table "Structures du territoire" %}<thead><tr>{% column "Structure" sort="nom" %}{% column "Commune" %}'
            '{% column "Réservations" sort="reservations" number=True %}{% column "Places" number=True %}</tr></thead>'
            '<tbody>{% for name, town, bookings, places in rows %}<tr><th scope="row"><a href="#tableaux">{{ name }}</a></th>'
            '<td data-label="Commune">{{ town }}</td><td class="number" data-label="Réservations">{{ bookings }}</td>'
            '<td class="number" data-label="Places">{{ places }}</td></tr>{% endfor %}</tbody>{% endtable %}',
            rows,
            wide=True,
        ),
        Example(
            "column",
            "non triable, légende cachée",
            '{% table "Contacts" hide_caption=True %}<thead><tr>{% column "Rôle" %}{% column "Téléphone" %}</tr></thead>'
            '<tbody><tr><th scope="row">Coordination</th><td data-label="Téléphone">01 99 00 12 34</td></tr></tbody>{% endtable %}',
        ),
        Example(
            "definitions",
            "une fiche",
            "{% definitions items %}",
            lambda: {
                "items": [
                    ("Commune", "Pantin"),
                    ("Publics", "Familles, personnes âgées"),
                    ("Convention", "jusqu’au 31 mars 2027"),
                ]
            },
        ),
    ),
)

FIGURES = Section(
    "chiffres",
    "Chiffres",
    "Un chiffre dit ce qu’il compte, d’où il vient et quand.",
    (
        Example(
            "stat",
            "chiffres clés",
            '<div class="figures">{% stat "157 077" "invitations offertes" source="Rapport d’activité" year=2021 %}'
            '{% stat "4 000" "structures sociales adhérentes" room="vecu" year=2021 %}'
            '{% stat "34" "associations départementales" room="publie" %}{% stat "42 %" "de familles" room="appris" %}</div>',
            wide=True,
        ),
        Example(
            "bar_chart",
            "barres et tableau",
            '{% bar_chart "Qui est venu" series unit="%" source="Rapport d’activité 2021" room="vecu" %}',
            bars,
        ),
        Example(
            "progress",
            "connue",
            '{% progress "Import des structures" value=340 maximum=1200 words="340 lignes sur 1 200" %}',
        ),
        Example("progress", "inconnue", '{% progress "Préparation du document" %}'),
        Example(
            "avatar",
            "avec et sans nom",
            '<p class="stack-small">{% avatar "Référente Tilleuls" note="Centre social" room="vecu" %}'
            '{% avatar "coordination" size="small" alone=True %}{% avatar "Équipe Nationale" size="large" alone=True room="appris" %}</p>',
        ),
    ),
)

TIME = Section(
    "temps",
    "Le temps",
    "Ce qui vient, ce qui est fait.",
    (
        Example(
            "calendar",
            "un mois",
            "{% calendar month events today=today before='#temps' after='#temps' room='reserve' %}",
            events,
            wide=True,
        ),
        Example("timeline", "un parcours", "{% timeline items %}", story),
    ),
)
