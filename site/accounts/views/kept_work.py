"""Giving back what was typed when a session ended."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.sign_in import kept_work


@login_required
def give_back(request):
    """Sent on only by the person's own click: the form goes to the page it was meant for, which checks it as always."""
    work = kept_work.kept(request, request.user)
    if work is None:
        messages.info(request, _("Il n’y a plus rien à reprendre."))
        return redirect("account_profile")
    if request.method == "POST":
        kept_work.drop(request)
        return redirect(work["path"])
    fields = [(name, value) for name, values in work["fields"].items() for value in values]
    return render(request, "accounts/kept_work.html", {"path": work["path"], "fields": fields})
