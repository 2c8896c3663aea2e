"""Conventions: follow, prepare, print, sign, renew."""

from django.contrib import messages
from django.db.models import Case, IntegerField, Value, When
from django.db.models.functions import Coalesce
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from accounts.roles import May
from common.dates import add_months, in_words
from common.sorting import French
from network import rules
from network.documents.convention import convention_pdf
from network.domain import conventions
from network.enums import ConventionState
from network.forms.conventions import ConventionForm, SignForm
from network.forms.filters import ConventionFilter
from network.models import Convention, Partner
from network.views.access import attempt, attempt_form, organisation_at, seen, workspace
from network.views.history import history
from network.views.kinds import page_of
from network.views.listing import Column, Listing
from network.views.tones import TONES


def columns(acting) -> list[Column]:
    territory = [Column("Territoire", lambda row: row.territory.name, (French("territory__name"),))]
    return [
        Column(
            "Avec",
            lambda row: row.party.name,
            (French(Coalesce("structure__name", "partner__name")),),
            url=lambda row: reverse("network:convention", args=[row.pk]),
        ),
        Column("Nature", lambda row: "Structure" if row.structure_id else "Partenaire", ("structure_id",)),
        *(territory if acting.is_national else []),
        Column("État", lambda row: row.get_state_display(), ("state",), tone=lambda row: TONES[row.state]),
        Column("Du", lambda row: row.starts_on, ("starts_on",)),
        Column("Au", lambda row: row.ends_on, ("ends_on",)),
    ]


def urgent_first(rows):
    """Those that end within six months, then those to sign, then the others."""
    soon = add_months(timezone.localdate(), 6)
    rank = Case(
        When(state__in=ConventionState.in_force(), ends_on__lte=soon, then=Value(0)),
        When(state=ConventionState.DRAFT, then=Value(1)),
        When(state__in=ConventionState.in_force(), then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    return rows.order_by(rank, "ends_on", "pk")


@workspace(May.SIGN_CONVENTIONS, methods=("GET",))
def index(request):
    rows = urgent_first(Convention.objects.visible_to(request.acting).with_parties())
    form = ConventionFilter(request.GET, acting=request.acting)
    listing = Listing(request, rows, columns=columns(request.acting), form=form, caption="Conventions")
    return listing.respond("network/conventions.html")


def at(request, pk: int) -> Convention:
    rows = Convention.objects.select_related("territory", "structure__territory", "partner__territory", "renews")
    return seen(rows, request.acting, pk)


def signable(request, pk: int) -> Convention:
    convention = at(request, pk)
    rules.check_sign_conventions(request.acting, convention.territory)
    return convention


@workspace(methods=("GET",))
def detail(request, pk: int):
    convention = at(request, pk)
    may_sign = rules.can_sign_conventions(request.acting, convention.territory)
    follower = conventions.follower(convention)
    may_renew = may_sign and not follower and Convention.transitions.allowed(convention.state, "renew")
    context = {
        "convention": convention,
        "tone": TONES[convention.state],
        "follower": follower,
        "may_sign": may_sign,
        "may_edit": convention.state in {ConventionState.DRAFT, *ConventionState.in_force()},
        "facts": facts_of(convention),
        "period": f"Du {day(convention.starts_on)} au {day(convention.ends_on)}",
        "is_draft": convention.state == ConventionState.DRAFT,
        "may_renew": may_renew,
        "history": history(convention) if may_sign else [],
    }
    return render(request, "network/convention.html", context)


def facts_of(convention) -> list[tuple]:
    party = format_html('<a href="{}">{}</a>', page_of(convention.party), convention.party)
    referents = ", ".join(str(person) for person in convention.referents.all())
    signed = f"le {day(convention.signed_on)}" if convention.signed_on else ""
    known = [
        ("Association", convention.territory.association),
        ("Avec", party),
        ("Référent·es nommé·es", referents or "Personne encore"),
        ("Signée", signed),
    ]
    return [(term, value) for term, value in known if value]


def day(value) -> str:
    return in_words(value)


@workspace(May.SIGN_CONVENTIONS)
def new(request, address):
    party = organisation_at(address, request.acting)
    if party is None or not hasattr(party, "conventions") or not hasattr(party, "siret"):
        raise Http404
    rules.check_sign_conventions(request.acting, party.territory)
    if waiting := party.conventions.filter(state=ConventionState.DRAFT).first():
        messages.info(request, "Un projet de convention attend déjà d’être signé : le voici.")
        return redirect("network:convention", waiting.pk)
    form = ConventionForm(request.POST or None, party=party)
    if form.is_valid():
        side = {"partner" if isinstance(party, Partner) else "structure": party}
        values = {"by": request.user, "territory": party.territory, **side, **form.cleaned_data}
        if made := attempt_form(form, conventions.draft, **values):
            messages.success(request, "Le projet de convention est prêt : imprimez-le et faites-le signer.")
            return redirect("network:convention", made.pk)
    context = {"form": form, "party": party, "party_url": page_of(party), "convention": None}
    return render(request, "network/convention_form.html", context, status=422 if form.errors else 200)


@workspace(May.SIGN_CONVENTIONS)
def edit(request, pk: int):
    convention = signable(request, pk)
    form = ConventionForm(request.POST or None, party=convention.party, instance=convention)
    if form.is_valid():
        values = {"by": request.user, "convention": convention, **form.cleaned_data}
        if attempt_form(form, conventions.update, **values):
            messages.success(request, "Les changements sont enregistrés.")
            return redirect("network:convention", pk)
    context = {"form": form, "party": convention.party, "convention": convention}
    return render(request, "network/convention_form.html", context, status=422 if form.errors else 200)


@workspace(methods=("GET",))
def pdf(request, pk: int):
    """To print and sign."""
    convention = at(request, pk)
    headers = {"Content-Disposition": f'inline; filename="convention-{pk}.pdf"'}
    return HttpResponse(convention_pdf(convention), content_type="application/pdf", headers=headers)


@workspace(methods=("GET",))
def file(request, pk: int):
    """The signed one: sent as a download, so that nothing in it runs in the site's name."""
    convention = at(request, pk)
    if not convention.file:
        raise Http404
    return FileResponse(
        convention.file.open(),
        as_attachment=True,
        filename=f"convention-signee-{pk}.pdf",
        content_type="application/pdf",
    )


@workspace(May.SIGN_CONVENTIONS)
def sign(request, pk: int):
    convention = signable(request, pk)
    if convention.state != ConventionState.DRAFT:
        messages.info(request, "Cette convention est déjà signée.")
        return redirect("network:convention", pk)
    form = SignForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        values = {"by": request.user, "convention": convention, **form.cleaned_data}
        if attempt_form(form, conventions.sign, **values):
            messages.success(request, "La convention est enregistrée et court jusqu’à sa date de fin.")
            return redirect("network:convention", pk)
    context = {"form": form, "convention": convention}
    return render(request, "network/convention_sign.html", context, status=422 if form.errors else 200)


@workspace(May.SIGN_CONVENTIONS, methods=("POST",))
def renew(request, pk: int):
    convention = signable(request, pk)
    made = attempt(request, conventions.renew, convention=convention)
    if made:
        messages.success(request, "Le renouvellement est préparé : imprimez-le et faites-le signer.")
    return redirect("network:convention", made.pk if made else pk)


@workspace(May.SIGN_CONVENTIONS, methods=("POST",))
def discard(request, pk: int):
    convention = signable(request, pk)
    before = page_of(convention.party)
    if not attempt(request, conventions.discard, convention=convention):
        return redirect("network:convention", pk)
    messages.success(request, "Le projet de convention est effacé.")
    return redirect(before)
