"""What every template may use."""

from django.conf import settings


def product(request):
    return {"DEBUG": settings.DEBUG, "OPENID": bool(settings.SOCIALACCOUNT_PROVIDERS)}
