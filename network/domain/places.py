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
PREFIXES = {  # of postcodes that do not begin with the number of their department, the most precise first
    "97133": ("977", "971"),  # both islands were communes of Guadeloupe, and kept its postcodes
    "97150": ("978", "971"),
    "200": ("2A",),
    "201": ("2A",),
    "20": ("2B",),
    "G": ("QUEBEC",),
    "H": ("QUEBEC",),
    "J": ("QUEBEC",),
}
OVERSEAS = ("97", "98")  # three digits say the department there
DEPARTMENT = re.compile(r"\d{2,3}|2[AB]|QUEBEC")


def usual_time_zone(code: str) -> str:
    return CLOCKS.get(code.strip().lower(), (PARIS,))[0]


def departments(territory) -> list[str]:
    """Those it covers; its own number when nobody listed them."""
    return territory.departments.upper().split() or [territory.code.upper()]


def departments_of(postcode: str) -> tuple[str, ...]:
    """Those a postcode may belong to, the likeliest first; none when it says nothing."""
    plain = postcode.replace(" ", "").upper()
    for beginning, found in PREFIXES.items():
        if plain.startswith(beginning):
            return found
    digits = plain[: 3 if plain.startswith(OVERSEAS) else 2]
    return (digits,) if digits.isdecimal() else ()


def is_outside(territory, postcode: str) -> bool:
    """False where nothing can be said: an area without departments we know, or no postcode."""
    covered = departments(territory)
    known = all(DEPARTMENT.fullmatch(department) for department in covered)
    return bool(postcode) and known and not set(covered).intersection(departments_of(postcode))


def said_outside(territory, postcode: str) -> str:
    """What to tell somebody who gives a postcode of elsewhere; empty inside. They may be right: never a refusal."""
    if not is_outside(territory, postcode):
        return ""
    return f"Le code postal {postcode} est hors du territoire {territory} ({', '.join(departments(territory))})."
