"""An invitation lives as long as the right of whoever sent it, and links a volunteer to their account."""

import pytest

from common.errors import Refused
from network.domain import invitations, people
from network.models import Membership
from tests.factories import MembershipFactory, UserFactory, VolunteerFactory

ADDRESS = "nouvelle@example.org"
PERSON = {"first_name": "Awa", "last_name": "Traoré", "password": "une phrase longue et sûre"}


@pytest.fixture
def coordinator(territory):
    return MembershipFactory(role="coordinator", target=territory)


def test_an_invitation_does_not_outlive_the_right_of_whoever_sent_it(coordinator, territory):
    _, token = invitations.invite(by=coordinator.user, target=territory, role="coordinator", email=ADDRESS)
    people.add_member(by=None, user=UserFactory(), target=territory, role="coordinator")
    people.end_membership(by=None, membership=coordinator)
    with pytest.raises(Refused) as new_account:
        invitations.accept_with_new_account(token=token, **PERSON)
    with pytest.raises(Refused) as known:
        invitations.accept(token=token, user=UserFactory(email=ADDRESS))
    assert {refusal.value.error_list[0].code for refusal in (new_account, known)} == {"sender"}
    assert not Membership.objects.filter(user__email=ADDRESS).exists()


def test_sent_again_by_somebody_who_may_it_opens_again(coordinator, territory, admin):
    invitation, _ = invitations.invite(by=coordinator.user, target=territory, role="coordinator", email=ADDRESS)
    people.change(by=admin, membership=coordinator, role="volunteer", ends_on=None)
    _, token = invitations.resend(by=admin, invitation=invitation)
    assert invitations.open_invitation(token).created_by == admin


def test_the_house_and_its_superusers_may_always_invite(territory):
    superuser = UserFactory(is_superuser=True)
    for by, email in ((None, "une@example.org"), (superuser, "deux@example.org")):
        _, token = invitations.invite(by=by, target=territory, role="coordinator", email=email)
        assert invitations.open_invitation(token).email == email


def test_a_volunteer_who_accepts_is_the_one_the_territory_follows(admin, territory):
    followed = [VolunteerFactory(territory=territory, email=ADDRESS.title()) for _ in range(2)]
    user = UserFactory(email=ADDRESS)
    _, token = invitations.invite(by=admin, target=territory, role="volunteer", email=ADDRESS)
    invitations.accept(token=token, user=user)
    assert [territory.volunteers.get(pk=each.pk).user for each in followed].count(user) == 1
