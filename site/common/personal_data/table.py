"""The inventory in words, for docs/personal-data.md and for whoever keeps the register the law asks for."""

from django.utils import translation

from common.personal_data import NOTHING, PersonalData, Scrub, inventory

HEAD = """# Personal data

Written by `portal personal_data --write` from what each model declares; a test fails while this page is out of date.
Beneficiaries are never named anywhere: counts and categories only.

| What | Whose | Columns | Kept | Why |
|---|---|---|---|---|
"""
TOLD = {Scrub.BLANK: "emptied", Scrub.FORGET: "made impersonal", Scrub.KEEP: "kept", Scrub.DELETE: "row deleted"}


def table() -> str:
    with translation.override("fr"):
        rows = [(model, known) for model, known in inventory().items() if known and known != NOTHING]
        lines = [line(model, known) for model, known in sorted(rows, key=lambda each: each[0]._meta.label)]
        silent = sorted(
            model._meta.label
            for model, known in inventory().items()
            if known == NOTHING and not label_is_of_engine(model)
        )
    return HEAD + "\n".join(lines) + f"\n\nNothing about anybody: {', '.join(f'`{label}`' for label in silent)}.\n"


def label_is_of_engine(model) -> bool:
    """Search tables differ from one database to the other; the page must not."""
    return model._meta.label.endswith("IndexEntry")


def line(model, known: PersonalData) -> str:
    columns = ", ".join(f"`{name}` ({TOLD[what]})" for name, what in known.fields.items()) or "—"
    kept = f"{known.keep_days} days after `{known.since}`" if known.keep_days else "as long as the account"
    return f"| `{model._meta.label}` ({known.name_of(model)}) | {whose(known)} | {columns} | {kept} | {known.why} |"


def whose(known: PersonalData) -> str:
    if known.person == "":
        return "the person"
    paths = [f"`{path}`" for path in (known.person, known.address) if path]
    return ", ".join(paths) or "—"
