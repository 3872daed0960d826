"""Caption files as people send them: read, repaired and told, or refused with the line."""

import itertools
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from media.captions import cue_text
from media.captions.cues import MAX_CUES, Cue, plain_text, to_vtt
from media.captions.decoding import MAX_BYTES, decoded
from media.captions.errors import BadCue, CaptionsTooLarge, CaptionsUnreadable
from media.captions.parse import parse
from media.captions.repairs import SENTENCES, told
from media.errors import BadCaptions

ROOT = Path(__file__).resolve().parents[2]
ARABIC = "1\r\n00:00:01,000 --> 00:00:04,000\r\nأهلا بكم في التعاونية\r\n"


def texts(source):
    return [cue.plain for cue in parse(source).cues]


def spans(source):
    return [(cue.start, cue.end) for cue in parse(source).cues]


@pytest.mark.parametrize(
    ("raw", "lang", "encoding"),
    [
        (ARABIC.encode(), "ar", "UTF-8"),
        (ARABIC.encode("utf-8-sig"), "ar", "UTF-8"),
        (ARABIC.encode("utf-16"), "ar", "UTF-16"),
        (b"\xfe\xff" + ARABIC.encode("utf-16-be"), "ar", "UTF-16"),
        (ARABIC.encode("cp1256"), "ar", "Windows-1256"),
        (ARABIC.encode("cp1256"), "ar-MA", "Windows-1256"),
    ],
)
def test_letters_are_read_in_what_they_were_written(raw, lang, encoding):
    text, found = decoded(raw, lang)
    assert found == encoding
    assert texts(text) == ["أهلا بكم في التعاونية"]


def test_french_of_old_tools_keeps_its_capitals():
    text, found = decoded("1\n00:01,000 --> 00:02,000\nÉcoutez à Azrou\n".encode("cp1252"), "fr")
    assert (texts(text), found) == (["Écoutez à Azrou"], "Windows-1252")


def test_encoding_is_said_in_the_language_of_the_editor():
    with override("en"):
        assert told({}, "Windows-1256") == ["read as Windows-1256"]
        assert told({}, "UTF-8") == []
    with override("ar"):
        assert "Windows-1256" in told({}, "Windows-1256")[0]


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(CaptionsTooLarge):
        decoded(b"x" * (MAX_BYTES + 1), "ar")
    with pytest.raises(CaptionsUnreadable):
        decoded(b"\xff\xfe\x00", "ar")
    with pytest.raises(BadCaptions):
        parse(decoded(bytes(range(256)) * 40, "ar")[0])


REPAIRED = {
    "comma times": (
        "WEBVTT\n\n00:01,000 --> 00:02,500\nun\n",
        [(1000, 2500)],
        {"times"},
    ),
    "missing header": ("00:01.000 --> 00:02.000\nun\n", [(1000, 2000)], {"header"}),
    "srt": ("1\n00:00:01,000 --> 00:00:02,000\nun\n", [(1000, 2000)], set()),
    "missing hours, short fraction": (
        "WEBVTT\n\n1:02.5 --> 1:3\nun\n",
        [(62500, 63000)],
        {"times"},
    ),
    "missing blank line": (
        "1\n00:00:01,000 --> 00:00:02,000\nun\n2\n00:00:03,000 --> 00:00:04,000\ndeux\n",
        [(1000, 2000), (3000, 4000)],
        {"blank"},
    ),
    "overlap": (
        "WEBVTT\n\n00:01.000 --> 00:05.000\nun\n\n00:03.000 --> 00:06.000\ndeux\n",
        [(1000, 3000), (3000, 6000)],
        {"overlap"},
    ),
    "two at the same moment": (
        "WEBVTT\n\n00:01.000 --> 00:05.000\nun\n\n00:01.000 --> 00:06.000\ndeux\n",
        [(1000, 6000)],
        {"overlap"},
    ),
    "out of order": (
        "WEBVTT\n\n00:03.000 --> 00:04.000\ndeux\n\n00:01.000 --> 00:02.000\nun\n",
        [(1000, 2000), (3000, 4000)],
        {"order"},
    ),
    "stray marks": (
        "\ufeff\ufeffWEBVTT\n\n\ufeff00:01.000 --> 00:02.000\nun\n",
        [(1000, 2000)],
        {"mark"},
    ),
    "carriage returns": (
        "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nun\r\n",
        [(1000, 2000)],
        {"returns"},
    ),
    "fonts": (
        'WEBVTT\n\n00:01.000 --> 00:02.000\n<font color="red">{\\an8}un</font>\n',
        [(1000, 2000)],
        {"tags"},
    ),
    "notes and styles": (
        "WEBVTT\n\nSTYLE\n::cue{color:red}\n\nNOTE a word\n\n00:01.000 --> 00:02.000\nun\n",
        [(1000, 2000)],
        {"blocks"},
    ),
    "empty line inside": (
        "1\n00:00:01,000 --> 00:00:02,000\nun\n\nsuite\n\n2\n00:00:03,000 --> 00:00:04,000\ndeux\n",
        [(1000, 2000), (3000, 4000)],
        {"inner_blank"},
    ),
    "no words": (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\ndeux\n",
        [(3000, 4000)],
        {"empty"},
    ),
}


@pytest.mark.parametrize("case", REPAIRED)
def test_broken_files_are_repaired_and_the_repair_is_told(case):
    source, times, repairs = REPAIRED[case]
    parsed = parse(source)
    assert [(cue.start, cue.end) for cue in parsed.cues] == times
    assert set(parsed.repairs) == repairs
    assert len(told(parsed.repairs)) == len(repairs)


def test_every_repair_has_a_sentence_in_both_languages():
    for language in ("ar", "fr"):
        with override(language):
            foreign = {str(sentence) for sentence in SENTENCES.values()}
        with override("en"):
            assert foreign.isdisjoint(str(sentence) for sentence in SENTENCES.values())


def test_words_behind_an_empty_line_and_numbers_that_are_words_stay():
    source = (
        "1\n00:00:01,000 --> 00:00:02,000\nun\n\nsuite\n\n2\n00:00:03,000 --> 00:00:04,000\n2026\n"
    )
    assert texts(source) == ["un suite", "2026"]


@pytest.mark.parametrize(
    ("source", "reason", "line"),
    [
        ("WEBVTT\n\n00:01.000 --> 00:00.500\nun\n", "backwards", 3),
        ("WEBVTT\n\n00:01.000 --> 00:01.000\nun\n", "backwards", 3),
        ("WEBVTT\n\n00:61.000 --> 01:02.000\nun\n", "times", 3),
        ("1\n00:00:01,000 --> bientôt\nun\n", "times", 2),
        ("WEBVTT\n\n11:00:00.000 --> 11:00:01.000\nun\n", "late", 3),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "a" * 700, "long", 3),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "empty", None),
        ("WEBVTT\n\n" + "00:01.000 --> 00:02.000\nun\n\n" * (MAX_CUES + 1), "count", None),
    ],
)
def test_what_cannot_be_repaired_is_refused_with_its_line(source, reason, line):
    with pytest.raises(BadCue) as refused:
        parse(source)
    assert (refused.value.reason, refused.value.line) == (reason, line)
    with override("fr"):
        assert (str(line) in str(BadCue(reason, line=line).message)) == (line is not None)


@pytest.mark.parametrize("source", ["", "bonjour", "WEBVTT", "WEBVTT\n\nbonjour\n", "\x00" * 50])
def test_texts_that_are_no_captions_are_refused(source):
    with pytest.raises(BadCaptions):
        parse(source)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("<v مليكة>سلام", "<v مليكة>سلام</v>"),
        ("<v A>un\n<v B>deux", "<v A>un\n</v><v B>deux</v>"),
        ("<i>un", "<i>un</i>"),
        ("<b><i>un</b></i>", "<b><i>un</i></b>"),
        ("<c.red>un</c> <00:01.000>deux", "un deux"),
        ("a < b & c > d &amp; e", "a &lt; b &amp; c &gt; d &amp; e"),
        ("il faut --> ici", "il faut → ici"),
        ("<lang fr>oui</lang> <lang x y>non</lang>", "<lang fr>oui</lang> non"),
        ("&#233;t&#xe9; &quot;oui&quot;", 'été "oui"'),
        ("</i>un<v>", "un"),
    ],
)
def test_cue_text_keeps_what_players_know(written, kept):
    assert cue_text.clean(written)[0] == kept
    assert cue_text.clean(kept) == (kept, False)


def test_plain_text_speaks_as_people_read():
    assert plain_text("<v A>a &lt;b&gt; &amp;amp;\nsuite</v>") == "a <b> &amp; suite"


MOMENT = st.tuples(st.integers(0, 30), st.integers(0, 59), st.integers(0, 59), st.integers(0, 999))
WORDS = st.text(st.sampled_from("أهلا ab12<>/&;vib.-\n\r\u200f{}\\n\"'é"), max_size=60)


@st.composite
def written_files(draw):
    """Files as careless tools write them."""
    comma = draw(st.sampled_from([",", "."]))
    returns = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    parts = [
        draw(st.sampled_from(["WEBVTT\n\n", "WEBVTT\n", "", "\ufeffWEBVTT x\n\n", "NOTE a\n\n"]))
    ]
    for number in range(draw(st.integers(1, 8))):
        hour, minute, second, rest = draw(MOMENT)
        start = f"{hour % 9:02d}:{minute:02d}:{second:02d}{comma}{rest:03d}"
        end = f"{hour % 9 + draw(st.integers(0, 1)):02d}:{minute:02d}:{second:02d}{comma}999"
        parts.append(draw(st.sampled_from([f"{number}\n", "", "intro\n"])))
        parts.append(
            f"{start} --> {end}{draw(st.sampled_from(['', ' align:start', ' line:900%']))}\n"
        )
        parts.append(draw(WORDS) + draw(st.sampled_from(["\n\n", "\n", "\n\n\n"])))
    return "".join(parts).replace("\n", returns)


def cues_or_refusal(source):
    try:
        return parse(source).cues
    except BadCaptions:
        return None


@settings(max_examples=150, deadline=None)
@given(written_files())
def test_what_is_kept_stands_in_order_and_reads_back_the_same(source):
    cues = cues_or_refusal(source)
    if cues is None:
        return
    assert all(cue.start < cue.end and cue.text for cue in cues)
    assert all(one.end <= two.start for one, two in itertools.pairwise(cues))
    again = parse(to_vtt(cues))
    assert (again.cues, again.repairs) == (cues, {})


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(source):
    assert cues_or_refusal(source) is None or parse(source).cues
    cleaned, _removed = cue_text.clean(source)
    assert cue_text.clean(cleaned)[0] == cleaned


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["ar", "fr", "zgh"]))
def test_any_bytes_are_read_or_refused(raw, lang):
    try:
        text, _encoding = decoded(raw, lang)
    except BadCaptions:
        return
    cues_or_refusal(text)


ORACLE = """
import { createRequire } from "node:module";
const { WebVTTParser } = createRequire(`${process.cwd()}/x.js`)("webvtt-parser");
let body = "";
for await (const piece of process.stdin) body += piece;
const wrong = JSON.parse(body).map(({ text, mode }) => {
  const tree = new WebVTTParser().parse(text, mode);
  return { errors: tree.errors.map((e) => `${e.line}: ${e.message}`), cues: tree.cues.length };
});
console.log(JSON.stringify(wrong));
"""


def oracle(sources, mode="captions"):
    """What the parser of the W3C says: ``[{errors, cues}]``."""
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "webvtt-parser").exists():
        pytest.skip("node and its packages are not on this machine")
    asked = json.dumps([{"text": text, "mode": mode} for text in sources])
    command = [node, "--input-type=module", "-e", ORACLE]
    done = subprocess.run(
        command, input=asked, capture_output=True, text=True, cwd=ROOT, check=True, timeout=120
    )
    return json.loads(done.stdout)


def test_parser_of_the_w3c_finds_no_error_in_what_we_write():
    gathered = [source for source, _times, _repairs in REPAIRED.values()]
    gathered += [path.read_text() for path in sorted((ROOT / "media/seed_files").glob("*.vtt"))]

    @settings(max_examples=120, deadline=None)
    @given(written_files())
    def gather(source):
        gathered.append(source)

    gather()
    kept = [cues for cues in map(cues_or_refusal, gathered) if cues]
    assert len(kept) > 60
    for answer, cues in zip(oracle([to_vtt(cues) for cues in kept]), kept, strict=True):
        assert (answer["errors"], answer["cues"]) == ([], len(cues))


def test_oracle_sees_errors():
    answers = oracle(["WEBVTT\nLanguage: ar\n\n00:01.000 --> 00:02.000\nun\n", "00:01,0 --> 2\n"])
    assert all(answer["errors"] for answer in answers)


def test_chapters_pass_the_w3c_parser_in_its_mode_for_chapters():
    written = to_vtt([Cue(0, 4000, "Avant &amp; après"), Cue(4000, 9000, "البيع")])
    assert oracle([written], "chapters") == [{"errors": [], "cues": 2}]
