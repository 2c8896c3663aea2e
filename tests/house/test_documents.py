"""What can be set, typed or met is written down: variables, commands, decisions, changes."""

import re

from django.core.management import get_commands

from tests.house.project import PROJECT, ROOMS, name, named

OPERATIONS = PROJECT / "docs/operations.md"
VARIABLE = re.compile(r"env(?:\.\w+)?\(\s*\"([A-Z_]+)\"")
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)")


def read_variables() -> set[str]:
    found: set[str] = set()
    for path in named(".py", under="site/"):
        text = path.read_text("utf-8")
        found |= set(VARIABLE.findall(text)) | set(re.findall(r"os\.environ(?:\.get\(|\[)\"([A-Z_]+)\"", text))
    return found - {"DJANGO_SETTINGS_MODULE", "PYTHONPATH"}


def test_every_variable_is_described_in_operations():
    text = OPERATIONS.read_text("utf-8")
    assert sorted(each for each in read_variables() if f"`{each}`" not in text) == []


def test_operations_describes_no_variable_that_is_gone():
    described = set(re.findall(r"^\| `([A-Z_]+)`", OPERATIONS.read_text("utf-8"), re.MULTILINE))
    assert sorted(described - read_variables()) == []


def test_every_command_of_ours_is_described_in_operations():
    text = OPERATIONS.read_text("utf-8")
    ours = [command for command, app in get_commands().items() if app in ROOMS]
    assert sorted(each for each in ours if f"portal {each}" not in text) == []


def test_every_target_of_make_is_in_the_readme_or_in_operations():
    targets = re.findall(r"^([a-z]+):.*##", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
    text = (PROJECT / "README.md").read_text("utf-8") + OPERATIONS.read_text("utf-8")
    assert [each for each in targets if each != "help" and f"make {each}" not in text] == []


def test_links_between_documents_lead_somewhere():
    broken = []
    for path in named(".md"):
        for target in LINK.findall(path.read_text("utf-8")):
            if not (path.parent / target).exists():
                broken.append(f"{name(path)} → {target}")
    assert broken == []


def test_documents_named_in_the_code_exist():
    missing = []
    for path in named(".py", ".toml", ".html", ".md"):
        for number in re.findall(r"docs/adr/(\d{4})", path.read_text("utf-8")):
            if not list((PROJECT / "docs/adr").glob(f"{number}-*.md")):
                missing.append(f"{name(path)}: docs/adr/{number}")
    assert missing == []


def test_decisions_are_numbered_once():
    numbers = [path.name[:4] for path in (PROJECT / "docs/adr").glob("[0-9]*.md")]
    assert len(numbers) == len(set(numbers)) > 0


def test_the_changelog_has_an_entry_for_this_version():
    version = re.search(r'^version = "([\d.]+)"', (PROJECT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)[1]
    assert f"## {version}" in (PROJECT / "CHANGELOG.md").read_text("utf-8")


def test_every_room_is_on_the_map():
    text = (PROJECT / "docs/architecture.md").read_text("utf-8")
    rooms = [room for room in ROOMS if (PROJECT / room).is_dir() or (PROJECT / "site" / room).is_dir()]
    assert [room for room in rooms if f"`{room}" not in text and f"{room}/" not in text] == []


def test_run_time_dependencies_stay_few():
    text = (PROJECT / "pyproject.toml").read_text("utf-8")
    block = text[text.index("\ndependencies = [") : text.index("]\n\n[project.optional")]
    assert len(re.findall(r"^  \"", block, re.MULTILINE)) <= 20
