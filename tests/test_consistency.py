"""Taste, kept as tests."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("fadaa", "media", "cms", "courses", "chat", "mentoring", "search")
CATALOGUES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("django.po"))
TEMPLATES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("templates/**/*.html"))
STYLES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("static/**/*.css"))
SCRIPTS = sorted(path for room in ROOMS for path in (ROOT / room).rglob("static/**/*.js"))
PHYSICAL = re.compile(
    r"^\s*(?:margin|padding|border)-(?:left|right)\b|^\s*(?:left|right)\s*:|text-align:\s*(?:left|right)",
    re.MULTILINE,
)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", CATALOGUES, ids=name)
def test_every_string_is_translated(path):
    catalogue = polib.pofile(str(path))
    missing = [entry.msgid for entry in catalogue if not entry.obsolete and not entry.translated()]
    assert missing == []


@pytest.mark.skipif(not shutil.which("xgettext"), reason="gettext is not on this machine")
@pytest.mark.parametrize("room", ROOMS)
def test_catalogues_hold_every_string(room, tmp_path):
    copy = tmp_path / room
    shutil.copytree(ROOT / room, copy, ignore=shutil.ignore_patterns("*.pyc", "*.mp4", "*.mo"))
    command = [Path(sys.executable).parent / "django-admin", "makemessages", "-l", "ar"]
    environment = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    (copy / "locale").mkdir(exist_ok=True)
    subprocess.run(
        [*command, "--no-location", "--no-obsolete"],
        cwd=copy,
        check=True,
        capture_output=True,
        env=environment,
    )
    missing = {}
    for path in copy.rglob("locale/ar/LC_MESSAGES/django.po"):
        before = ROOT / room / path.relative_to(copy)
        known = {entry.msgid for entry in polib.pofile(str(before))} if before.exists() else set()
        found = {entry.msgid for entry in polib.pofile(str(path)) if not entry.obsolete}
        if found - known:
            missing[str(path.relative_to(copy))] = sorted(found - known)
    assert missing == {}


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_styles_use_logical_properties_only(path):
    assert PHYSICAL.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_templates_hold_no_inline_code(path):
    source = path.read_text(encoding="utf-8")
    assert re.findall(r"<style\b|\sstyle=\"|\son[a-z]+=\"", source) == []
    scripts = re.findall(r"<script\b[^>]*>", source)
    assert [
        tag
        for tag in scripts
        if "src=" not in tag and "ld+json" not in tag and "application/json" not in tag
    ] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_scripts_stay_small(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200


def test_no_file_of_code_grows_beyond_a_room():
    sizes = {
        name(path): len(path.read_text(encoding="utf-8").splitlines())
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if "migrations" not in path.parts and "seed_content" not in path.parts
    }
    assert {path: size for path, size in sizes.items() if size > 400} == {}


def test_no_committed_file_names_a_registry():
    hosts = re.compile(r"pypi\.org|pythonhosted|registry\.npmjs|files\.pythonhosted")
    found = [
        name(path)
        for pattern in ("*.lock", "*.json", "*.toml", "*.sh", "Makefile", ".npmrc", ".ci/run")
        for path in ROOT.glob(pattern)
        if hosts.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
