"""Sending a bulletin to the structures of one's territory: see who will receive it, then say yes."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from accounts.roles import May
from network.views.access import attempt, workspace
from resources.bulletins import mailing
from resources.domain import bulletins
from resources.models import BulletinPage


@workspace(May.REVIEW_PAGES)
def send(request, pk: int):
    bulletin = sendable(request, pk)
    if request.method == "POST":
        made = attempt(request, bulletins.send, bulletin=bulletin)
        if made is not None:
            messages.success(request, told(len(made)))
        return redirect(request.path)
    context = {"bulletin": bulletin, "plan": bulletins.plan_for(bulletin), "letter": mailing.letter_of(bulletin)}
    return render(request, "resources/bulletin_send.html", context)


def told(count: int) -> str:
    return "Le bulletin part vers 1 structure." if count == 1 else f"Le bulletin part vers {count} structures."


@workspace(May.REVIEW_PAGES, methods=("GET",))
def message(request, pk: int):
    """The mail itself, to open in one's own mail program and look at."""
    bulletin = sendable(request, pk)
    content = mailing.letter_of(bulletin).to(request.user.email).message().as_bytes()
    disposition = {"Content-Disposition": f'attachment; filename="{bulletin.slug}.eml"'}
    return HttpResponse(content, content_type="message/rfc822", headers=disposition)


def sendable(request, pk: int) -> BulletinPage:
    bulletin = get_object_or_404(BulletinPage.objects.select_related("locale"), pk=pk)
    if not bulletins.can_send(request.acting, bulletin):
        raise PermissionDenied("Ce bulletin est celui d’un autre territoire.")
    return bulletin
