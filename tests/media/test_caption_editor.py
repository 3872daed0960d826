"""The editor of captions as the browser runs it: lists, times, undo. Run by node."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "media/static/media/captions"
NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(NODE is None, reason="node is not on this machine")

CASES = """
import * as c from CUES;
const two = () => [
  { start: 1000, end: 3000, text: "un deux", settings: "" },
  { start: 3000, end: 5000, text: "trois", settings: "" },
];
const times = (cues) => cues.map(({ start, end, text }) => [start, end, text]);
const history = new c.History(two());
history.put(c.remove(history.now, 0));
history.put(c.change(history.now, 0, { text: "t" })[0], 0);
history.put(c.change(history.now, 0, { text: "tr" })[0], 0);
const typed = times(history.now);
history.undo();
const untyped = times(history.now);
history.undo();
const whole = times(history.now);
history.undo();
history.redo();
const about = {
  kind: "captions", duration: 60000,
  limits: { per_second: 20, shortest: 800, longest: 8000, line: 42, lines: 2 },
};
const advice = (cues, more = {}) =>
  cues.map((_cue, at) => c.findings(cues, at, { ...about, ...more }));
const lines = (start, end, text) => ({ start, end, text, settings: "" });
console.log(JSON.stringify({
  formats: [0, 62500, 3723004].map(c.format),
  reads: ["62.5", "1:02,5", "1:02:03.004", "٠١:٠٢", " 7 ", "1:60", "x", "", "1:2:3:4", "-1"]
    .map(c.read),
  added: times(c.add(two(), 6000, 7000)[0]),
  addedInside: c.add(two(), 2000, 60000),
  addedBetween: times(c.add([two()[0], { ...two()[1], start: 3400 }], 3000, 60000)[0]),
  removed: times(c.remove(two(), 0)),
  moved: c.change(two(), 0, { start: 9000, end: 9500 }),
  splitByCursor: times(c.split(two(), 0, 2, 0)),
  splitByFilm: times(c.split(two(), 0, 0, 2400)),
  splitNothing: times(c.split([lines(0, 1, "")], 0, 0, 0)),
  merged: times(c.merge(two(), 0)),
  mergedLast: times(c.merge(two(), 1)),
  shifted: times(c.shift(two(), 500)),
  shiftedBack: times(c.shift(two(), -9000)),
  shiftedOne: c.shift(two(), -9000, 1),
  shiftedNone: c.shift([], 500),
  begun: times(c.stamp(two(), 1, "start", 2500)[0]),
  ended: times(c.stamp(two(), 0, "end", 3500)[0]),
  spoken: c.spoken(lines(0, 9, "<v Amina>Bon <i>jour</i></v>")),
  two: c.spoken(lines(0, 9, "<v A>un</v><v B>deux</v>")),
  stored: c.stored({ ...lines(0, 9, "Bonjour"), speaker: " Amina> " }),
  joinedVoices: c.merge([{ ...two()[0], speaker: "A" }, { ...two()[1], speaker: "B" }], 0)[0],
  typed, untyped, whole, redone: times(history.now),
  advice: advice([
    lines(0, 500, "vite"), lines(1000, 2000, "x".repeat(30)), lines(2000, 30000, "long"),
    lines(30000, 33000, "a\\nb\\nc"), lines(33000, 38900, "y".repeat(90)),
    lines(38000, 41000, "trop tôt"), lines(41000, 41000, "rien"), lines(90000, 92000, "après"),
    lines(92000, 93000, "<i> </i>"),
  ]),
  chapters: advice([lines(0, 500, "titre")], { kind: "chapters" }),
}));
"""


@pytest.fixture(scope="module")
def done():
    source = CASES.replace("CUES", json.dumps((SCRIPTS / "cues.js").as_uri()))
    ran = subprocess.run(
        [NODE, "--input-type=module", "-e", source],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return json.loads(ran.stdout)


def test_times_are_read_as_people_write_them(done):
    assert done["formats"] == ["0:00.000", "1:02.500", "1:02:03.004"]
    expected = [62500, 62500, 3723004, 62000, 7000, None, None, None, None, None]
    assert done["reads"] == expected


def test_a_new_caption_takes_the_room_there_is(done):
    assert done["added"][-1] == [6000, 7000, ""]
    # Where one runs into the next, the new one stands behind them.
    cues, index = done["addedInside"]
    assert (cues[index]["start"], index) == (5000, 2)
    assert done["addedBetween"][1] == [3000, 3400, ""]


def test_captions_are_removed_and_put_in_order(done):
    assert done["removed"] == [[3000, 5000, "trois"]]
    cues, index = done["moved"]
    assert ([cue["text"] for cue in cues], index) == (["trois", "un deux"], 1)


def test_one_is_split_by_words_or_by_the_film_and_two_are_joined(done):
    assert [text for _start, _end, text in done["splitByCursor"][:2]] == ["un", "deux"]
    assert done["splitByFilm"][0][1] == done["splitByFilm"][1][0] == 2400
    assert done["splitNothing"] == [[0, 1, ""]]
    assert done["merged"] == [[1000, 5000, "un deux\ntrois"]]
    assert len(done["mergedLast"]) == 2


def test_shifting_keeps_lengths_and_the_beginning_of_the_film(done):
    assert [row[:2] for row in done["shifted"]] == [[1500, 3500], [3500, 5500]]
    assert [row[:2] for row in done["shiftedBack"]] == [[0, 2000], [2000, 4000]]
    cues, index = done["shiftedOne"]
    assert ([cue["start"] for cue in cues], index) == ([0, 1000], 0)
    assert done["shiftedNone"] == []


def test_a_stamp_takes_room_from_the_neighbour(done):
    assert [row[:2] for row in done["begun"]] == [[1000, 2500], [2500, 5000]]
    assert [row[:2] for row in done["ended"]] == [[1000, 3500], [3500, 5000]]


def test_who_speaks_stands_apart_from_what_is_said(done):
    assert (done["spoken"]["speaker"], done["spoken"]["text"]) == ("Amina", "Bon <i>jour</i>")
    assert (done["two"]["speaker"], done["two"]["text"]) == ("", "<v A>un</v><v B>deux</v>")
    assert done["stored"] == {
        "start": 0,
        "end": 9,
        "text": "<v Amina>Bonjour</v>",
        "settings": "",
    }
    joined = done["joinedVoices"]
    assert joined["text"] == "<v A>un deux</v>\n<v B>trois</v>"
    assert joined["speaker"] == ""


def test_undo_takes_back_words_at_once_and_lists_one_by_one(done):
    assert done["typed"] == [[3000, 5000, "tr"]]
    assert done["untyped"] == [[3000, 5000, "trois"]]
    assert len(done["whole"]) == 2
    assert done["redone"] == done["untyped"]


def test_the_browser_gives_the_advice_of_the_server(done):
    assert done["advice"] == [
        ["short"],
        ["fast"],
        ["slow"],
        ["tall"],
        ["wide"],
        ["overlap"],
        ["backwards"],
        ["late"],
        ["empty", "late"],
    ]
    assert done["chapters"] == [[]]
