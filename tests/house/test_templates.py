"""Every template compiles, and each is used by something."""

import re

import pytest
from django.template import TemplateSyntaxError, engines

from tests.house.project import PROJECT, name, named

TEMPLATES = PROJECT / "templates"
# Asked for by name by the libraries, or by Django itself.
BY_CONVENTION = re.compile(
    r"^(\d{3}(_csrf)?\.html|(account|mfa|socialaccount|usersessions|openid_connect|allauth|wagtailadmin|wagtailusers|django|csp)/"
    r"|wagtailcore/|wagtail_localize/|network/mail/(fr|en)/)"
)


def known() -> list[str]:
    return [str(path.relative_to(TEMPLATES)) for path in named(".html", ".txt", ".xml", under="templates/")]


@pytest.mark.parametrize("template", known())
def test_the_template_compiles(template):
    try:
        found = engines["django"].get_template(template)
    except TemplateSyntaxError as error:
        pytest.fail(f"{template}: {error}", pytrace=False)
    assert found.origin.name == str(TEMPLATES / template), "a library's template of this name comes first"


def page_templates() -> set[str]:
    """A page of Wagtail's names its template, or is given one from its own name."""
    from django.apps import apps
    from wagtail.models import Page

    return {model.template for model in apps.get_models() if issubclass(model, Page)}


def test_every_template_is_used():
    sources = [path.read_text("utf-8") for path in named(".html", ".py", ".txt", ".xml") if "tests" not in path.parts]
    text = "\n".join(sources)
    pages = page_templates()
    unused = [
        each
        for each in known()
        if each not in pages and not BY_CONVENTION.match(each) and not named_somewhere(each, text)
    ]
    assert unused == []


def named_somewhere(template: str, text: str) -> bool:
    """By its whole name, or by its folder and stem where the name is put together ("components/{name}.html")."""
    folder, _, file = template.rpartition("/")
    stem = file.rpartition(".")[0]
    whole = f'"{template}"' in text or f"'{template}'" in text
    parent = folder.rpartition("/")[0] or folder  # a mail's folder is its language: "mail/{language}/{name}.txt"
    places = "|".join(re.escape(each.rpartition("/")[2]) for each in (folder, parent))
    composed = re.search(rf"[\"'/](?:{places})/\{{", text) and re.search(
        rf"[\"'(]{re.escape(stem)}[\"')]|def {re.escape(stem)}\(", text
    )
    return whole or bool(composed)


def test_no_template_carries_inline_style_or_script():
    loose = []
    for path in named(".html", under="templates/"):
        if {"wagtailadmin", "mail", "emails", "email"} & set(path.parts):
            continue  # Wagtail's screens, and mails: readers of mail know nothing but inline style
        text = path.read_text("utf-8")
        if re.search(r"\sstyle=|<style|\son(click|change|submit|input|load|error)=|href=[\"']javascript:", text):
            loose.append(name(path))
    assert loose == []
