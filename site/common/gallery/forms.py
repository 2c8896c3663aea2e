"""What one fills in."""

from common.gallery import sample_form
from common.gallery.base import Example, Section

NAMES = {
    "name": "texte",
    "email": "courriel",
    "phone": "téléphone",
    "seats": "nombre",
    "day": "date",
    "hour": "heure",
    "kind": "liste",
    "message": "texte long",
    "contact": "un choix",
    "audiences": "plusieurs choix",
    "document": "fichier",
    "password": "mot de passe",
    "agreed": "case",
}

FIELDS = Section(
    "champs",
    "Champs",
    "Libellé, aide, erreur, saisie : toujours dans cet ordre.",
    (
        *(Example("field", label, f"{{% field form.{name} %}}", sample_form.empty) for name, label in NAMES.items()),
        Example("field", "texte, libellé caché", "{% field form.name hide_label=True %}", sample_form.unlabelled),
        Example("field", "texte, indisponible", "{% field form.name %}{% field form.kind %}", sample_form.disabled),
        Example("searchbox", "vide", '{% searchbox action="#champs" label="Chercher une sortie" %}'),
        Example(
            "filters",
            "une liste",
            '{% filters label="Filtrer les sorties" %}{% field form.place %}{% field form.art %}{% endfilters %}',
            sample_form.filters,
            wide=True,
        ),
    ),
)

FORMS = Section(
    "formulaires",
    "Formulaires",
    "Une erreur garde toutes les réponses et dit quoi faire, en haut et au champ.",
    (
        Example(
            "error_summary",
            "formulaire refusé",
            '<form class="form" novalidate>{{ form }}{% form_actions %}{% button "Envoyer" %}'
            '{% button "Annuler" kind="plain" href="#formulaires" %}{% endform_actions %}</form>',
            sample_form.wrong,
        ),
        Example(
            "form_actions",
            "formulaire rempli",
            '<form class="form" novalidate>{{ form }}{% form_actions %}{% button "Enregistrer" icon="save" %}'
            "{% endform_actions %}</form>",
            sample_form.filled,
        ),
    ),
)
