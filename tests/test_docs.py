"""What the documents promise, held against the code."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "fadaa" / "settings.py").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")

VARIABLES = sorted(set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', SETTINGS)))
TARGETS = sorted(re.findall(r"^([a-z]+):.*##", MAKEFILE, re.MULTILINE))
COMMANDS = sorted(
    path.stem
    for path in ROOT.glob("*/**/management/commands/*.py")
    if path.stem != "__init__" and not {".venv", "node_modules"} & set(path.parts)
)


@pytest.mark.parametrize("variable", VARIABLES)
def test_every_setting_is_explained(variable):
    assert f"`{variable}`" in OPERATIONS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained(command):
    assert re.search(rf"`manage\.py {command}\b", OPERATIONS)


@pytest.mark.parametrize("target", sorted(set(TARGETS) - {"help"}))
def test_every_make_target_is_explained(target):
    assert f"`make {target}`" in OPERATIONS


def test_make_lists_its_commands():
    assert TARGETS == ["bench", "check", "clean", "help", "run", "services", "stack", "test"]


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.md")), ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path):
    links = re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    missing = [link for link in links if not (path.parent / link).exists()]
    assert missing == []


def test_no_document_names_a_place_of_a_machine():
    found = [
        str(path.relative_to(ROOT))
        for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
        if re.search(r"(?<![\w.])/(?:work|root|home|opt)/", path.read_text(encoding="utf-8"))
    ]
    assert found == []
