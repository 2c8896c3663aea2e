"""Structures and partners: about forty and fifty in two territories, four and five thousand in the nation."""

from common.demo import World, stage
from common.domain.communes import COMMUNES
from common.models import AccessFeature, ArtForm, Audience
from network.demo import names
from network.demo.departments import NATION
from network.demo.names import Namer
from network.demo.people import admin
from network.domain import bulk, fields, organisations, venues
from network.models import Partner, Structure, Territory

STRUCTURES = {1: 20, 10: 115, 100: 1_150}  # per territory
PARTNERS = {1: 25, 10: 143, 100: 1_430}
PLACES = {department.code: department.places for department in NATION}


def communes_of(territory: Territory) -> list:
    return [each for each in COMMUNES if each.department == PLACES[territory.code]]


def address(namer: Namer, territory: Territory) -> dict:
    """The first commune of a department is the largest: more happens there."""
    communes = communes_of(territory)
    commune = namer.random.choices(communes, weights=range(len(communes) + 2, 2, -1))[0]
    return {"address": namer.street(), "commune": commune.name, "postcode": commune.postcode}


def siret(namer: Namer, territory: Territory) -> str:
    """A number with a right key, of a range nobody has been given: they start with 0."""
    if not territory.has_siret:
        return ""
    body = [0, *(namer.random.randint(0, 9) for _ in range(7))]
    siren = [*body, luhn(body)]
    office = [*siren, 0, 0, 0, namer.random.randint(0, 9)]
    return "".join(map(str, [*office, luhn(office)]))


def luhn(digits: list[int]) -> int:
    doubled = [digit * 2 if place % 2 == 0 else digit for place, digit in enumerate(reversed(digits))]
    return -sum(digit // 10 + digit % 10 for digit in doubled) % 10


def contact(namer: Namer, territory: Territory, kind: str, number: int) -> dict:
    phone = namer.phone() if territory.country == "FR" else ""
    return {"email": f"{kind}-{territory.code}-{number}@example.org", "phone": phone}


@stage("structures", label="Structures sociales", after=("territories",))
def structures(world: World) -> None:
    namer, audiences = Namer(world.random), list(Audience.objects.offered())
    for territory in world.each(Territory.objects.open().order_by("pk")):
        batch = [structure(namer, territory, audiences, n) for n in range(STRUCTURES[world.scale])]
        write(world, Structure, territory, batch)


def structure(namer: Namer, territory: Territory, audiences: list, number: int) -> dict:
    random, where = namer.random, address(namer, territory)
    kind = random.choice(list(names.STRUCTURES))
    in_district = territory.country == "FR" and random.random() < 0.4
    return {
        "name": namer.house(names.STRUCTURES[kind], where["commune"]),
        "kind": kind.value,
        "siret": siret(namer, territory),
        "in_priority_district": in_district,
        "district": random.choice(names.DISTRICTS) if in_district else "",
        "audiences": sorted(random.sample(audiences, random.randint(1, 4)), key=lambda term: term.pk),
        **where,
        **contact(namer, territory, "structure", number),
    }


@stage("partners", label="Partenaires et leurs lieux", after=("territories",))
def partners(world: World) -> None:
    namer = Namer(world.random)
    forms = {form.slug: form for form in ArtForm.objects.offered()}
    access = list(AccessFeature.objects.offered())
    for territory in world.each(Territory.objects.open().order_by("pk")):
        batch = [partner(namer, territory, forms, n) for n in range(PARTNERS[world.scale])]
        for made in write(world, Partner, territory, batch):
            add_venue(namer, made, access)


def partner(namer: Namer, territory: Territory, forms: dict, number: int) -> dict:
    where = address(namer, territory)
    kind = namer.random.choice(list(names.PARTNERS))
    return {
        "name": namer.house(names.PARTNERS[kind], where["commune"]),
        "kind": kind.value,
        "siret": siret(namer, territory),
        "art_forms": [forms[slug] for slug in names.FORMS[kind] if slug in forms],
        **where,
        **contact(namer, territory, "partenaire", number),
    }


def add_venue(namer: Namer, made: Partner, access: list) -> None:
    where = {name: getattr(made, name) for name in ("address", "postcode", "commune")}
    venues.add(
        by=made.created_by,
        partner=made,
        name=made.name,
        transport=namer.random.choice(names.TRANSPORT),
        access=sorted(namer.random.sample(access, namer.random.randint(1, 5)), key=lambda term: term.pk),
        **where,
    )


def write(world: World, model, territory: Territory, batch: list[dict]) -> list:
    """With the verb at scale 1; in bulk, which makes the same rows, beyond."""
    by = admin()
    if not world.national:
        return [organisations.create(by=by, model=model, territory=territory, confirmed=True, **each) for each in batch]
    rows = []
    for each in batch:
        columns, many = fields.split(each)
        rows.append((model(territory=territory, **fields.regular(columns, territory)), many))
    return bulk.create_organisations(by=by, model=model, rows=rows)
