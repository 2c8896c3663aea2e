"""What comes back for people's accounts."""

from django.core.management import call_command

from common.domain import personal_data
from common.running.clock import every


@every(minutes=24 * 60, label="Oubli des données dont la durée est passée")
def scrub() -> int:
    return sum(personal_data.scrub().values())


@every(minutes=24 * 60, label="Ménage des sessions terminées")
def clear_sessions() -> int:
    call_command("clearsessions")
    return 1
