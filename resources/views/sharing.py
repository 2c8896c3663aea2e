"""Giving a selection to somebody: its long address, its code to be read by a phone, or a short address kept here."""

from django.contrib import messages
from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from common.errors import Refused
from common.limits import within_limit
from common.printing.qr import code
from resources.domain import baskets, choosing, selection
from resources.models import Basket
from resources.views.selection import address, context_of

SAVED, PER_SECONDS = 20, 3600
LONGEST_CODE = 600  # beyond, a telephone reads the code badly: the short address helps


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def share(request):
    choice = choosing.read(request.GET)
    chosen = selection.of(choice)
    if not chosen.pages:
        return redirect(address("selection", choice))
    if request.method == "POST":
        return saved(request, chosen)
    return shown(request, chosen)


def shown(request, chosen, *, refusal: str = "", status: int = 200):
    full = request.build_absolute_uri(address("selection", chosen.choice))
    context = {
        "choice": chosen.choice,
        "full": full,
        "code": mark_safe(code(full)) if len(full) <= LONGEST_CODE else "",
        "back": address("selection", chosen.choice),
        "mail": {"subject": chosen.choice.name or _("Une sélection de ressources"), "body": full},
        "refusal": refusal,
        "months": baskets.UNUSED_MONTHS,
    }
    return render(request, "resources/selection_share.html", context, status=status)


def saved(request, chosen):
    if not within_limit(request, "basket", times=SAVED, seconds=PER_SECONDS):
        said = _("Plusieurs adresses viennent déjà d’être faites d’ici. L’adresse longue, elle, marche toujours.")
        return shown(request, chosen, refusal=said, status=429)
    user = request.user if request.user.is_authenticated else None
    basket, key = baskets.save(by=user, choice=chosen.choice)
    return redirect("resources:basket_keep", basket.address, key)


def basket_at(address: str) -> Basket:
    basket = baskets.at(address)
    if basket is None:
        raise Http404(_("Cette sélection n’existe plus : personne ne l’a ouverte depuis un an, ou elle a été effacée."))
    return basket


@never_cache  # its owner may change it or delete it at any moment
@require_safe
def open_basket(request, address: str):
    """As anybody with the address sees it: to read, to print, to take."""
    basket = basket_at(address)
    chosen = selection.of(baskets.choice_of(basket))
    return render(request, "resources/selection.html", context_of(request, chosen) | {"basket": basket})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def keep_basket(request, address: str, key: str):
    """For whoever holds the key: put another selection in its place, or look at it."""
    basket = with_key(address, key)
    if request.method == "POST":
        user = request.user if request.user.is_authenticated else None
        try:
            baskets.change(by=user, basket=basket, choice=pasted(request))
            messages.success(request, _("L’adresse mène maintenant à cette sélection."))
        except Refused as refusal:
            messages.error(request, " ".join(refusal.messages))
        return redirect("resources:basket_keep", address, key)
    short = request.build_absolute_uri(reverse("resources:basket", args=[address]))
    choice = baskets.choice_of(basket)
    context = {
        "basket": basket,
        "key": key,
        "choice": choice,
        "selection": selection.of(choice),
        "short": short,
        "code": mark_safe(code(short)),
        "full": request.build_absolute_uri(request.path),
        "forgotten_on": baskets.forgotten_on(basket),
        "mail": {"subject": choice.name or _("Une sélection de ressources"), "body": short},
    }
    return render(request, "resources/selection_kept.html", context)


def pasted(request) -> choosing.Choice:
    """From the whole address of another selection."""
    address = request.POST.get("adresse", "").strip()
    return choosing.read(QueryDict(address.partition("?")[2].partition("#")[0]))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def delete_basket(request, address: str, key: str):
    basket = with_key(address, key)
    if request.method == "POST":
        user = request.user if request.user.is_authenticated else None
        baskets.delete(by=user, basket=basket)
        messages.success(request, _("La sélection enregistrée est effacée : son adresse ne mène plus à rien."))
        return redirect("resources:selection")
    return render(request, "resources/selection_delete.html", {"basket": basket, "key": key})


def with_key(address: str, key: str) -> Basket:
    """The wrong key and the wrong address say the same thing."""
    basket = basket_at(address)
    if not baskets.holds_key(basket, key):
        raise Http404
    return basket
