"""Production refuses an unsafe value and says which."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from config import checks

SAFE = {
    "SECRET_KEY": "k" * 60,
    "DEBUG": False,
    "PRODUCTION": True,
    "ALLOWED_HOSTS": ["portail.example.com"],
    "BASE_URL": "https://portail.example.com",
    "MAIL_TRANSPORT": {"backend": "django.core.mail.backends.smtp.EmailBackend"},
    "DEFAULT_FROM_EMAIL": "bonjour@example.com",
    "SECURITY_CONTACT": "mailto:securite@example.com",
    "MFA_TOTP_INSECURE_BYPASS_CODE": None,
    "WEB_WORKERS": 1,
}


@pytest.fixture
def safe(settings):
    for name, value in SAFE.items():
        setattr(settings, name, value)
    return settings


def test_safe_values_start(safe):
    assert checks.unsafe_values() == []
    checks.refuse_unsafe_start()


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("SECRET_KEY", "short", "SECRET_KEY"),
        ("DEBUG", True, "DEBUG"),
        ("ALLOWED_HOSTS", ["*"], "ALLOWED_HOSTS"),
        ("ALLOWED_HOSTS", [], "ALLOWED_HOSTS"),
        ("BASE_URL", "http://portail.example.com", "BASE_URL"),
        ("MAIL_TRANSPORT", {"backend": "django.core.mail.backends.console.EmailBackend"}, "EMAIL_URL"),
        ("DEFAULT_FROM_EMAIL", "x@example.org", "MAIL_FROM"),
        ("SECURITY_CONTACT", "mailto:x@example.org", "SECURITY_CONTACT"),
        ("MFA_TOTP_INSECURE_BYPASS_CODE", "000000", "MFA_TOTP_INSECURE_BYPASS_CODE"),
        ("WEB_WORKERS", 3, "CACHE_URL"),
    ],
)
def test_an_unsafe_value_stops_the_start_with_its_name(safe, name, value, told):
    setattr(safe, name, value)
    with pytest.raises(ImproperlyConfigured) as error:
        checks.refuse_unsafe_start()
    assert f"- {told}: " in str(error.value)
    assert str(error.value).count("\n") == 1
    assert [found.obj for found in checks.check_production(None)] == [told]


def test_the_development_key_is_refused(safe):
    safe.SECRET_KEY = safe.UNSAFE_SECRET_KEY
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY"):
        checks.refuse_unsafe_start()


def test_outside_production_anything_starts(safe):
    safe.PRODUCTION, safe.SECRET_KEY = False, "short"
    assert [name for name, _ in checks.unsafe_values()] == ["SECRET_KEY"]  # told by `portal check --deploy`
    checks.refuse_unsafe_start()


def test_django_finds_nothing_wrong_either(safe, capsys):
    call_command("check", fail_level="WARNING")
    assert "no issues" in capsys.readouterr().out


def test_the_check_before_a_deployment_fails_on_an_unsafe_value(safe):
    safe.SECRET_KEY = "short"
    with pytest.raises(SystemCheckError, match=r"SECRET_KEY: \(portal\.E001\)"):
        call_command("check", deploy=True)
