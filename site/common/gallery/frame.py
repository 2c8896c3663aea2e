"""Around every page."""

from types import SimpleNamespace

from common.gallery.base import Example, Section


class Choice(SimpleNamespace):
    def __str__(self):
        return self.label


FRAME = Section(
    "cadre",
    "Cadre",
    "Ce qui entoure chaque page.",
    (
        Example("brand_mark", "la marque", "{% brand_mark %}"),
        Example("brand", "un fait de la marque", '<p>{% brand "tagline" %}</p>'),
        Example("home", "l’accueil dans la langue", '<p><a href="{% home %}">Accueil</a></p>'),
        Example(
            "main_menu",
            "les salles",
            '{% main_menu as items %}<ul class="tags">{% for item in items %}<li>{% tag item.label href=item.url room=item.room %}</li>{% endfor %}</ul>',
        ),
        Example(
            "theme_link",
            "couleurs d’une autre marque",
            "{% theme_link %}<p>Rien à ajouter quand la marque est celle d’origine.</p>",
        ),
        Example(
            "acting_switcher", "sans appartenance", "{% acting_switcher %}<p>Visible dans l’espace de travail.</p>"
        ),
        Example("language_switcher", "langues", '<div class="on-deep">{% language_switcher %}</div>'),
        Example(
            "theme_switch",
            "apparence",
            '<div class="on-deep">{% theme_switch %}<p>Apparaît quand le navigateur peut la garder.</p></div>',
        ),
    ),
)
