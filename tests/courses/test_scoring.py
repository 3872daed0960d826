"""One scorer, written twice, held together by shared vectors."""

import json
import shutil
import subprocess
from fractions import Fraction
from pathlib import Path

import pytest

from courses import formulas, showing
from courses.enums import QuestionType
from courses.errors import CannotCompute, CourseError, FaultyFormula
from courses.scoring import SCORERS, micro, score

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
SCRIPTS = Path(__file__).resolve().parents[2] / "courses/static/courses"
RUNNER = """
import { readFileSync } from "node:fs";
import { score } from "./scoring.js";
import { said, solution } from "./showing.js";
const vectors = JSON.parse(readFileSync(process.argv[2], "utf8"));
const answers = vectors.cases.map(({ item, response }) => {
  try {
    const result = score(vectors.items[item], response);
    return { ...result, said: said(vectors.items[item], response, result) };
  } catch (error) {
    return { error: error.code ?? String(error) };
  }
});
const solutions = Object.fromEntries(
  Object.keys(vectors.solutions).map((name) => [name, solution(vectors.items[name])]),
);
process.stdout.write(JSON.stringify({ answers, solutions }));
"""


def in_python(case):
    item = VECTORS["items"][case["item"]]
    try:
        result = score(item, case["response"])
    except CourseError as error:
        return {"error": error.code}
    return {
        "correct": result.correct,
        "points": result.points,
        "chosen": result.chosen,
        "missed": result.missed,
        "marks": result.marks,
        "said": showing.said(item, case["response"], result),
    }


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_score_in_python(case):
    assert in_python(case) == case["result"]


@pytest.mark.skipif(not shutil.which("node"), reason="no Node on this machine")
def test_score_on_the_phone_is_the_same(tmp_path):
    for script in ("scoring.js", "showing.js", "formulas.js", "unfit.js"):
        shutil.copy(SCRIPTS / script, tmp_path)
    # The page loads the files as modules; Node must be told that they are.
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    runner = tmp_path / "run.js"
    runner.write_text(RUNNER, encoding="utf-8")
    vectors = Path(__file__).with_name("vectors.json")
    done = subprocess.run(
        ["node", runner, vectors], capture_output=True, check=True, text=True, timeout=60
    )
    found = json.loads(done.stdout)
    names = [case["name"] for case in VECTORS["cases"]]
    expected = [case["result"] for case in VECTORS["cases"]]
    assert dict(zip(names, found["answers"], strict=True)) == dict(
        zip(names, expected, strict=True)
    )
    assert found["solutions"] == VECTORS["solutions"]


def test_every_type_is_scored_and_has_vectors():
    assert {kind.value for kind in QuestionType} == SCORERS.keys()
    assert {item["type"] for item in VECTORS["items"].values()} >= SCORERS.keys()


@pytest.mark.parametrize("name", VECTORS["solutions"])
def test_what_is_shown_is_right(name):
    item, shown = VECTORS["items"][name], VECTORS["solutions"][name]
    assert showing.solution(item) == shown
    assert score(item, shown).correct


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


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("-a / 3", Fraction(-2, 3)),
        ("10 - 2 - 3", 5),
        ("0.5*a", 1),
    ],
)
def test_formulas(formula, value):
    assert formulas.compute(formula, {"a": Fraction(2)}) == value


@pytest.mark.parametrize(
    "formula", ["", "1 +", "(1", "1 1", "a ** 2", "b", "__import__('os')", "1;2"]
)
def test_faulty_formulas(formula):
    with pytest.raises(FaultyFormula):
        formulas.compute(formula, {"a": Fraction(2)})


def test_division_by_nothing():
    with pytest.raises(CannotCompute):
        formulas.compute("1 / (a - 2)", {"a": Fraction(2)})


@pytest.mark.parametrize(
    ("value", "text"), [("0.005", "0.01"), ("-0.005", "-0.01"), ("44", "44"), ("4.50", "4.5")]
)
def test_results_as_people_read_them(value, text):
    assert formulas.as_text(Fraction(value)) == text
