"""Where sign-in is ours rather than allauth's."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False  # accounts are born from invitations


class MFAAdapter(DefaultMFAAdapter):
    pass


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    pass
