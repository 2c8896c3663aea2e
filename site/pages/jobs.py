"""What the pages ask of the clock."""

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, Revision

from common.running.clock import every
from network.models import Membership
from pages.domain import desks
from pages.domain.groups import follow_memberships, managed_groups


@every(minutes=1, label="Publications et retraits programmés")
def publish_scheduled() -> int:
    now = timezone.now()
    due = Revision.page_revisions.filter(approved_go_live_at__lte=now).count()
    gone = Page.objects.live().filter(expire_at__lte=now).count()
    if due or gone:
        call_command("publish_scheduled", verbosity=0)
    return due + gone


@every(minutes=60, label="Droits d’édition selon les appartenances du jour")
def follow_all_memberships() -> int:
    """A membership that reaches its last day ends without anybody doing anything."""
    held = Q(groups__in=managed_groups())
    people = get_user_model().objects.filter(held | Q(pk__in=Membership.objects.active().values("user"))).distinct()
    return sum(follow_memberships(user=person) for person in people)


@every(minutes=60, label="Sections des territoires : droits, traduction, fermeture")
def follow_sections() -> int:
    return desks.follow_sections()
