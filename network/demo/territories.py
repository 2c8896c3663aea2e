"""Two territories, or all those of the nation."""

from datetime import timedelta

from common.demo import World, stage
from common.domain.communes import COMMUNES
from network.demo.departments import FIRST, NATION, Department
from network.demo.people import admin
from network.domain import territories as verbs


def address(department: Department) -> str:
    town = next(each for each in COMMUNES if each.department == department.places)
    return f"1 place de la Culture\n{town.postcode} {town.name}"


@stage("territories", label="Territoires", after=("administration",))
def territories(world: World) -> None:
    by = admin()
    for number, department in enumerate(world.each(NATION if world.national else FIRST), 1):
        verbs.create(
            by=by,
            code=department.code,
            name=department.name,
            association=f"Cultures du Cœur {department.name}",
            country=department.country,
            time_zone=department.time_zone,
            departments=department.code if department.country == "FR" else "",
            email=f"territoire-{department.code}@example.org",
            phone=f"01 99 00 20 {number:02}" if department.country == "FR" else "",
            address=address(department),
            opened_on=world.today - timedelta(days=365 * world.random.randint(3, 25)),
        )
