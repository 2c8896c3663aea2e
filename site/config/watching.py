"""What is told of the product while it runs: JSON logs, and errors to a Sentry-compatible service when there is one.

Nothing personal leaves.
"""

from django.core.exceptions import ImproperlyConfigured

DROPPED = ("cookies", "data", "env", "headers", "query_string", "url")  # an address may hold an invitation


def logging(level: str) -> dict:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "common.watching.logs.JsonFormatter"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django.server": {"handlers": ["stderr"], "propagate": False},
            "wagtail": {"level": "WARNING"},  # page by page, what its own history already keeps
        },
    }


def report_errors_to(dsn: str, mode: str) -> None:
    if not dsn:
        return
    try:
        import sentry_sdk  # noqa: PLC0415  (an optional extra)
    except ImportError as error:
        raise ImproperlyConfigured("SENTRY_DSN is set: install the extra « watch ».") from error
    sentry_sdk.init(
        dsn=dsn,
        environment=mode,
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
        before_send=without_personal_data,
    )


def without_personal_data(event: dict, hint: dict) -> dict:
    request = event.get("request", {})
    for key in DROPPED:
        request.pop(key, None)
    event.pop("user", None)
    return event
