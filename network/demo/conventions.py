"""Conventions in every state: to sign, in force, about to end, ended, renewed."""

from datetime import timedelta

from django.core.files.base import ContentFile

from common.dates import add_months
from common.demo import World, stage
from network.demo.mail import nothing_leaves
from network.demo.paper import signed_paper
from network.demo.people import admin
from network.domain import conventions as verbs
from network.domain import reminders
from network.models import Membership, Partner, Structure

SHARE = {1: 1, 10: 5, 100: 50}  # one organisation in so many
AGES = (None, 2, 10, 19, 31, 33, 34.5, 47, 35)  # months since it began; None: to sign; the last is renewed


@stage("conventions", label="Conventions", after=("members",))
def conventions(world: World) -> None:
    by = admin()
    organisations = [*Structure.objects.open().order_by("pk"), *Partner.objects.open().order_by("pk")]
    for number, organisation in enumerate(world.each(organisations[:: SHARE[world.scale]])):
        convention(world, by, organisation, AGES[number % len(AGES)], renewed=number % len(AGES) == len(AGES) - 1)
    nothing_leaves()
    reminders.end_due()
    reminders.remind_due()
    nothing_leaves()


def convention(world: World, by, organisation, age, *, renewed: bool) -> None:
    today = world.today
    start = add_months(today, -int(age)) - timedelta(days=int(age % 1 * 30)) if age else today + timedelta(days=10)
    first = Membership.objects.active().filter(**{organisation._meta.model_name: organisation}).select_related("user")
    made = verbs.draft(
        by=by,
        territory=organisation.territory,
        starts_on=start,
        referents=[membership.user for membership in first[:1]],
        **{organisation._meta.model_name: organisation},
    )
    if age:
        sign(by, made, min(start, today))
    if renewed:
        sign(by, verbs.renew(by=by, convention=made), today)


def sign(by, made, day) -> None:
    file = ContentFile(signed_paper(str(made)), name="convention.pdf")
    verbs.sign(by=by, convention=made, file=file, signed_on=day)
