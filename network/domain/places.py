"""Where a territory is: the departments it covers, its clock, and whether a postcode falls inside."""

import re

PARIS = "Europe/Paris"
CLOCKS = {  # by code of the territory; elsewhere in France it is the time of Paris
    "971": ("America/Guadeloupe", "Guadeloupe"),
    "972": ("America/Martinique", "Martinique"),
    "973": ("America/Cayenne", "Guyane"),
    "974": ("Indian/Reunion", "La Réunion"),
    "975": ("America/Miquelon", "Saint-Pierre-et-Miquelon"),
    "976": ("Indian/Mayotte", "Mayotte"),
    "977": ("America/St_Barthelemy", "Saint-Barthélemy"),
    "978": ("America/Marigot", "Saint-Martin"),
    "986": ("Pacific/Wallis", "Wallis-et-Futuna"),
    "987": ("Pacific/Tahiti", "Polynésie française"),
    "988": ("Pacific/Noumea", "Nouvelle-Calédonie"),
    "quebec": ("America/Montreal", "Québec"),
}
TIME_ZONES = [(PARIS, "France métropolitaine"), *CLOCKS.values()]
POSTCODES = {  # how postcodes begin where they do not begin with the code of the department
    "2A": ("20",),
    "2B": ("20",),
    "977": ("977", "97133"),
    "978": ("978", "97150"),
    "QUEBEC": ("G", "H", "J"),
}
DEPARTMENT = re.compile(r"\d{2,3}")


def usual_time_zone(code: str) -> str:
    return CLOCKS.get(code.strip().lower(), (PARIS,))[0]


def departments(territory) -> list[str]:
    """Those it covers; its own number when nobody listed them."""
    return territory.departments.upper().split() or [territory.code.upper()]


def is_outside(territory, postcode: str) -> bool:
    """False where nothing can be said: an area without departments we know, or no postcode."""
    begins = [beginnings(department) for department in departments(territory)]
    return bool(postcode) and all(begins) and not postcode.upper().startswith(sum(begins, ()))


def beginnings(department: str) -> tuple[str, ...]:
    return POSTCODES.get(department) or ((department,) if DEPARTMENT.fullmatch(department) else ())


def said_outside(territory, postcode: str) -> str:
    """What to tell somebody who gives a postcode of elsewhere; empty inside. They may be right: never a refusal."""
    if not is_outside(territory, postcode):
        return ""
    return f"Le code postal {postcode} est hors du territoire {territory} ({', '.join(departments(territory))})."
