"""Resources to start a test from, as an editor publishes them."""

from pages.domain.tree import ensure_site
from pages.models import SectionPage
from resources.models import TechniqueIndexPage, TechniquePage


def section() -> SectionPage:
    home = ensure_site(by=None)
    found = SectionPage.objects.filter(slug="ressources").first()
    return found or home.add_child(instance=SectionPage(title="Ressources", slug="ressources", locale=home.locale))


def techniques() -> TechniqueIndexPage:
    page = TechniqueIndexPage(title="Techniques", slug="techniques", locale=section().locale)
    return TechniqueIndexPage.objects.first() or section().add_child(instance=page)


def step(minutes: int, title="Choisir", text="Chacun choisit.") -> tuple[str, dict]:
    return "step", {"minutes": minutes, "title": title, "text": text, "pictogram": ""}


def technique(title="Le vote avec les pieds", *, minutes=(20, 40), group=(4, 12), material=(), **fields):
    """`material`: (name, how many or None, "personne" or "groupe")."""
    page = TechniquePage(
        title=title,
        **{
            "aim": "Donner un avis avec son corps.",
            "summary": "Une question, deux côtés de la pièce.",
            "authors": "Des référentes de centres sociaux",
            "course": [step(minutes[0])],
            "locale": techniques().locale,
        }
        | fields,
        minutes_min=minutes[0],
        minutes_max=minutes[1],
        group_min=group[0],
        group_max=group[1],
        material=[("item", {"name": name, "count": count, "per": per}) for name, count, per in material],
    )
    return techniques().add_child(instance=page)
