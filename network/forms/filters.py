"""What lists can be narrowed by. Names are those of the address, so they are short and French."""

from django import forms
from django.db.models import Q
from django.utils import timezone

from accounts.roles import Scope, roles_for
from common.dates import add_months
from common.spreadsheets.states import ImportState
from network.domain.duplicates import fold
from network.enums import ConventionState, PartnerKind, StructureKind, VolunteerState
from network.models import Territory
from network.queries import twins
from network.validators import clean_siret


def any_of(choices, label: str = "Tous"):
    return [("", label), *choices]


class Filter(forms.Form):
    q = forms.CharField(label="Rechercher", required=False, max_length=100)
    searched: tuple[str, ...] = ()

    def __init__(self, data=None, *, acting=None, **kwargs):
        super().__init__(data, **kwargs)
        if "territoire" in self.fields:
            if acting.is_national:
                self.fields["territoire"].queryset = Territory.objects.all()
            else:
                del self.fields["territoire"]

    def narrow(self, rows):
        text = self.cleaned_data.get("q")
        if text:
            rows = rows.filter(self.matching(text))
        if territory := self.cleaned_data.get("territoire"):
            rows = rows.filter(territory=territory)
        return rows

    def matching(self, text: str) -> Q:
        condition = Q()
        for word in text.split():
            condition &= Q(*((f"{name}__icontains", word) for name in self.searched), _connector=Q.OR)
        return condition


class OfTerritory(Filter):
    territoire = forms.ModelChoiceField(
        Territory.objects.none(), label="Territoire", required=False, empty_label="Tous", to_field_name="code"
    )


class OrganisationFilter(OfTerritory):
    type = forms.ChoiceField(label="Type", required=False)
    commune = forms.CharField(label="Commune", required=False, max_length=120)
    convention = forms.ChoiceField(
        label="Convention", required=False, choices=any_of([("aucune", "Aucune"), *ConventionState.choices], "Toutes")
    )
    etat = forms.ChoiceField(
        label="État",
        required=False,
        choices=[
            ("", "Ouvertes"),
            ("doublons", "Doublons possibles"),
            ("fermees", "Fermées"),
            ("toutes", "Toutes"),
        ],
    )

    def matching(self, text: str) -> Q:
        plain = fold(text)
        condition = Q(commune__icontains=text) | Q(name__icontains=text)
        if plain:
            condition |= Q(folded_name__contains=plain)
        if digits := clean_siret(text):
            condition |= Q(siret__startswith=digits)
        return condition

    def narrow(self, rows):
        rows, chosen = super().narrow(rows), self.cleaned_data
        if chosen["type"]:
            rows = rows.filter(kind=chosen["type"])
        if chosen["commune"]:
            rows = rows.filter(commune__icontains=chosen["commune"].strip())
        if chosen["convention"]:
            rows = rows.filter(convention_state="" if chosen["convention"] == "aucune" else chosen["convention"])
        if chosen["etat"] == "doublons":
            return twins(rows.open())
        if chosen["etat"] != "toutes":
            rows = rows.filter(closed_at__isnull=chosen["etat"] != "fermees")
        return rows


class StructureFilter(OrganisationFilter):
    qpv = forms.BooleanField(label="En quartier prioritaire (QPV)", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["type"].choices = any_of(StructureKind.choices)

    def narrow(self, rows):
        rows = super().narrow(rows)
        return rows.filter(in_priority_district=True) if self.cleaned_data["qpv"] else rows


class PartnerFilter(OrganisationFilter):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["type"].choices = any_of(PartnerKind.choices)


class ConventionFilter(OfTerritory):
    etat = forms.ChoiceField(
        label="État",
        required=False,
        choices=any_of([*ConventionState.choices, ("bientot", "Se terminent d’ici six mois")]),
    )
    searched = ("structure__name", "partner__name")

    def narrow(self, rows):
        rows = super().narrow(rows)
        match self.cleaned_data["etat"]:
            case "":
                return rows
            case "bientot":
                return rows.ending_before(add_months(timezone.localdate(), 6))
            case state:
                return rows.filter(state=state)


class VolunteerFilter(OfTerritory):
    etat = forms.ChoiceField(
        label="État",
        required=False,
        choices=[("", "Suivis"), *VolunteerState.choices, ("tous", "Tous")],
    )
    searched = ("first_name", "last_name", "availability", "structure__name")

    def narrow(self, rows):
        rows, state = super().narrow(rows), self.cleaned_data["etat"]
        if state == "tous":
            return rows
        return rows.filter(state=state) if state else rows.following()


class TerritoryFilter(Filter):
    etat = forms.ChoiceField(
        label="État", required=False, choices=[("", "Ouverts"), ("fermes", "Fermés"), ("tous", "Tous")]
    )
    searched = ("name", "association", "code", "departments")

    def narrow(self, rows):
        rows, state = super().narrow(rows), self.cleaned_data["etat"]
        return rows if state == "tous" else rows.filter(closed_at__isnull=state != "fermes")


class MemberFilter(Filter):
    role = forms.ChoiceField(label="Rôle", required=False)
    etat = forms.ChoiceField(
        label="État",
        required=False,
        choices=[
            ("", "En cours"),
            ("bientot", "Se terminent d’ici un mois"),
            ("termines", "Terminées"),
            ("tous", "Toutes"),
        ],
    )
    searched = ("user__first_name", "user__last_name", "user__email")

    def __init__(self, data=None, *, scope: Scope, **kwargs):
        super().__init__(data, **kwargs)
        self.fields["role"].choices = any_of([(role.slug, role.label) for role in roles_for(scope)])

    def narrow(self, rows):
        rows, chosen = super().narrow(rows), self.cleaned_data
        if chosen["role"]:
            rows = rows.filter(role=chosen["role"])
        if chosen["etat"] == "tous":
            return rows
        if chosen["etat"] == "bientot":
            return rows.ending_before(add_months(timezone.localdate(), 1))
        active = rows.active()
        return active if not chosen["etat"] else rows.exclude(pk__in=active.values("pk"))


class ImportFilter(OfTerritory):
    etat = forms.ChoiceField(label="État", required=False, choices=any_of(ImportState.choices))
    searched = ("name",)

    def narrow(self, rows):
        rows, state = super().narrow(rows), self.cleaned_data["etat"]
        return rows.filter(state=state) if state else rows
