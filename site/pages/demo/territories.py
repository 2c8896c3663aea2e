"""What the teams of the territories wrote on their page."""

from common.demo import World, stage
from network.demo.people import admin
from pages.demo.build import action, link, points, publish, spaced, text, title
from pages.models import TeamMember, TerritoryPage

ROLES = ("Coordination", "Médiation culturelle", "Relations avec les structures", "Service civique", "Bénévolat")
HOURS = (
    "Du lundi au jeudi, de 9 h 30 à 17 h.",
    "Le mardi et le jeudi, de 10 h à 18 h.",
    "En semaine, de 9 h à 12 h 30.",
)
OPENINGS = (
    "{name} a ses lieux phares et ses petites salles que l’on découvre par une voisine. Notre équipe connaît les deux, et "
    "les bus qui y mènent.",
    "Ici, une sortie commence souvent par une question de trajet. Nous regardons l’offre avec vous, heure de retour comprise.",
    "Des bourgs aux quartiers, les structures relais tiennent des permanences où l’on vient autant pour parler que pour réserver.",
)


@stage("territory-pages", label="Pages des territoires", after=("pages",))
def territory_pages(world: World) -> None:
    by = admin()
    pages = TerritoryPage.objects.filter(locale__language_code="fr").select_related("territory").order_by("path")
    for number, page in enumerate(world.each(pages)):
        write(page, number, world, by=by)


def write(page, number: int, world: World, *, by) -> None:
    name = page.territory.name
    page.hours = spaced(HOURS[number % len(HOURS)])
    page.team = [
        TeamMember(
            role=role,
            email=f"{role.split()[0].lower()}-{page.territory.code}@example.org".replace("é", "e"),
            sort_order=rank,
        )
        for rank, role in enumerate(world.random.sample(ROLES[1:], 2))
    ]
    page.team = [TeamMember(role=ROLES[0], email=page.territory.email, phone=page.territory.phone), *page.team.all()]
    page.body = spaced(
        [
            text(OPENINGS[number % len(OPENINGS)].format(name=name)),
            title("Ce que nous pouvons faire avec vous"),
            points(
                "Ouvrir une permanence dans votre structure et la tenir les premières fois à vos côtés.",
                "Préparer une sortie avec un groupe, puis en faire le bilan.",
                "Vous présenter un lieu, une compagnie, un club près de chez vous.",
            ),
            action(
                "Vous êtes une structure ou un lieu d’ici ?",
                "Rencontrons-nous.",
                link("Écrire à l’équipe", f"/contact/?territoire={page.territory.code}"),
            ),
        ]
    )
    publish(page, by=by)
