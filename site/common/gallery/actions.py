"""What one presses."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.core.paginator import Paginator

from common.gallery.base import Example, Section


def page(number=4, count=240):
    return lambda: {"page_obj": Paginator(range(count), 20).page(number)}


def icons():
    sprite = Path(finders.find("icons.svg")).read_text()
    return {"icons": re.findall(r'<symbol id="([a-z]+)"', sprite)}


ACTIONS = Section(
    "actions",
    "Agir",
    "Une seule action principale par écran ; les autres sont discrètes.",
    (
        Example(
            "button",
            "les cinq genres",
            '<p class="cluster">{% button "Réserver" %}{% button "Voir l’offre" kind="quiet" %}'
            '{% button "Supprimer" kind="danger" %}{% button "Annuler" kind="plain" %}'
            '{% button "Publier" kind="room" %}</p>',
        ),
        Example(
            "button",
            "avec une icône, petit, lien",
            '<p class="cluster">{% button "Imprimer l’affiche" icon="print" %}'
            '{% button "Filtrer" kind="quiet" small=True icon="filter" %}'
            '{% button "Ouvrir la page" href="#actions" kind="quiet" icon="arrow" %}</p>',
        ),
        Example(
            "button",
            "occupé, indisponible",
            '<p class="cluster">{% button "Envoi en cours" busy=True %}{% button "Complet" disabled=True %}'
            '{% button "Clos" kind="quiet" disabled=True small=True %}</p>',
        ),
        Example(
            "link",
            "seul, avec icône, qui mène plus loin",
            '<p class="stack-small">{% link "Télécharger le guide" "#actions" icon="download" %}'
            '{% link "Toutes les sorties" "#actions" go=True %}</p>',
        ),
        Example(
            "tag",
            "salles, lien, icône",
            '<p class="tags">{% tag "Avant" room="publie" %}{% tag "Dès 10 ans" room="reserve" %}'
            '{% tag "À distance" room="appris" %}{% tag "En famille" room="vecu" icon="people" %}'
            '{% tag "Théâtre" href="#actions" room="reserve" %}</p>',
        ),
        Example(
            "tag",
            "états",
            '<p class="tags">{% tag "Brouillon" kind="plain" %}{% tag "À relire" kind="info" icon="eye" %}'
            '{% tag "Signée" kind="success" icon="check" %}{% tag "Finit en mars" kind="warning" icon="clock" %}'
            '{% tag "Terminée" kind="danger" %}</p>',
        ),
        Example(
            "toolbar",
            "actions groupées",
            '{% toolbar "Actions sur la liste" %}{% button "Ajouter" small=True icon="add" %}'
            '{% button "Importer" kind="quiet" small=True icon="import" %}'
            '{% button "Exporter" kind="plain" small=True icon="download" %}{% endtoolbar %}',
        ),
        Example(
            "menu",
            "fermé",
            '{% menu "Plus d’actions" icon="more" start=True %}<ul><li><a href="#actions">{% icon "edit" %}Modifier</a></li>'
            '<li><a href="#actions" aria-current="page">{% icon "eye" %}Aperçu</a></li></ul>{% endmenu %}',
        ),
        Example(
            "icon",
            "toutes",
            '<ul class="icon-list">{% for name in icons %}<li>{% icon name %}<span>{{ name }}</span></li>{% endfor %}</ul>',
            icons,
            wide=True,
        ),
        Example("icon", "seule, avec un nom", '<p>{% icon "wheelchair" label="Accessible en fauteuil" %}</p>'),
    ),
)

WAYS = Section(
    "reperes",
    "Se repérer",
    "Où l’on est, ce qu’il y a à côté, la suite.",
    (
        Example(
            "breadcrumb", "trois niveaux", '{% breadcrumb "Accueil" "/" "Ressources" "#reperes" "Le photolangage" %}'
        ),
        Example(
            "tabs",
            "onglets en liens",
            '{% tabs "À venir" "#a" "Passées" "#b" "Annulées" "#c" label="Réservations" current="#a" %}',
        ),
        Example("pagination", "au milieu", "{% pagination page_obj %}", page(), wide=True),
        Example(
            "pagination", "première de trois", '{% pagination page_obj label="Pages, bis" %}', page(1, 60), wide=True
        ),
        Example("steps", "où en est la tâche", '{% steps 2 "Choisir" "Dire qui vient" "Confirmer" %}', wide=True),
        Example(
            "section_header",
            "avec une suite",
            '{% section_header "Cette semaine" eyebrow="Sorties" text="Des places offertes près de chez vous." href="#reperes" link="Toutes les sorties" %}',
            wide=True,
        ),
        Example(
            "page_header",
            "le titre d’une page",
            '{% page_header "Le photolangage" lead="Choisir une image pour dire ce que l’on ressent, avant d’y aller ensemble." eyebrow="Technique d’animation" level=2 %}',
            wide=True,
        ),
    ),
)
