"""Errors reported to a Sentry-compatible service, when SENTRY_DSN says where. Nothing personal leaves."""

from django.core.exceptions import ImproperlyConfigured

DROPPED = ("cookies", "data", "env", "headers", "query_string", "url")  # an address may hold an invitation


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
