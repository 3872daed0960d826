"""Lighthouse's four scores on a phone; the tool is installed beside this file when missing."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from bench.pages.places import addresses
from tests.browser.running import CHROMIUM

FOLDER = Path(__file__).resolve().parent.parent
TOOL = FOLDER / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = ("home", "guide", "journey", "scheme")
LIMIT = 95
FLAGS = "--headless=new --no-sandbox --disable-background-networking --disable-component-update"


def run(base: str) -> list[str]:
    """Print the scores; return those under 95."""
    print("\nLighthouse, mobile, simulated slow 4G (each score of 100)")
    if not _installed():
        print("npm is missing or could not install it: not measured")
        return []
    print(f"{'page':<18}" + "".join(f"{name:>16}" for name in CATEGORIES))
    broken: list[str] = []
    for language in ("ar", "fr"):
        for name, url in addresses(base, language).items():
            if name not in PAGES:
                continue
            scores, failed = score(url)
            row = "".join(f"{scores[c]:>16}" for c in CATEGORIES)
            print(f"{name + ' ' + language:<18}{row}  {' '.join(failed)}".rstrip(), flush=True)
            broken += [
                f"{name} {language}: {category} {scores[category]} < {LIMIT}"
                for category in CATEGORIES
                if scores[category] < LIMIT
            ]
    return broken


def _installed() -> bool:
    if TOOL.exists():
        return True
    npm = shutil.which("npm")
    if npm is None:
        return False
    ended = subprocess.run([npm, "ci", "--silent", "--ignore-scripts"], cwd=FOLDER, check=False)
    return ended.returncode == 0


def score(url: str) -> tuple[dict[str, int], list[str]]:
    """``{category: 0–100}`` of one run, and the rules that the page breaks."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            str(TOOL),
            url,
            "--quiet",
            "--output=json",
            f"--output-path={report}",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={FLAGS}",
        ]
        environment = os.environ | {"CHROME_PATH": CHROMIUM or ""}
        subprocess.run(command, check=True, env=environment, timeout=240)
        told = json.loads(report.read_text(encoding="utf-8"))
    categories = told["categories"]
    rules = [
        rule["id"]
        for name in CATEGORIES
        if name != "performance"
        for rule in categories[name]["auditRefs"]
        if rule["weight"] and told["audits"][rule["id"]]["score"] == 0
    ]
    return {name: round((categories[name]["score"] or 0) * 100) for name in CATEGORIES}, rules
