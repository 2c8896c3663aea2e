"""allauth's forms in the words of the house, and the person's own page."""

from allauth.account import forms as allauth_forms
from allauth.core import context
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User

REMEMBER = "remember_here"


class Worded:
    """Our labels and help instead of allauth's; no placeholder, which disappears when one needs it."""

    words: dict[str, tuple] = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            if name in self.words:
                field.label, field.help_text = self.words[name]


EMAIL = (_("Adresse électronique"), "")
NEW_PASSWORD = (
    _("Nouveau mot de passe"),
    _("12 caractères au moins. Une phrase que vous retenez fait un bon mot de passe."),
)
AGAIN = (_("Nouveau mot de passe, encore une fois"), "")
STAY = (
    _("Garder ma session ouverte sur cet ordinateur"),
    _("Pendant 14 jours. Laissez la case vide sur un ordinateur partagé : la connexion s’arrête avec le navigateur."),
)


class LoginForm(Worded, allauth_forms.LoginForm):
    words = {"login": EMAIL, "password": (_("Mot de passe"), ""), "remember": STAY}


class RequestLoginCodeForm(Worded, allauth_forms.RequestLoginCodeForm):
    words = {"email": EMAIL}
    remember = forms.BooleanField(label=STAY[0], help_text=STAY[1], required=False)

    def clean(self):
        data = super().clean()
        context.request.session[REMEMBER] = bool(data.get("remember"))
        return data


class ResetPasswordForm(Worded, allauth_forms.ResetPasswordForm):
    words = {"email": EMAIL}


class ChangePasswordForm(Worded, allauth_forms.ChangePasswordForm):
    words = {"oldpassword": (_("Mot de passe actuel"), ""), "password1": NEW_PASSWORD, "password2": AGAIN}


class SetPasswordForm(Worded, allauth_forms.SetPasswordForm):
    words = {"password1": NEW_PASSWORD, "password2": AGAIN}


class ResetPasswordKeyForm(Worded, allauth_forms.ResetPasswordKeyForm):
    words = {"password1": NEW_PASSWORD, "password2": AGAIN}


class ReauthenticateForm(Worded, allauth_forms.ReauthenticateForm):
    words = {"password": (_("Mot de passe"), "")}


SIX_DIGITS = (_("Code à six chiffres"), "")
APP_CODE = (_("Code de l’application, ou code de secours"), "")


class Code(Worded):
    """A keyboard of digits on a phone, and nothing that an extension would fill from another site."""

    words = {"code": SIX_DIGITS}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}


class ConfirmLoginCodeForm(Code, allauth_forms.ConfirmLoginCodeForm):
    pass


class ConfirmEmailForm(Code, allauth_forms.ConfirmEmailVerificationCodeForm):
    pass


class ConfirmResetForm(Code, allauth_forms.ConfirmPasswordResetCodeForm):
    pass


class SecondFactorForm(Worded, mfa_forms.AuthenticateForm):
    words = {"code": APP_CODE}


class SecondFactorAgainForm(Worded, mfa_forms.ReauthenticateForm):
    words = {"code": APP_CODE}


class ActivateAppForm(Code, ActivateTOTPForm):
    words = {"code": (_("Code affiché par l’application"), "")}


KEY_NAME = (_("Nom de la clé"), _("Pour la reconnaître : « téléphone », « ordinateur du bureau »."))


class AddPasskeyForm(Worded, AddWebAuthnForm):
    words = {
        "name": KEY_NAME,
        "passwordless": (
            _("Entrer avec cette clé seule"),
            _("Sans mot de passe ni code : la clé vérifie elle-même que c’est vous."),
        ),
    }

    def __init__(self, *args, **kwargs):
        kwargs["initial"] = {"passwordless": True} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)


class RenamePasskeyForm(Worded, EditWebAuthnForm):
    words = {"name": KEY_NAME}


class ChangeEmailForm(Worded, allauth_forms.AddEmailForm):
    words = {
        "email": (
            _("Nouvelle adresse électronique"),
            _("Un code y sera envoyé. L’ancienne adresse reste la vôtre d’ici là."),
        )
    }


class ProfileForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ("first_name", "last_name", "phone", "language")
        widgets = {
            "first_name": forms.TextInput(attrs={"autocomplete": "given-name"}),
            "last_name": forms.TextInput(attrs={"autocomplete": "family-name"}),
            "phone": forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
        }
        labels = {"language": _("Langue de l’interface et des courriels")}


class ErasureForm(forms.Form):
    """Typing one's own address: an open session on a shared computer must not be enough."""

    email = forms.EmailField(
        label=_("Votre adresse électronique, pour confirmer"), widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_email(self):
        email = self.cleaned_data["email"]
        if email.lower() != self.user.email.lower():
            raise forms.ValidationError(_("Ce n’est pas l’adresse de ce compte."))
        return email
