"""What a technique must say before it is shown to everybody. A draft is saved without it."""

from pages.blocks.checks import medium_problems


def errors(cleaned: dict) -> dict[str, str]:
    """By field, one sentence each: what is missing, and what to do."""
    found = {}
    if not any(cleaned.get(name) for name in ("before", "during", "after")):
        found["before"] = "Dites quand elle se fait : avant, pendant ou après la sortie."
    if not cleaned.get("themes"):
        found["themes"] = "Cochez au moins un effet : c’est par là qu’on la cherche."
    found |= material_errors(cleaned) | course_errors(cleaned)
    recording = cleaned.get("recording")
    if problems := medium_problems(recording) if recording else []:
        found["recording"] = " ".join(problems)
    return found


def material_errors(cleaned: dict) -> dict[str, str]:
    """« Rien » is an answer, silence is none."""
    lines, none = bool(cleaned.get("material")), cleaned.get("no_material")
    if lines and none:
        return {"no_material": "Du matériel est listé plus bas : décochez, ou videz la liste."}
    if not lines and not none:
        return {"no_material": "Listez le matériel, ou cochez « sans matériel » : rien à prévoir, cela se dit aussi."}
    return {}


def course_errors(cleaned: dict) -> dict[str, str]:
    course, low, high = cleaned.get("course"), cleaned.get("minutes_min"), cleaned.get("minutes_max")
    if not course:
        return {"course": "Écrivez au moins une étape : sans déroulé, personne ne peut l’essayer."}
    total = sum(block.value["minutes"] or 0 for block in course)
    if low and high and not low <= total <= high:
        return {"course": f"Les étapes durent {total} minutes en tout, et la fiche annonce de {low} à {high} minutes."}
    return {}
