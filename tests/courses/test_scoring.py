"""One scorer, written twice, held together by shared vectors."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from courses.errors import CourseError
from courses.scoring import micro, score

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
SCORER = Path(__file__).resolve().parents[2] / "courses/static/courses/scoring.js"
RUNNER = """
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const { score } = await import(pathToFileURL(process.argv[2]));
const vectors = JSON.parse(readFileSync(process.argv[3], "utf8"));
const answers = vectors.cases.map(({ item, response }) => {
  try {
    return score(vectors.items[item], response);
  } catch (error) {
    return { error: error.code ?? String(error) };
  }
});
process.stdout.write(JSON.stringify(answers));
"""


def in_python(case):
    try:
        result = score(VECTORS["items"][case["item"]], case["response"])
    except CourseError as error:
        return {"error": error.code}
    return {
        "correct": result.correct,
        "points": result.points,
        "chosen": result.chosen,
        "missed": result.missed,
    }


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_score_in_python(case):
    assert in_python(case) == case["result"]


@pytest.mark.skipif(not shutil.which("node"), reason="no Node on this machine")
def test_score_on_the_phone_is_the_same(tmp_path):
    runner = tmp_path / "run.mjs"
    runner.write_text(RUNNER, encoding="utf-8")
    # The page loads the file as a module; Node needs the extension to do so.
    scorer = tmp_path / "scoring.mjs"
    scorer.write_text(SCORER.read_text(encoding="utf-8"), encoding="utf-8")
    vectors = Path(__file__).with_name("vectors.json")
    done = subprocess.run(
        ["node", runner, scorer, vectors], capture_output=True, check=True, text=True
    )
    answers = json.loads(done.stdout)
    names = [case["name"] for case in VECTORS["cases"]]
    expected = [case["result"] for case in VECTORS["cases"]]
    assert dict(zip(names, answers, strict=True)) == dict(zip(names, expected, strict=True))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,5", 12_500_000),
        ("١٢٫٥", 12_500_000),
        (" 1 200 ", 1_200_000_000),
        ("−0.000001", -1),
        (44, 44_000_000),
    ],
)
def test_numbers_as_people_write_them(text, value):
    assert micro(text) == value
