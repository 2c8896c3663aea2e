"""The national pages."""

from datetime import timedelta

from common.demo import World, stage
from common.models import Brand
from network.demo.people import admin
from pages.demo import network_pages, part_pages, people_pages, plain_pages, room_pages
from pages.demo.build import publish
from pages.demo.home import fill_home
from pages.demo.menus import set_menus
from pages.domain.tree import ensure_territory_index
from pages.models import HomePage


@stage("pages", label="Pages du réseau", after=("territories",))
def pages(world: World) -> None:
    by = admin()
    index = ensure_territory_index(by=by)
    home = HomePage.objects.get(pk=index.get_parent().pk)
    reviewed = {"reviewed_on": world.today, "reviewed_by": by, "review_due_on": world.today + timedelta(days=330)}
    set_brand(home)
    index.summary = (
        "Chaque association départementale connaît ses lieux, ses structures et ses transports. Trouvez la vôtre."
    )
    publish(index, by=by)
    made = {"territories": index}
    parts = (room_pages.make, people_pages.make, part_pages.make, network_pages.make, plain_pages.make)
    for make in world.each(parts):
        made |= make(home, by=by, reviewed=reviewed, made=made)
    fill_home(home, by=by, made=made)
    set_menus(home, made)


def set_brand(home) -> None:
    brand = Brand.for_site(home.get_site())
    brand.legal_name = "Association nationale Cultures du Cœur (démonstration)"
    brand.address = "12 rue des Trois-Coups\n75000 Paris"
    brand.save()
