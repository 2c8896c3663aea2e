"""Figures of style, and traces that must not be left behind (docs/architecture.md says why these figures)."""

import ast
import re
from statistics import median

import pytest

from tests.house.project import PROJECT, files, name, named

LONGEST_FILE, MEDIAN_FILE, LONGEST_FUNCTION, LONGEST_TEMPLATE = 300, 70, 40, 150
TRACES = {
    "a machine's own path": re.compile(r"(?<![\w./])/(?:home|root|Users|work)/[a-z]"),
    "a registry's address": re.compile(r"(?:py[p]i\.org|python[h]osted|registry\.npm[j]s|index-url)"),
    "an unfinished merge": re.compile(r"^(?:<{7}|>{7})", re.MULTILINE),
    "unfinished work": re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b"),
}
PHONE = re.compile(r"\b0[1-79] (?!99 00)\d\d \d\d \d\d \d\d\b")
CHECKING = ("assert", "expect", "call_command", "refuse", "fail", "wait_for", "check")
TEXT = {".py", ".md", ".toml", ".txt", ".html", ".css", ".js", ".typ", ".yml", ".po", ".svg", ".example", ""}


def code():
    return [path for path in named(".py") if "migrations" not in path.parts]


def lines(path) -> int:
    return len(path.read_text("utf-8").splitlines())


def test_no_file_of_code_is_long_and_most_are_short():
    assert [f"{name(path)}: {lines(path)}" for path in code() if lines(path) > LONGEST_FILE] == []
    assert median(count for path in code() if (count := lines(path)) and "tests" not in path.parts) <= MEDIAN_FILE


def test_no_function_is_long():
    long = []
    for path in code():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION:
                long.append(f"{name(path)}:{node.lineno} {node.name}")
    assert long == []


def test_no_template_is_long():
    templates = named(".html", but=("tests",))
    assert [f"{name(path)}: {lines(path)}" for path in templates if lines(path) > LONGEST_TEMPLATE] == []


@pytest.mark.parametrize("what", TRACES)
def test_no_file_keeps_a_trace(what):
    own = PROJECT / "tests/house/test_style.py"
    kept = []
    for path in files():
        if path.suffix in TEXT and path != own:
            found = TRACES[what].search(path.read_text("utf-8", errors="ignore"))
            kept += [f"{name(path)}: {found[0]}"] if found else []
    assert kept == []


def test_no_test_is_empty_and_each_has_a_sentence_for_a_name():
    odd = []
    for path in named(".py", under="tests"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_test = isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
            if is_test and (len(node.name.split("_")) < 4 or not asserts(node)):
                odd.append(f"{name(path)}:{node.lineno} {node.name}")
    assert odd == []


def asserts(function: ast.FunctionDef) -> bool:
    """An assertion, an expected refusal, or a helper whose own name says that it checks."""
    calls = [ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)]
    return any(isinstance(node, ast.Assert) for node in ast.walk(function)) or any(
        "raises" in call or "assert" in call or call.split(".")[-1].startswith(CHECKING) for call in calls
    )


def test_every_name_in_the_demo_and_the_tests_is_fictional():
    """Addresses at example.org (or a .example), telephones of the range reserved for fiction."""
    real = []
    for path in named(".py", ".html", ".po", ".txt"):
        text = path.read_text("utf-8", errors="ignore")
        for address in re.findall(r"[\w.+-]+@([\w-]+\.[a-z]{2,})\b", text):
            if not re.search(r"(^|\.)example(\.(org|com|net))?$", address):
                real.append(f"{name(path)}: @{address}")
        if path.name != "regions.py":  # five départements in a row look like a telephone number
            real += [f"{name(path)}: {found}" for found in PHONE.findall(text)]
    assert real == []
