"""Public and account pages speak English too: no French sentence is left out of the catalogue, and it is compiled."""

import ast
import re

import polib
import pytest
from django.utils import translation

from tests.house.project import PROJECT, name, named

CATALOGUE = PROJECT / "site/locale/en/LC_MESSAGES/django.po"
# The workspace and the editor's screens are French only (docs/adr/0013); invitations are read by newcomers.
FRENCH_ONLY = ("templates/network/", "templates/wagtailadmin/", "templates/pages/admin/", "templates/emails/team/")
TRANSLATE = re.compile(r"{%\s*(?:translate|trans)\s+(\"[^\"]+\"|'[^']+')")
BLOCK = re.compile(r"{%\s*blocktrans(?:late)?\b([^%]*)%}(.*?){%\s*endblocktrans(?:late)?\s*%}", re.DOTALL)
ROOMS = ("site/", "network/", "search/", "resources/")
MARKERS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext"}
GETTEXT = re.compile(r"(?:\b_|gettext|gettext_lazy|gettext_noop|ngettext)\(\s*\"((?:[^\"\\]|\\.)+)\"\s*[,)]")


def sources(*, but: tuple[str, ...] = FRENCH_ONLY) -> dict[str, str]:
    """Each source string with a file where it stands."""
    found: dict[str, str] = {}
    code = [path for room in ROOMS for path in named(".py", under=room)]
    for path in named(".html", ".txt", under="templates/") + code:
        if not name(path).startswith(but) or "/invitation_" in name(path):
            text = path.read_text("utf-8")
            found |= {string: name(path) for string in strings(path.suffix, text)}
    return found


def called_in_python(text: str) -> list[str]:
    """Read from the tree, so that a sentence written over two lines is one."""
    calls = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call) and node.args)
    named_so = (node for node in calls if getattr(node.func, "id", getattr(node.func, "attr", "")) in MARKERS)
    first = (node.args[0] for node in named_so)
    return [node.value for node in first if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def strings(suffix: str, text: str) -> list[str]:
    if suffix == ".py":
        return called_in_python(text)
    called = [ast.literal_eval(f'"{each}"') for each in GETTEXT.findall(text)]
    plain = [each[1:-1] for each in TRANSLATE.findall(text)]
    return called + plain + [block_string(options, body) for options, body in BLOCK.findall(text)]


def block_string(options: str, body: str) -> str:
    """As Django's own extraction writes it: the singular, variables as %(name)s."""
    text = re.split(r"{%\s*plural\s*%}", body)[0]
    if "trimmed" in options:
        text = " ".join(line.strip() for line in text.strip().splitlines())
    return re.sub(r"{{\s*(\w+)\s*}}", r"%(\1)s", text.replace("%", "%%"))


@pytest.fixture(scope="module")
def catalogue():
    return polib.pofile(str(CATALOGUE))


def test_every_sentence_people_read_has_its_english(catalogue):
    known = {entry.msgid for entry in catalogue if entry.msgstr or entry.msgstr_plural}
    missing = {string: place for string, place in sources().items() if string not in known}
    assert missing == {}


def test_nothing_is_kept_that_nobody_says(catalogue):
    said = {" ".join(string.split()) for string in sources(but=("templates/wagtailadmin/",))}
    assert [entry.msgid for entry in catalogue if " ".join(entry.msgid.split()) not in said] == []


def test_no_translation_is_uncertain_or_empty(catalogue):
    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []


def test_the_compiled_catalogue_is_the_written_one(catalogue):
    compiled = polib.mofile(str(CATALOGUE.with_suffix(".mo")))
    assert {e.msgid: (e.msgstr, e.msgstr_plural) for e in compiled} == {
        e.msgid: (e.msgstr, e.msgstr_plural) for e in catalogue if not e.obsolete
    }


def test_placeholders_are_the_same_in_both_languages(catalogue):
    mark = re.compile(r"%\((\w+)\)")
    wrong = [e.msgid for e in catalogue if e.msgstr and set(mark.findall(e.msgid)) != set(mark.findall(e.msgstr))]
    assert wrong == []


def test_the_english_site_speaks_english(catalogue):
    entry = next(e for e in catalogue if e.msgstr and e.msgstr != e.msgid and not e.msgctxt)
    with translation.override("en"):
        assert translation.gettext(entry.msgid) == entry.msgstr
