"""The direction between rooms, proved from the imports."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ORDER = (
    "fadaa.core",
    "fadaa.accounts",
    "media",
    "cms",
    "courses",
    "chat",
    "mentoring",
    "search",
)
# chat carries files and words; it knows nothing of pages and lessons.
FORBIDDEN = {"chat": {"cms", "courses"}}
# The composition root alone sees every room.
ROOT_FILES = {"settings.py", "urls.py", "asgi.py", "wsgi.py"}


def room_of(module: str) -> str | None:
    return next((room for room in ORDER if module == room or module.startswith(f"{room}.")), None)


def imported_modules(source: str) -> set[str]:
    modules = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            modules.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            modules.add(node.module)
            modules.update(f"{node.module}.{alias.name}" for alias in node.names)
    return modules


def violations(room: str, source: str) -> set[str]:
    """The modules that a file of ``room`` imports against the direction."""
    found = set()
    for module in imported_modules(source):
        other = room_of(module)
        if other is None or other == room:
            continue
        if ORDER.index(other) > ORDER.index(room) or other in FORBIDDEN.get(room, ()):
            found.add(module)
    return found


def test_rooms_import_only_to_the_left():
    found = {}
    for room in ORDER:
        for path in (ROOT / room.replace(".", "/")).rglob("*.py"):
            if wrong := violations(room, path.read_text(encoding="utf-8")):
                found[str(path.relative_to(ROOT))] = sorted(wrong)
    assert found == {}


def test_only_the_composition_root_stands_outside_the_rooms():
    files = {path.name for path in (ROOT / "fadaa").glob("*.py")} - {"__init__.py"}
    assert files == ROOT_FILES


def test_a_planted_violation_is_found():
    assert violations("chat", "from mentoring.models import Request") == {
        "mentoring.models",
        "mentoring.models.Request",
    }
    assert violations("media", "def f():\n    import search.engines") == {"search.engines"}
    assert violations("chat", "from cms.models import GuidePage")
    assert violations("search", "from cms.models import GuidePage") == set()


def test_only_engines_know_their_engine():
    found = [
        str(path.relative_to(ROOT))
        for room in ORDER
        for path in (ROOT / room.replace(".", "/")).rglob("*.py")
        if {"sqlite3", "elasticsearch"}
        & {m.split(".")[0] for m in imported_modules(path.read_text())}
        and "engines" not in path.parts
    ]
    assert found == []
