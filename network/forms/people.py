"""Invitations, memberships and volunteers."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.dates import in_words
from network.domain.giving import check_within, gives_more
from network.domain.people import check_end
from network.domain.volunteers import UNREACHABLE
from network.forms.organisations import OfModel
from network.forms.widgets import DateInput
from network.models import Structure, Volunteer
from network.rules import can_lengthen


class GivenRole(forms.Form):
    """A role among those one may give, and its last day: one's own at the latest."""

    role = forms.ChoiceField(label="Rôle", widget=forms.RadioSelect)
    ends_on = forms.DateField(
        label="Jusqu’au",
        required=False,
        widget=DateInput,
        help_text="Le dernier jour de ce rôle, s’il est connu\u00a0: fin d’une mission, d’un stage…",
    )

    def __init__(self, data=None, *, roles, acting, membership=None, **kwargs):
        until = acting.membership.ends_on
        held = {"role": membership.role, "ends_on": membership.ends_on} if membership else {"ends_on": until}
        super().__init__(data, initial=held, **kwargs)
        self.fields["role"].choices = described(roles)
        for role in roles:
            if role.temporary:
                self.fields["ends_on"].help_text += f" Le rôle «\u00a0{role.label}\u00a0» en a toujours un."
        self.own = bool(membership) and not can_lengthen(acting.user, membership)
        if self.own:
            self.fields["ends_on"].help_text += " C’est votre propre rôle\u00a0: vous pouvez l’écourter seulement."
        elif until:
            self.fields["ends_on"].help_text += f" Le vôtre s’arrête le {in_words(until)}\u00a0: pas au-delà."
        self.acting, self.membership = acting, membership
        self.starts_on = membership.starts_on if membership else timezone.localdate()

    def clean(self):
        """What the verb would refuse of the last day is said with the rest."""
        given = self.cleaned_data
        if "role" in given and "ends_on" in given and self.has_changed():
            try:
                check_end(given["role"], self.starts_on, given["ends_on"])
                if not self.own and (not self.membership or gives_more(self.membership, **given)):
                    check_within([self.acting], given["ends_on"])
            except forms.ValidationError as refusal:
                self.add_error(None, refusal)


class InviteForm(GivenRole):
    email = forms.EmailField(
        label="Courriel professionnel de la personne",
        help_text="Elle recevra un lien personnel, valable deux semaines.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    field_order = ("email", "role", "ends_on")

    def __init__(self, data=None, *, roles, **kwargs):
        super().__init__(data, roles=roles, **kwargs)
        if len(roles) == 1:
            self.fields["role"].initial = roles[0].slug


def described(roles) -> list[tuple[str, str]]:
    """Each role with what it does, in words: nobody should have to guess what they give."""
    return [(role.slug, f"{role.label}\u00a0: {role.description[:1].lower()}{role.description[1:]}") for role in roles]


class JoinForm(forms.Form):
    """A new account, from an invitation: the address is the one the link was sent to."""

    first_name = forms.CharField(
        label=_("Prénom"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    last_name = forms.CharField(
        label=_("Nom"), max_length=80, required=False, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )
    password = forms.CharField(
        label=_("Mot de passe"),
        help_text=_("12 caractères au moins. Une phrase courte se retient mieux."),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}, render_value=False),
    )

    def __init__(self, data=None, *, email: str, **kwargs):
        super().__init__(data, **kwargs)
        self.email = email

    def clean(self):
        """The password is judged at once, even while a name is missing."""
        given = self.cleaned_data
        names = {name: given.get(name, "") for name in ("first_name", "last_name")}
        if password := given.get("password"):
            try:
                validate_password(password, User(email=self.email, **names))
            except forms.ValidationError as error:
                self.add_error("password", error)


class VolunteerForm(OfModel):
    model = Volunteer
    names = ("first_name", "last_name", "email", "phone", "availability", "structure")
    structure = forms.ModelChoiceField(
        Structure.objects.none(), label="Intervient à", required=False, empty_label="Pas encore décidé"
    )

    def __init__(self, data=None, *, territory, **kwargs):
        super().__init__(data, **kwargs)
        if territory:
            self.fields["structure"].queryset = Structure.objects.open().of(territory)

    def clean(self):
        if not any(self.cleaned_data.get(name) or name in self.errors for name in ("email", "phone")):
            self.add_error("email", UNREACHABLE)
