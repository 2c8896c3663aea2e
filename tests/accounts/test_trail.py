"""Changing how one signs in leaves a trace, without any secret."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_reset
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.signals import social_account_removed

from common.models import AuditEntry
from tests.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db
NEW = "une autre phrase pour tester"


def traces(person) -> list[tuple[str, dict]]:
    rows = AuditEntry.objects.filter(object_id=str(person.pk), actor_id=person.pk, verb__startswith="sign-in.")
    return list(rows.order_by("pk").values_list("verb", "after"))


def test_a_changed_password_is_traced_without_it(client, person, sign_in):
    sign_in(person)
    client.post(
        "/compte/mot-de-passe/changer/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}, follow=True
    )
    assert traces(person) == [("sign-in.password-changed", {})]


def test_codes_made_then_renewed_and_an_unlinked_account_are_traced(person, rf):
    codes = Authenticator(user=person, type="recovery_codes", data={"seed": "secret"})
    for signal in (authenticator_added, authenticator_reset):
        signal.send(sender=Authenticator, request=rf.get("/"), user=person, authenticator=codes)
    linked = SocialAccount(user=person, provider="proconnect", uid="secret")
    social_account_removed.send(sender=SocialAccount, request=rf.get("/"), socialaccount=linked)

    assert traces(person) == [
        ("sign-in.means-added", {"means": "recovery_codes"}),
        ("sign-in.means-renewed", {"means": "recovery_codes"}),
        ("sign-in.account-unlinked", {"provider": "proconnect"}),
    ]


@pytest.mark.django_db(transaction=True)  # allauth speaks after the commit
def test_means_added_renewed_and_removed_on_the_screens_are_traced(client, person, sign_in, app_code):
    sign_in(person)
    root = "/compte/double-authentification/"
    secret = client.get(f"{root}application/").context["form"].secret
    client.post(f"{root}application/", {"code": app_code(secret)})
    client.post(f"{root}secours/nouveaux/")
    client.post(f"{root}application/retirer/")

    assert not Authenticator.objects.filter(user=person).exists()
    assert traces(person) == [
        ("sign-in.means-added", {"means": "totp"}),
        ("sign-in.means-added", {"means": "recovery_codes"}),
        ("sign-in.means-renewed", {"means": "recovery_codes"}),
        ("sign-in.means-removed", {"means": "totp"}),
        ("sign-in.means-removed", {"means": "recovery_codes"}),
    ]
    told_secret = AuditEntry.objects.filter(actor_id=person.pk).values_list("before", "after", "personal")
    assert secret not in str(list(told_secret))
