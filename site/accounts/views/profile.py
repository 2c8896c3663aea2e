"""The person's own page: who they are here, how they come in, where they are signed in."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.domain import people
from accounts.forms import ProfileForm
from accounts.sign_in import second_factor


@login_required
def profile(request):
    person = request.user
    means = list(Authenticator.objects.filter(user=person).order_by("type", "pk"))
    return render(
        request,
        "accounts/profile.html",
        {
            "person": person,
            "address": EmailAddress.objects.get_primary(person),
            "authenticator_app": any(each.type == Authenticator.Type.TOTP for each in means),
            "passkeys": [each for each in means if each.type == Authenticator.Type.WEBAUTHN],
            "second_factor_required": second_factor.required(request),
            "session_count": UserSession.objects.filter(user=person).count(),
            "connections": SocialAccount.objects.filter(user=person).order_by("pk"),
            "roles": getattr(getattr(request, "acting", None), "choices", ()),
        },
    )


@login_required
def edit(request):
    form = ProfileForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        person = people.change_profile(by=request.user, person=request.user, **form.cleaned_data)
        with translation.override(person.language):
            messages.success(request, _("C’est enregistré."))
            return redirect(reverse("account_profile"))
    return render(request, "accounts/profile_edit.html", {"form": form})


@login_required
def end_session(request, pk: int):
    """Whoever reloads after signing in again is shown the list, and nothing is closed."""
    if request.method != "POST":
        return redirect("usersessions_list")
    session = UserSession.objects.filter(user=request.user, pk=pk).first()
    if session is None:
        raise Http404
    people.end_session(by=request.user, session=session)
    messages.success(request, _("Cette session est fermée."))
    return redirect("usersessions_list")
