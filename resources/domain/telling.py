"""What a member is told of the tool they proposed. No personal data in the subject."""

from django.conf import settings
from django.core.mail import EmailMessage


def returned(proposal) -> None:
    tell(proposal, "Un mot sur l’outil que vous proposez", "La rédaction l’a lu et vous demande de le reprendre :")


def accepted(proposal) -> None:
    tell(proposal, "Votre outil est accepté", "Merci ! La rédaction prépare sa page. Vous saurez quand elle paraîtra.")


def published(proposal, page) -> None:
    address = settings.BASE_URL + (page.url or "")
    tell(proposal, "Votre outil est en ligne", f"Il est publié, avec votre crédit « {proposal.credit} » :\n{address}")


def tell(proposal, subject: str, said: str) -> None:
    if proposal.created_by is None or not proposal.created_by.is_active:
        return
    follow = f"Suivre ce qu’il devient : {settings.BASE_URL}{proposal.get_absolute_url()}"
    lines = ["Bonjour,", f"Vous avez proposé « {proposal.title} » au réseau.", said, proposal.answer, follow]
    body = "\n\n".join(line for line in lines if line)
    EmailMessage(subject=subject, body=body, to=[proposal.created_by.email]).send()
