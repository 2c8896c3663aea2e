"""Why a second factor, before being led through it."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.sign_in import second_factor


@login_required
def why(request):
    target = safe_next(request)
    if second_factor.passed_if_any(request) and not needs(request):
        return redirect(target)
    roles = [each.described_role for each in getattr(getattr(request, "acting", None), "choices", ())]
    asking = list(dict.fromkeys(role.label for role in roles if role.second_factor))
    return render(request, "accounts/second_factor_why.html", {"asking": asking, "next": target})


def needs(request) -> bool:
    return second_factor.required(request) and not second_factor.passed(request)


def safe_next(request) -> str:
    target = request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return target if ours else "/espace/"
