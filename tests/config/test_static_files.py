"""In production every script and style has a name that changes with its content, whoever asks for it."""

import re
import shutil
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage
from django.utils.module_loading import import_string

from config import storage

HASHED = re.compile(r"\.[0-9a-f]{12}\.js$")


@pytest.fixture(scope="module")
def collected(project, tmp_path_factory):
    """Our own files, hashed as production hashes them: name → name with its hash."""
    folder = tmp_path_factory.mktemp("static")
    shutil.copytree(project / "site" / "static", folder, dirs_exist_ok=True)
    config = storage.files("", hashed=True, data_dir=Path())["staticfiles"]
    files = import_string(config["BACKEND"])(location=folder, base_url="/static/")
    found = [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]
    for name, _hashed, outcome in files.post_process({name: (FileSystemStorage(folder), name) for name in found}):
        assert not isinstance(outcome, Exception), (name, outcome)
    return files


def script(files, name: str) -> str:
    return (Path(files.location) / files.stored_name(name)).read_text("utf-8")


def test_a_module_imports_others_by_names_that_change_with_their_content(collected):
    imported = re.findall(r'from "\./([^"]+)"', script(collected, "js/site.js"))
    assert len(imported) >= 4
    assert all(HASHED.search(name) for name in imported)
    assert all((Path(collected.location) / "js" / name).is_file() for name in imported)


def test_no_script_of_ours_asks_for_a_file_by_its_bare_name(collected):
    scripts = [path.name for path in (Path(collected.location) / "js").glob("*.js") if not HASHED.search(path.name)]
    assert "site.js" in scripts
    for name in scripts:
        asked = re.findall(r"""["'](\.{0,2}/[^"']*\.js)["']""", script(collected, f"js/{name}"))
        assert [other for other in asked if not HASHED.search(other)] == []


def test_another_content_of_an_imported_module_is_another_name_of_the_importer(collected, project, tmp_path):
    shutil.copytree(project / "site" / "static" / "js", tmp_path / "js")
    with (tmp_path / "js" / "menus.js").open("a") as module:
        module.write("\n// changed\n")
    files = type(collected)(location=tmp_path, base_url="/static/")
    names = [f"js/{path.name}" for path in (tmp_path / "js").iterdir()]
    list(files.post_process({name: (FileSystemStorage(tmp_path), name) for name in names}))
    assert files.stored_name("js/menus.js") != collected.stored_name("js/menus.js")
    assert files.stored_name("js/site.js") != collected.stored_name("js/site.js")
    assert files.stored_name("js/theme.js") == collected.stored_name("js/theme.js")
