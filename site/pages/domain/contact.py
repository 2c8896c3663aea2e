"""A message from the site: stored, then handed to the outbox, in one transaction."""

from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction

from common import audit
from common.models import Brand
from network.models import Territory
from pages.enums import ContactReason
from pages.models.message import ContactMessage

NATIONAL_REASONS = {ContactReason.PRESS, ContactReason.ACCESSIBILITY}


def address_for(*, territory: Territory | None, reason: str, site) -> str:
    """The territory's own address; the national one without a territory, or where only the nation can answer."""
    if territory is None or reason in NATIONAL_REASONS:
        return Brand.for_site(site).email
    return territory.email


@transaction.atomic
def receive_message(*, by, site, token, reason, territory, name, email, message, language) -> ContactMessage:
    """The same form sent twice is one message."""
    if known := sent_already(token):
        return known
    received = ContactMessage(
        token=token,
        reason=reason,
        territory=territory,
        name=name,
        email=email,
        message=message,
        language=language,
        sent_to=address_for(territory=territory, reason=reason, site=site),
    )
    try:
        with transaction.atomic():
            received.save()
    except IntegrityError:
        if known := sent_already(token):  # the other click of a double one was quicker by an instant
            return known
        raise
    audit.record(by=by, verb="contact.received", obj=received)
    mail_of(received).send()
    return received


def sent_already(token) -> ContactMessage | None:
    return ContactMessage.objects.filter(token=token).first()


def mail_of(received: ContactMessage) -> EmailMessage:
    """No personal data in the subject; an answer goes straight to the person who wrote."""
    reason = received.get_reason_display()
    place = received.territory.name if received.territory else "non précisé"
    lines = [
        f"{received.name} ({received.email}) a écrit depuis le site.",
        f"Sujet : {reason}",
        f"Territoire : {place}",
        "",
        received.message,
        "",
        "Répondez simplement à ce courriel : votre réponse part vers la personne.",
    ]
    return EmailMessage(
        subject=f"Message du site : {reason.lower()}",
        body="\n".join(lines),
        to=[received.sent_to],
        reply_to=[received.email],
    )
