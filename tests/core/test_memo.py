"""What is kept in the process until content changes."""

import os

from fadaa.core import memo, page_cache


def test_a_value_is_built_once_for_each_argument_until_content_changes():
    built = []

    @memo.until_content_changes
    def told(word):
        built.append(word)
        return word.upper()

    assert (told("a"), told("a"), told("b")) == ("A", "A", "B")
    assert built == ["a", "b"]
    page_cache.empty()
    assert told("a") == "A"
    assert built == ["a", "b", "a"]


def test_two_functions_do_not_share_what_they_keep():
    @memo.until_content_changes
    def one(word):
        return f"one {word}"

    @memo.until_content_changes
    def two(word):
        return f"two {word}"

    assert (one("x"), two("x")) == ("one x", "two x")


def test_what_changes_while_a_value_is_built_makes_it_stale():
    built = []

    @memo.until_content_changes
    def told():
        built.append(1)
        page_cache.empty()
        return len(built)

    assert (told(), told()) == (1, 2)


def test_another_process_makes_it_stale_too(settings):
    @memo.until_content_changes
    def told(seen=[]):  # noqa: B006  the list counts the calls
        seen.append(1)
        return len(seen)

    page_cache.empty()
    assert (told(), told()) == (1, 1)
    # What a worker writes when it publishes.
    stamp = settings.VAR_DIR / "page-cache-stamp"
    stamp.write_text("later")
    os.utime(stamp, ns=(1, 10**18))
    assert told() == 2


def test_the_value_asked_for_longest_ago_gives_way(monkeypatch):
    monkeypatch.setattr(memo, "LIMIT", 2)
    memo.forget()
    built = []

    def ask(word):
        return memo.keep((word,), lambda: built.append(word))

    for word in ("a", "b", "a", "c", "a", "b"):
        ask(word)
    assert built == ["a", "b", "c", "b"]


def test_nothing_is_kept_longer_than_ten_minutes(monkeypatch):
    memo.forget()
    now = 1_000_000.0
    monkeypatch.setattr(memo.time, "time", lambda: now)
    assert memo.keep(("k",), lambda: 1) == 1
    assert memo.keep(("k",), lambda: 2) == 1
    now += memo.SECONDS
    assert memo.keep(("k",), lambda: 3) == 3
