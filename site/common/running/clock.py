"""Work that comes back: each room registers its jobs in `<room>/jobs.py`.

    @every(minutes=60, label="Rappels de convention")
    def remind() -> int: ...

`portal clock` runs them. A job returns how much it did, may be repeated and interrupted at any point, and never counts
on having been run on time.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.module_loading import autodiscover_modules

JOBS: dict[str, "Job"] = {}


@dataclass(frozen=True)
class Job:
    name: str
    label: str
    minutes: int
    run: Callable[[], int]


def every(*, minutes: int, label: str):
    def register(run):
        name = f"{run.__module__.split('.')[0]}.{run.__name__}"
        JOBS[name] = Job(name, label, minutes, run)
        return run

    return register


def discover() -> list[Job]:
    autodiscover_modules("jobs")
    return sorted(JOBS.values(), key=lambda job: job.name)
