"""Refuses to start production with an unsafe value, and says which.

Each rule is a sentence and a condition. `portal check --deploy` lists them as errors; the web server
and the worker call `refuse_unsafe_start` and do not start while one holds.
"""

from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured


def unsafe_values() -> list[tuple[str, str]]:
    """(identifier, what to do) for every rule the present settings break."""
    broken = [
        ("SECRET_KEY", "Set SECRET_KEY to a long random value of your own.", unsafe_secret()),
        ("DEBUG", "DEBUG must be off.", settings.DEBUG),
        ("ALLOWED_HOSTS", "Set ALLOWED_HOSTS to the names of this site.", unsafe_hosts()),
        ("BASE_URL", "Set BASE_URL to the public https:// address.", not settings.BASE_URL.startswith("https://")),
        ("EMAIL_URL", "Set EMAIL_URL to a mail server: mail would only be printed.", prints_mail()),
        ("MAIL_FROM", "Set MAIL_FROM to an address of your own.", "example.org" in settings.DEFAULT_FROM_EMAIL),
        ("SECURITY_CONTACT", "Set SECURITY_CONTACT.", "example.org" in settings.SECURITY_CONTACT),
        ("MFA_TOTP_INSECURE_BYPASS_CODE", "No bypass code here.", bool(settings.MFA_TOTP_INSECURE_BYPASS_CODE)),
        ("CACHE_URL", "Set CACHE_URL: with several WEB_WORKERS, rate limits must be shared.", splits_limits()),
    ]
    return [(name, advice) for name, advice, holds in broken if holds]


def unsafe_secret() -> bool:
    return settings.SECRET_KEY == settings.UNSAFE_SECRET_KEY or len(settings.SECRET_KEY) < 50


def unsafe_hosts() -> bool:
    return not settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS


def prints_mail() -> bool:
    return "smtp" not in settings.MAIL_TRANSPORT["backend"]


def splits_limits() -> bool:
    return settings.WEB_WORKERS > 1 and "locmem" in settings.CACHES["default"]["BACKEND"]


@checks.register(checks.Tags.security, deploy=True)
def check_production(app_configs, **kwargs):
    return [checks.Error(advice, obj=name, id=f"portal.E{n:03}") for n, (name, advice) in enumerate(unsafe_values(), 1)]


def refuse_unsafe_start() -> None:
    if settings.PRODUCTION and (found := unsafe_values()):
        lines = "\n".join(f"- {name}: {advice}" for name, advice in found)
        raise ImproperlyConfigured(f"Production refuses to start:\n{lines}")
