"""Datestamps as OAI-PMH writes them: universal time, to the second; a harvester may say a day only."""

import re
from datetime import UTC, datetime, timedelta

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
SECOND = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", re.ASCII)


def written(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def is_day(text: str) -> bool:
    return DAY.fullmatch(text) is not None


def since(text: str) -> datetime:
    """The first moment of what is asked. ValueError when it is no date."""
    if is_day(text):
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    if SECOND.fullmatch(text):
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    raise ValueError(text)


def until(text: str) -> datetime:
    """The moment just past what is asked: both ends are included."""
    return since(text) + (timedelta(days=1) if is_day(text) else timedelta(seconds=1))
