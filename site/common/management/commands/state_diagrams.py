"""Draw every state table into docs/states.md, or check that the drawing is current."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from common.states import REGISTRY

INTRODUCTION = """# States

Drawn from the tables in each room's `enums.py` by `portal state_diagrams`: edit the tables, not this page.
"""


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="Change nothing; fail when the page is out of date.")

    def handle(self, *, check, **options):
        page = settings.BASE_DIR / "docs" / "states.md"
        text = document()
        if check and (not page.is_file() or page.read_text("utf-8") != text):
            raise CommandError("docs/states.md is out of date: run `portal state_diagrams`.")
        if not check:
            page.write_text(text, "utf-8")
            self.stdout.write(f"{len(REGISTRY)} diagrams written to docs/states.md")


def document() -> str:
    tables = sorted(REGISTRY, key=lambda each: each.name)
    return "\n".join([INTRODUCTION, *(f"## {each.name}\n\n```mermaid\n{each.mermaid()}\n```\n" for each in tables)])
