"""Menus and footer of the demo."""

from pages.models import FooterEntry, MainEntry, Navigation

MAIN = (
    ("resources", "Ressources", "Resources"),
    ("outings", "Sorties", "Outings"),
    ("training", "Formations", "Training"),
    ("observatory", "Observatoire", "Observatory"),
    ("territories", "Territoires", "Territories"),
)
FOOTER = (
    ("first", "network", "Qui nous sommes", "Who we are"),
    ("first", "values", "Nos valeurs", "Our values"),
    ("first", "how", "Comment ça marche", "How it works"),
    ("first", "history", "Notre histoire", "Our history"),
    ("first", "funders", "Nos financeurs", "Our funders"),
    ("second", "structure", "Devenir structure relais", "Become a support organisation"),
    ("second", "partner", "Devenir partenaire", "Become a cultural partner"),
    ("second", "places", "Donner des places", "Give tickets"),
    ("third", "news", "Actualités", "News"),
    ("third", "testimonies", "Témoignages", "Voices"),
    ("third", "contact", "Contact", "Contact"),
    ("legal", "legal", "Mentions légales", "Legal notice"),
    ("legal", "privacy", "Données personnelles", "Privacy"),
    ("legal", "accessibility", "Accessibilité : non conforme", "Accessibility: not compliant"),
)


def set_menus(home, made: dict) -> None:
    navigation = Navigation.for_site(home.get_site())
    navigation.first_title, navigation.first_title_en = "Le réseau", "The network"
    navigation.second_title, navigation.second_title_en = "Prendre part", "Take part"
    navigation.third_title, navigation.third_title_en = "Suivre", "Follow"
    navigation.footer_text = "Cultures du Cœur relie les lieux qui invitent et les équipes qui accompagnent."
    navigation.footer_text_en = "Cultures du Cœur links the places that invite and the teams that support."
    navigation.main_entries = [
        MainEntry(page=made[name], label=label, label_en=english, sort_order=place)
        for place, (name, label, english) in enumerate(MAIN)
    ]
    navigation.footer_entries = [
        FooterEntry(column=column, page=made[name], label=label, label_en=english, sort_order=place)
        for place, (column, name, label, english) in enumerate(FOOTER)
    ]
    navigation.save()
