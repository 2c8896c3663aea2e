"""Where a catalogue may go: the French catalogue of techniques, the section of a territory."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, When
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from pages.models import TerritoryPage
from resources.models import TechniqueIndexPage

FRENCH = "fr"  # what the lines are written in


def takes_cards(page: Page) -> bool:
    return page.specific_class in (TechniqueIndexPage, TerritoryPage) and page.locale.language_code == FRENCH


def open_to(user):
    """The pages under which this person may add cards, the catalogue of the whole network first."""
    kinds = ContentType.objects.get_for_models(TechniqueIndexPage, TerritoryPage)
    pages = page_permission_policy.instances_user_has_permission_for(user, "add")
    pages = pages.filter(content_type__in=kinds.values(), locale__language_code=FRENCH)
    return pages.order_by(Case(When(content_type=kinds[TechniqueIndexPage], then=0), default=1), "path")
