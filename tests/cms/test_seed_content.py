"""The demo content: whole in both languages, sourced, and never old law as today's."""

import datetime as dt
import importlib
import json
import pkgutil
import re
from collections import Counter
from types import SimpleNamespace

import pytest

from cms import seed_content
from cms.criteria import rules
from cms.enums import SectionKind
from cms.seed_content.facts import FACTS
from cms.seed_content.guides import GUIDES
from cms.seed_content.home import HOME, QUESTIONS, SECTIONS
from cms.seed_content.labels import LABELS
from cms.seed_content.schemes import SCHEMES
from cms.seed_content.series import SERIES
from cms.topics import TOPICS

LANGUAGES = ("ar", "fr")
FACT_KEYS = {fact["key"] for fact in FACTS}
GUIDE_KEYS = {guide["key"] for guide in GUIDES}
SCHEME_KEYS = {scheme["key"] for scheme in SCHEMES}
CAPSULES = {slug for series in SERIES for slug, _topics in series["capsules"]}
ARABIC = re.compile(r"[\u0600-\u06ff]")


def by_key(row):
    return row["key"]


def shape(body):
    """What a translation must not change: types, tones, links' targets, quoted keys."""
    found = []
    for kind, value in body:
        if kind == "step":
            found.append((kind, value["logic"], value["facts"], len(value["papers"])))
        elif kind == "notice":
            found.append((kind, value["tone"]))
        elif kind == "links":
            found.append((kind, [target for _, target in value]))
        elif kind in {"fact", "capsule"}:
            found.append((kind, value))
        else:
            found.append((kind,))
    return found


def texts(value):
    """Every string of a tree of content."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts(inner)


def quoted_facts(guide):
    for kind, value in guide["ar"]["body"]:
        if kind == "fact":
            yield value
        elif kind == "step":
            yield from value["facts"]


@pytest.mark.parametrize("rows", [FACTS, GUIDES, SCHEMES], ids=["facts", "guides", "schemes"])
def test_keys_are_unique_slugs(rows):
    keys = [row["key"] for row in rows]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    assert [key for key in keys if not re.fullmatch(r"[a-z0-9-]{1,80}", key)] == []


def test_there_is_enough_content():
    assert len(FACTS) >= 40
    assert len(GUIDES) >= 24
    assert len(SCHEMES) >= 17
    assert [len(series["capsules"]) for series in SERIES] == [3, 3]


@pytest.mark.parametrize("fact", FACTS, ids=by_key)
def test_fact_says_where_it_was_read(fact):
    assert fact["status"] in {"verified", "to_verify"}
    for language in LANGUAGES:
        assert fact[language]["statement"]
        assert len(fact[language]["source_title"]) <= 255
    assert fact["source_url"] == "" or fact["source_url"].startswith("https://")
    assert len(fact["value"]) <= 60
    if fact["status"] == "verified":
        assert dt.date.fromisoformat(fact["verified_on"])
        assert fact["verified_by"]
        assert fact["ar"]["source_title"]
        assert fact["fr"]["source_title"]
        assert "لم تُقارن" not in fact["ar"]["source_title"]
    else:
        assert fact["verified_on"] is None


@pytest.mark.parametrize("guide", GUIDES, ids=by_key)
def test_guide_has_one_shape_in_both_languages(guide):
    assert shape(guide["ar"]["body"]) == shape(guide["fr"]["body"])
    for language in LANGUAGES:
        assert guide[language]["title"]
        assert 0 < len(guide[language]["summary"]) <= 300
        assert re.fullmatch(r"[a-z0-9-]+", guide[language]["slug"])


@pytest.mark.parametrize("guide", GUIDES, ids=by_key)
def test_guide_quotes_what_exists(guide):
    assert set(quoted_facts(guide)) <= FACT_KEYS
    for kind, value in guide["ar"]["body"]:
        if kind == "capsule":
            assert value in CAPSULES
        if kind == "links":
            for _, target in value:
                room, _, key = target.partition(":")
                known = {"guide": GUIDE_KEYS, "scheme": SCHEME_KEYS}.get(room)
                assert key in known if known else target.startswith("https://")


@pytest.mark.parametrize("guide", GUIDES, ids=by_key)
def test_guide_uses_plain_markup(guide):
    allowed = {"p", "b", "i", "a", "ul", "ol", "li"}
    for text in texts([guide["ar"]["body"], guide["fr"]["body"]]):
        opened = re.findall(r"<([a-z0-9]+)[^>]*>", text)
        closed = re.findall(r"</([a-z0-9]+)>", text)
        assert set(opened) <= allowed
        assert Counter(opened) == Counter(closed)


def told_outside_facts():
    """Every string of the seed content that is not itself a fact."""
    prefix = f"{seed_content.__name__}."
    for module in pkgutil.walk_packages(seed_content.__path__, prefix):
        if ".facts" in module.name:
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if name.isupper():
                yield from texts(value)


def test_every_fact_is_quoted_somewhere():
    told = set(told_outside_facts())
    in_sentences = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", " ".join(told)))
    assert FACT_KEYS - told - in_sentences == set()


def test_each_topic_has_a_page_that_names_it_first():
    capsules = [{"topics": topics} for series in SERIES for _slug, topics in series["capsules"]]
    pages = [*GUIDES, *SCHEMES, *LABELS, *SERIES, *capsules]
    assert {topic for row in pages for topic in row["topics"]} - set(TOPICS) == set()
    assert set(TOPICS) - {row["topics"][0] for row in pages if row["topics"]} == set()


@pytest.mark.parametrize("series", SERIES, ids=by_key)
def test_series_is_whole(series):
    assert series["topics"][0] == "learn.capsules"
    for language in LANGUAGES:
        assert series[language]["title"]
        assert 0 < len(series[language]["summary"]) <= 300
        assert re.fullmatch(r"[a-z0-9-]+", series[language]["slug"])


def test_founding_has_seven_steps():
    founding = next(guide for guide in GUIDES if guide["key"] == "create-steps")
    assert [kind for kind, _ in founding["ar"]["body"]].count("step") == 7


@pytest.mark.parametrize("scheme", SCHEMES, ids=by_key)
def test_scheme_is_whole(scheme):
    assert set(scheme["facts"]) <= FACT_KEYS
    assert scheme["facts"]
    assert scheme["criteria"]
    for row in scheme["criteria"]:
        assert rules.problems(SimpleNamespace(**row, words=row["ar"])) == {}
        assert row["ar"]
        assert row["fr"]
        assert max(len(row["ar"]), len(row["fr"])) <= 255
    assert scheme["last_known"] is None or re.fullmatch(r"20\d\d-[01]\d", scheme["last_known"])
    for language in LANGUAGES:
        words = scheme[language]
        assert len(words["summary"]) <= 300
        assert len(words["amount_text"]) <= 255
        assert len(scheme[f"provider_{language}"]) <= 160
        assert words["where"]
        assert words["papers"]


def test_finished_schemes_say_so():
    over = {scheme["key"] for scheme in SCHEMES if scheme["period_over"]}
    assert over == {"awrach", "covid-relance", "taroudant-quake"}
    for scheme in SCHEMES:
        assert scheme["period_over"] == ("انتهى" in scheme["ar"]["title"])
        for opens, closes in scheme["windows"]:
            if opens is None or closes is None:
                continue
            assert dt.date.fromisoformat(opens) <= dt.date.fromisoformat(closes)


def test_some_schemes_are_bound_to_regions():
    bound = {
        scheme["key"]: row["values"]
        for scheme in SCHEMES
        for row in scheme["criteria"]
        if row["kind"] == "region"
    }
    assert bound == {
        "moazara": ["MA-01", "MA-02", "MA-03"],
        "marrakech-women": ["MA-07"],
        "tamkine": ["MA-03"],
        "taroudant-quake": ["MA-09"],
    }


def test_seven_members_appear_only_as_a_warning():
    founding = next(fact for fact in FACTS if fact["key"] == "members-minimum")
    assert founding["value"] == "5"
    for row in [*FACTS, *SCHEMES]:
        assert not re.search(
            r"سبعة أعضاء|sept membres|7 membres", json.dumps(row, ensure_ascii=False)
        )
    for guide in GUIDES:
        for language in LANGUAGES:
            for kind, value in guide[language]["body"]:
                if kind != "notice":
                    assert not re.search(r"سبعة أعضاء|sept membres", " ".join(texts(value)))


def test_home_and_sections_are_whole():
    for language in LANGUAGES:
        assert len(HOME[language]["tagline"]) <= 120
        assert len(HOME[language]["intro"]) <= 400
        slugs = [section[language]["slug"] for section in SECTIONS]
        assert len(set(slugs)) == len(slugs)
        assert all(len(section[language]["intro"]) <= 400 for section in SECTIONS)
    assert [section["kind"] for section in SECTIONS] == list(SectionKind.values)
    assert 5 <= len(QUESTIONS) <= 6


def test_arabic_is_arabic_and_french_is_not():
    for row in [*FACTS, *SCHEMES, *GUIDES, *SERIES]:
        assert not any(ARABIC.search(text) for text in texts(row["fr"]))
        assert any(ARABIC.search(text) for text in texts(row["ar"]))


def test_arabic_carries_no_usual_slip():
    slips = ["اللذي", "إنشاءالله", " ان ", " الى ", "هاذا", "لاكن", "  ", " ،", "؟؟"]
    everything = [FACTS, GUIDES, SCHEMES, SERIES, HOME, SECTIONS]
    found = [(slip, text) for text in texts(everything) for slip in slips if slip in text]
    assert found == []
