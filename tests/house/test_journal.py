"""Every verb written in the audit trail has a sentence, so that the journal is read by those it is for."""

import ast

from django.apps import apps
from django.urls import resolve

from common import journal
from tests.house.project import ROOMS, name, named

ORGANISATIONS = ("structure", "partner")  # what `network.domain.fields.verb` speaks of
IMPORTS = ("import", "catalogue-import")  # what `common.spreadsheets.working` speaks of
NEEDED = {
    "accounts.File": {"collection_id": 1},
    "network.Territory": {"code": "93"},
    "network.Venue": {"partner_id": 1},
}  # by the address of each
WRITERS = {"record", "record_each", "record_many", "trace"}


def verbs() -> list[tuple[str, str]]:
    """(where, verb) as the code writes them; « * » stands for what is only known when it runs."""
    found = []
    for path in named(".py", but=("tests", "migrations")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and called(node) in WRITERS and (verb := verb_of(node)):
                found.append((f"{name(path)}:{node.lineno}", verb))
    return found


def called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def verb_of(node: ast.Call) -> str:
    given = next((each.value for each in node.keywords if each.arg == "verb"), None)
    first = node.args[0] if node.args else None
    return written(given if given is not None else first) if (given is not None or first is not None) else ""


def written(node) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "*" for part in node.values)
    if isinstance(node, ast.Call) and called(node) == "verb":  # network.domain.fields.verb(obj, "created")
        return f"*.{written(node.args[1])}"
    return ""  # a parameter, handed on: its own callers are read


def has_words(verb: str, sentences) -> bool:
    if "*" not in verb:
        return verb in sentences
    if verb.startswith("*."):
        spoken_of = (ORGANISATIONS, IMPORTS)
        return any(all(has_words(verb.replace("*", kind, 1), sentences) for kind in kinds) for kinds in spoken_of)
    start, _, end = verb.partition("*")
    return any(each.startswith(start) and each.endswith(end) for each in sentences)


def test_every_verb_of_the_trail_has_a_sentence():
    sentences = journal.sentences()
    read = verbs()
    assert len(read) > 40, "the verbs are not found any more: has the way of writing them changed?"
    assert [f"{where}: {verb}" for where, verb in read if not has_words(verb, sentences)] == []


def test_sentences_follow_a_name_and_belong_to_one_family():
    spoken = [verb for family in journal.families() for verb in family.sentences]
    assert len(spoken) == len(set(spoken))
    assert [words for words in journal.sentences().values() if not words.startswith(("a ", "s’est "))] == []


def test_every_kind_exists_and_its_address_leads_somewhere(db):
    for label, address in journal.addresses().items():
        model = apps.get_model(label)
        assert model._meta.app_label in ROOMS
        if address and (path := address(model(pk=1, **NEEDED.get(label, {})))):
            assert resolve(path).func, label
