"""Invite somebody to act for an organisation. The link is a secret: it opens once, for the address it was sent to."""

import hashlib
import secrets
from datetime import date, timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from accounts import roles
from accounts.domain.people import create_person
from accounts.models import User
from common.audit import record, snapshot
from common.errors import Refused
from network import mail
from network.acting import NATION_NAME
from network.domain.giving import check_first, check_given, rights_to_give, unlimited
from network.domain.people import add_member, check_end, check_open, check_role
from network.domain.volunteers import link_account
from network.models import Invitation, Membership, Volunteer
from network.models.target import target_fields
from network.rules import can_give_until

WRONG = _("Ce lien d’invitation n’est pas le bon : vérifiez qu’il est complet, ou demandez-en un nouveau.")
USED = _("Cette invitation a déjà servi : connectez-vous avec votre adresse habituelle.")
REVOKED = _("Cette invitation a été annulée. La personne qui vous a invité·e peut vous en envoyer une nouvelle.")
EXPIRED = _("Cette invitation n’est plus valable. La personne qui vous a invité·e peut vous en envoyer une nouvelle.")
SENDER_GONE = _(
    "Cette invitation n’est plus valable : la personne qui l’a envoyée n’en a plus la charge. "
    "Demandez-en une nouvelle à l’équipe : elle vous l’enverra volontiers."
)
OTHER_ADDRESS = _("Cette invitation a été envoyée à une autre adresse que celle de votre compte.")
ROLE_OVER = (
    "Le rôle proposé est arrivé à son dernier jour\u00a0: invitez de nouveau cette personne, avec une autre date."
)
END_NEVER_SAID = (
    "Ce rôle se donne pour un temps, et l’invitation ne dit pas jusqu’à quel jour\u00a0: "
    "invitez de nouveau cette personne, avec un dernier jour."
)
BEYOND_OWN = (
    "Cette invitation donne un rôle plus long que le vôtre\u00a0: annulez-la, "
    "puis invitez de nouveau cette personne, jusqu’à votre propre dernier jour au plus tard."
)
WAITING = _("Une invitation attend déjà une réponse à cette adresse.")
HAS_ACCOUNT = _("Vous avez déjà un compte : connectez-vous pour accepter l’invitation.")


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def invite(*, by, target, role: str, email: str, ends_on: date | None = None) -> tuple[Invitation, str]:
    """The token is only in the mail and in this answer; the database keeps its hash.

    `ends_on` is the last day of the membership to come.
    """
    check_role(role, target)
    check_end(role, timezone.localdate(), ends_on)
    check_first(role, ends_on)
    check_given(by, target, role, ends_on)
    check_open(target)
    email = regular_email(email)
    where = target_fields(target)
    if Membership.objects.active().filter(user__email__iexact=email, role=role, **where).exists():
        raise Refused({"email": [_("Cette personne a déjà ce rôle ici.")]}, code="already")
    waiting = Invitation.objects.open().filter(email=email, role=role, **where).first()
    if waiting and waiting.is_pending:
        raise Refused({"email": [WAITING]}, code="pending")
    if waiting:
        return send_again(by, locked(waiting), ends_on)
    token = secrets.token_urlsafe(32)
    invitation = Invitation(
        email=email,
        role=role,
        ends_on=ends_on,
        token_hash=hash_of(token),
        created_by=by,
        expires_at=expiry(),
        **where,
    )
    try:
        with transaction.atomic():
            invitation.save()
    except IntegrityError as error:  # a double click: the other one has just invited
        raise Refused({"email": [WAITING]}, code="pending") from error
    send(invitation, token)
    record(by=by, verb="invitation.sent", obj=invitation)
    return invitation, token


@transaction.atomic
def resend(*, by, invitation) -> tuple[Invitation, str]:
    """A new link; the former one no longer opens anything."""
    invitation = locked(invitation)
    if invitation.role_is_over:
        raise Refused(ROLE_OVER if invitation.ends_on else END_NEVER_SAID, code="over")
    refuse_finished(invitation)
    try:
        check_given(by, invitation.target, invitation.role, invitation.ends_on)
    except Refused as refusal:
        raise Refused(BEYOND_OWN, code="beyond") from refusal
    return send_again(by, invitation, invitation.ends_on)


def send_again(by, invitation, ends_on: date | None) -> tuple[Invitation, str]:
    refuse_finished(invitation)
    check_open(invitation.target)
    before = snapshot(invitation)
    token = secrets.token_urlsafe(32)
    invitation.token_hash, invitation.expires_at, invitation.ends_on = hash_of(token), expiry(), ends_on
    invitation.created_by = by or invitation.created_by  # whoever sends it answers for it
    invitation.save(update_fields=["token_hash", "expires_at", "ends_on", "created_by"])
    send(invitation, token)
    record(by=by, verb="invitation.resent", obj=invitation, before=before)
    return invitation, token


@transaction.atomic
def revoke(*, by, invitation) -> Invitation:
    invitation = locked(invitation)
    refuse_finished(invitation)
    before = snapshot(invitation)
    invitation.revoked_at, invitation.revoked_by = timezone.now(), by
    invitation.save(update_fields=["revoked_at", "revoked_by"])
    record(by=by, verb="invitation.revoked", obj=invitation, before=before)
    return invitation


def open_invitation(token: str) -> Invitation:
    """The invitation behind a link, or Refused with a code: wrong, used, revoked, expired, closed, sender."""
    found = Invitation.objects.with_organisation().filter(token_hash=hash_of(token)).first()
    if found is None:
        raise Refused(WRONG, code="wrong")
    refuse_finished(found)
    if not found.is_pending:
        raise Refused(EXPIRED, code="expired")
    check_open(found.target)
    if not sender_may_grant(found):
        raise Refused(SENDER_GONE, code="sender")
    return found


def sender_may_grant(invitation) -> bool:
    """An invitation does not outlive the right of whoever sent it, nor what it gives. Nobody sent it: the house did."""
    sender = invitation.created_by
    if unlimited(sender):
        return True
    rights = rights_to_give(sender, invitation.target, invitation.role)
    return any(can_give_until(acting, invitation.ends_on) for acting in rights)


@transaction.atomic
def accept(*, token: str, user) -> Membership:
    """Twice is once: the second click of the same person finds the membership of the first."""
    again = Invitation.objects.filter(token_hash=hash_of(token), accepted_by=user).first()
    if again and (membership := membership_of(again, user)):
        return membership
    invitation = open_invitation(token)
    if not is_for(invitation, user):
        raise Refused(OTHER_ADDRESS, code="other-address")
    return take(invitation, user)


def accept_with_new_account(*, token: str, first_name: str, last_name: str, password: str) -> User:
    """The link came by mail, so the address is verified. The hash is computed before the transaction: it is slow."""
    invitation = open_invitation(token)
    user = User(email=invitation.email, first_name=first_name.strip(), last_name=last_name.strip())
    if not user.first_name:
        raise Refused({"first_name": [_("Dites-nous votre prénom.")]})
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise Refused({"password": error.messages}) from error
    user.password = make_password(password)
    with transaction.atomic():
        locked(invitation)  # of two clicks at once, the second waits here and finds the link used
        invitation = open_invitation(token)
        if User.objects.filter(email__iexact=invitation.email).exists():
            raise Refused(HAS_ACCOUNT, code="has-account")
        names = {"first_name": user.first_name, "last_name": user.last_name}
        person = create_person(by=None, email=invitation.email, verified=True, **names)
        person.password = user.password
        person.save(update_fields=["password"])
        take(invitation, person)
    return person


def take(invitation, user) -> Membership:
    """Compare-and-swap, so that of two clicks at once one only makes a membership.

    Whoever was given the same role meanwhile keeps it as it was given: its last day is the later word.
    """
    before = snapshot(invitation)
    untouched = Invitation.objects.open().filter(pk=invitation.pk, token_hash=invitation.token_hash)
    if untouched.update(accepted_at=timezone.now(), accepted_by=user) != 1:
        raise Refused(USED, code="used")
    invitation.refresh_from_db()
    record(by=user, verb="invitation.accepted", obj=invitation, before=before)
    know_volunteer(invitation, user)
    held = membership_of(invitation, user)
    given = {"target": invitation.target, "role": invitation.role, "ends_on": invitation.ends_on}
    return held or add_member(by=invitation.created_by, user=user, **given)


def know_volunteer(invitation, user) -> None:
    """The volunteer a territory follows under this address is this person, now with an account."""
    if invitation.role != roles.Volunteer.slug:
        return
    followed = Volunteer.objects.following().filter(territory=invitation.territory)
    same = followed.filter(user=None, email__iexact=invitation.email).first()
    if same and not followed.filter(user=user).exists():
        link_account(by=user, volunteer=same, user=user)


def membership_of(invitation, user) -> Membership | None:
    where = target_fields(invitation.target)
    return Membership.objects.active().filter(user=user, role=invitation.role, **where).first()


def is_for(invitation, user) -> bool:
    if user.email.lower() == invitation.email:
        return True
    return EmailAddress.objects.filter(user=user, verified=True, email__iexact=invitation.email).exists()


def refuse_finished(invitation) -> None:
    if invitation.accepted_at:
        raise Refused(USED, code="used")
    if invitation.revoked_at:
        raise Refused(REVOKED, code="revoked")


def locked(invitation) -> Invitation:
    return Invitation.objects.select_for_update().get(pk=invitation.pk)


def expiry():
    return timezone.now() + timedelta(days=settings.INVITATION_DAYS)


def regular_email(email: str) -> str:
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError as error:
        raise Refused({"email": error.messages}) from error
    return email


def send(invitation, token: str) -> None:
    language = mail.language_of(invitation.email)
    with override(language):
        path = reverse("network:invitation", args=[token])
    mail.send(
        to=invitation.email,
        template="invitation",
        language=language,
        link=f"{settings.BASE_URL}{path}",
        role=invitation.described_role,
        target=invitation.target or NATION_NAME,
        ends_on=invitation.ends_on,
        days=settings.INVITATION_DAYS,
    )
