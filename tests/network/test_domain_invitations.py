import hashlib
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.utils import timezone

from accounts.models import User
from common.errors import Refused
from common.models import AuditEntry
from network.domain import invitations, organisations, people
from network.models import Invitation, Membership
from tests.factories import MembershipFactory, UserFactory

ADDRESS, SECRET = "nouvelle@example.org", "une phrase longue et sûre"
PERSON = {"first_name": " Awa ", "last_name": "Traoré", "password": SECRET}


@pytest.fixture
def sent(admin, structure):
    return invitations.invite(by=admin, target=structure, role="referent", email=f" {ADDRESS.upper()} ")


def refused(code):
    class Coded:
        def __enter__(self):
            self.context = pytest.raises(Refused)
            self.info = self.context.__enter__()
            return self.info

        def __exit__(self, *error):
            done = self.context.__exit__(*error)
            assert self.info.value.error_list[0].code == code
            return done

    return Coded()


def expire(invitation):
    Invitation.objects.filter(pk=invitation.pk).update(expires_at=timezone.now() - timedelta(seconds=1))


def test_an_invitation_leaves_by_mail_with_a_link_and_only_its_hash_is_kept(sent, outbox, admin, settings):
    invitation, token = sent
    [message] = outbox.to(ADDRESS)
    assert outbox.link(message) == f"/invitation/{token}/"
    assert invitation.token_hash == hashlib.sha256(token.encode()).hexdigest()
    assert token not in "".join(str(value) for value in Invitation.objects.values().get().values())
    assert (invitation.email, invitation.created_by) == (ADDRESS, admin)
    assert abs(invitation.expires_at - timezone.now() - timedelta(days=settings.INVITATION_DAYS)) < timedelta(minutes=1)


def test_neither_the_subject_nor_the_trail_say_who(sent, outbox, structure):
    assert structure.name not in outbox.last().subject
    entry = AuditEntry.objects.get(verb="invitation.sent")
    assert ADDRESS not in f"{entry.before}{entry.after}"
    assert "email" in entry.personal


def test_the_mail_says_who_invites_where_and_for_how_long(sent, outbox, structure):
    message = outbox.last()
    page = message.alternatives[0].content
    for part in (structure.name, "Référent·e", "14 jours"):
        assert part in message.body
        assert part in page
    assert '<html lang="fr">' in page


def test_somebody_known_to_read_english_is_written_to_in_english(admin, structure, outbox):
    reader = UserFactory(language="en")
    invitations.invite(by=admin, target=structure, role="referent", email=reader.email)
    assert outbox.last().subject == "Your invitation to join Cultures du Cœur"
    assert '<html lang="en">' in outbox.last().alternatives[0].content


def test_the_nation_invites_too(admin, outbox):
    invitations.invite(by=admin, target=None, role="trainee", email=ADDRESS)
    assert "la coordination nationale" in outbox.last().body


def test_a_name_cannot_write_in_the_page_of_the_mail(admin, structure, outbox):
    type(structure).objects.update(name="<script>x</script>")
    structure.refresh_from_db()
    invitations.invite(by=admin, target=structure, role="referent", email=ADDRESS)
    assert "<script>" not in outbox.last().alternatives[0].content


def test_an_address_that_is_none_is_refused(admin, structure):
    with pytest.raises(Refused) as refusal:
        invitations.invite(by=admin, target=structure, role="referent", email="personne")
    assert "email" in refusal.value.message_dict


def test_a_role_of_elsewhere_and_a_closed_organisation_are_refused(admin, structure):
    with pytest.raises(Refused, match="Ce rôle"):
        invitations.invite(by=admin, target=structure, role="coordinator", email=ADDRESS)
    organisations.close(by=admin, organisation=structure)
    structure.refresh_from_db()
    with pytest.raises(Refused, match="fermée"):
        invitations.invite(by=admin, target=structure, role="referent", email=ADDRESS)


def test_whoever_has_the_role_is_not_invited(admin, structure):
    member = MembershipFactory(role="referent", target=structure).user
    with pytest.raises(Refused, match="déjà ce rôle"):
        invitations.invite(by=admin, target=structure, role="referent", email=member.email.upper())


def test_a_double_click_invites_once(sent, admin, structure, outbox):
    with pytest.raises(Refused, match="attend déjà une réponse"):
        invitations.invite(by=admin, target=structure, role="referent", email=ADDRESS)
    assert len(outbox) == 1


def test_two_clicks_at_once_invite_once(sent, admin, structure, monkeypatch):
    """The second one looked before the first had written: the database decides."""
    monkeypatch.setattr(Invitation.objects, "open", Invitation.objects.none)
    with pytest.raises(Refused, match="attend déjà une réponse"):
        invitations.invite(by=admin, target=structure, role="referent", email=ADDRESS)


def test_inviting_again_after_the_end_sends_a_new_link(sent, admin, structure):
    first, token = sent
    expire(first)
    again, new = invitations.invite(by=admin, target=structure, role="referent", email=ADDRESS)
    assert again.pk == first.pk
    assert new != token
    assert invitations.open_invitation(new) == first


def test_resending_changes_the_link(sent, admin, outbox):
    invitation, old = sent
    _, new = invitations.resend(by=admin, invitation=invitation)
    assert outbox.link(outbox.last()) == f"/invitation/{new}/"
    assert invitations.open_invitation(new) == invitation
    with refused("wrong"):
        invitations.open_invitation(old)


def test_what_was_revoked_is_neither_sent_nor_revoked_again(sent, admin):
    invitation, token = sent
    assert invitations.revoke(by=admin, invitation=invitation).revoked_by == admin
    for verb in (invitations.resend, invitations.revoke):
        with refused("revoked"):
            verb(by=admin, invitation=invitation)
    with refused("revoked") as refusal:
        invitations.open_invitation(token)
    assert "annulée" in refusal.value.messages[0]


def test_each_link_that_does_not_open_says_why(sent, admin, structure):
    invitation, token = sent
    with refused("wrong"):
        invitations.open_invitation("nimporte")
    with refused("wrong"):
        invitations.open_invitation("")
    expire(invitation)
    with refused("expired") as refusal:
        invitations.open_invitation(token)
    assert "n’est plus valable" in refusal.value.messages[0]


def test_a_link_to_a_closed_organisation_does_not_open(sent, admin, structure):
    _, token = sent
    type(structure).objects.update(closed_at=timezone.now())
    with refused("closed"):
        invitations.open_invitation(token)


def test_somebody_with_an_account_accepts(sent, admin, structure):
    invitation, token = sent
    person = UserFactory(email=ADDRESS)
    membership = invitations.accept(token=token, user=person)
    invitation.refresh_from_db()
    assert (membership.target, membership.role, membership.created_by) == (structure, "referent", admin)
    assert invitation.accepted_by == person
    assert AuditEntry.objects.get(verb="invitation.accepted").actor_id == person.pk


def test_a_second_verified_address_is_ones_own_too(sent, user):
    _, token = sent
    EmailAddress.objects.create(user=user, email=ADDRESS, verified=False)
    with refused("other-address"):
        invitations.accept(token=token, user=user)
    EmailAddress.objects.update(verified=True)
    assert invitations.accept(token=token, user=user).user == user


def test_somebody_else_is_refused_without_being_told_whose_it_is(sent, user):
    _, token = sent
    with refused("other-address") as refusal:
        invitations.accept(token=token, user=user)
    assert "à une autre adresse" in refusal.value.messages[0]
    assert ADDRESS not in refusal.value.messages[0]
    assert not Membership.objects.filter(user=user).exists()


def test_the_same_person_accepting_twice_is_a_member_once(sent):
    _, token = sent
    person = UserFactory(email=ADDRESS)
    assert invitations.accept(token=token, user=person) == invitations.accept(token=token, user=person)
    assert AuditEntry.objects.filter(verb="invitation.accepted").count() == 1


def test_a_used_link_does_not_bring_back_whoever_left(sent, admin):
    _, token = sent
    person = UserFactory(email=ADDRESS)
    people.end_membership(by=admin, membership=invitations.accept(token=token, user=person))
    with refused("used"):
        invitations.accept(token=token, user=person)


def test_a_link_used_by_somebody_does_not_open_for_another(sent, user):
    _, token = sent
    invitations.accept(token=token, user=UserFactory(email=ADDRESS))
    with refused("used"):
        invitations.accept(token=token, user=user)
    with refused("used"):
        invitations.accept_with_new_account(token=token, **PERSON)


def test_whoever_became_a_member_meanwhile_keeps_one_membership(sent, admin, structure):
    _, token = sent
    person = UserFactory(email=ADDRESS)
    held = people.add_member(by=admin, user=person, target=structure, role="referent")
    assert invitations.accept(token=token, user=person) == held


def test_a_new_account_has_a_verified_address_and_a_password(sent, structure):
    _, token = sent
    person = invitations.accept_with_new_account(token=token, **PERSON)
    person.refresh_from_db()
    assert (person.first_name, person.last_name, person.email) == ("Awa", "Traoré", ADDRESS)
    assert person.check_password(SECRET)
    assert EmailAddress.objects.get(user=person).verified
    assert Membership.objects.active().get(user=person).target == structure


@pytest.mark.parametrize(
    ("change", "field"),
    [({"password": "court"}, "password"), ({"password": ADDRESS}, "password"), ({"first_name": "  "}, "first_name")],
)
def test_a_weak_password_or_no_name_creates_nothing(sent, change, field):
    _, token = sent
    with pytest.raises(Refused) as refusal:
        invitations.accept_with_new_account(token=token, **(PERSON | change))
    assert field in refusal.value.message_dict
    assert not User.objects.filter(email=ADDRESS).exists()
    assert invitations.open_invitation(token)


def test_somebody_who_has_an_account_is_told_to_sign_in(sent):
    _, token = sent
    UserFactory(email=ADDRESS.title())
    with refused("has-account") as refusal:
        invitations.accept_with_new_account(token=token, **PERSON)
    assert "connectez-vous" in refusal.value.messages[0]


def test_a_double_click_creates_one_account(sent):
    _, token = sent
    invitations.accept_with_new_account(token=token, **PERSON)
    with refused("used"):
        invitations.accept_with_new_account(token=token, **PERSON)
    assert User.objects.filter(email=ADDRESS).count() == 1


def test_a_link_taken_between_the_look_and_the_write_is_refused(sent, user):
    """Compare-and-swap: what was read is no longer what is there."""
    invitation, _ = sent
    Invitation.objects.filter(pk=invitation.pk).update(accepted_at=timezone.now(), accepted_by=user)
    with refused("used"):
        invitations.take(invitation, user)


def test_a_mail_is_not_sent_when_the_invitation_is_rolled_back(admin, structure, monkeypatch):
    from common.mail import outbox as queue
    from common.models import OutgoingMail

    monkeypatch.setattr("django.conf.settings.EMAIL_BACKEND", "common.mail.backend.OutboxBackend")
    monkeypatch.setattr(invitations, "record", lambda **kwargs: (_ for _ in ()).throw(RuntimeError("no trail")))
    with pytest.raises(RuntimeError):
        invitations.invite(by=admin, target=structure, role="referent", email=ADDRESS)
    assert queue.deliver_due() == 0
    assert not OutgoingMail.objects.exists()
