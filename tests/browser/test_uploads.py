"""Films on their way: several at once, a line that breaks, another day, what becomes of them."""

import os
import re
import struct

import pytest
from playwright.sync_api import expect

from tests.browser import accessibility, stations
from tests.browser.running import DESKTOP, PHONE
from tests.factories.media import draw_clip

# Bytes a second; a megabyte and a half takes some seconds, so that a reload comes in between.
SLOW = {
    "offline": False,
    "latency": 20,
    "downloadThroughput": 1_000_000,
    "uploadThroughput": 250_000,
}
FAST = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
UPLOAD = "/admin/films/upload/"


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    """Two small clips, each made large by a box that players skip."""
    folder = tmp_path_factory.mktemp("films")
    found = []
    for name in ("one", "two"):
        path = draw_clip(folder / f"{name}_{os.urandom(3).hex()}.mp4", seconds=2, size="160x120")
        filler = os.urandom(1_500_000)
        with path.open("ab") as file:
            file.write(struct.pack(">I4s", 8 + len(filler), b"free") + filler)
        found.append(path)
    return found


@pytest.fixture
def editor(visitor):
    page = visitor(DESKTOP)
    stations.enter_by_password(page, "ar", stations.EDITOR, "/admin/")
    # The page asks before it is left while a file is on its way.
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(UPLOAD)
    # What another walk left on its way would be taken for these files.
    begun = page.locator("[data-begun]")
    while count := begun.count():
        begun.first.locator("[data-remove]").click()
        expect(begun).to_have_count(count - 1)
    return page


def line(page, conditions):
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", conditions)


def rows(page):
    return page.locator("[data-list] > li")


def sent(row):
    return float(row.locator("progress[data-sent]").get_attribute("value") or 0)


def test_two_films_survive_a_reload_and_become_ready(editor, films):
    line(editor, SLOW)
    editor.locator("[data-files]").set_input_files(films)
    expect(rows(editor)).to_have_count(2)
    for row, title in zip(rows(editor).all(), ("زيت الأركان", "عسل الجبل"), strict=True):
        row.locator("[data-title]").fill(title)
    editor.locator("[data-send]").click()
    first, second = rows(editor).all()
    expect(first.locator("[data-speed]")).to_have_text(re.compile(r"\d"))
    expect(first.locator("[data-left]")).to_have_text(re.compile(r"\d:\d\d"))
    editor.wait_for_function(
        "() => document.querySelector('progress[data-sent]').value > 40", timeout=60_000
    )
    # The second has not sent a byte, and has its place on the server all the same.
    assert sent(second) == 0
    # A title corrected on the way is kept too.
    first.locator("[data-title]").fill("زيت أركان")
    first.locator("[data-title]").blur()
    editor.wait_for_timeout(500)

    editor.reload()
    begun = editor.locator("[data-begun]")
    expect(begun).to_have_count(2)
    titles = [row.locator("[data-title]").input_value() for row in begun.all()]
    assert sorted(titles) == sorted(["زيت أركان", "عسل الجبل"])
    accessibility.check(editor)
    # The part that arrived whole; the one on its way is sent again.
    assert max(sent(row) for row in begun.all()) > 10

    # Chosen again, under another name: known by its size and its first megabyte.
    renamed = films[0].with_name("renamed.mp4")
    renamed.write_bytes(films[0].read_bytes())
    editor.locator("[data-files]").set_input_files([renamed, films[1]])
    row = rows(editor).filter(has=editor.locator("bdi", has_text="renamed.mp4"))
    row.locator("[data-pause]").click()
    paused = sent(row)
    assert paused > 10
    line(editor, FAST)
    row.locator("[data-resume]").click()
    for row in rows(editor).all():
        expect(row.locator("[data-film-label][data-state=ready]")).to_be_visible(timeout=180_000)
        expect(row.locator("[data-film-poster]")).to_be_visible()
    editor.goto("/admin/films/")
    for title in ("زيت أركان", "عسل الجبل"):
        expect(editor.locator(".library__title", has_text=title)).to_be_visible()


def test_what_is_given_up_is_gone(editor, films):
    line(editor, SLOW)
    editor.locator("[data-files]").set_input_files(films[1])
    editor.locator("[data-send]").click()
    expect(rows(editor).first.locator("[data-speed]")).to_have_text(re.compile(r"\d"))
    editor.reload()
    expect(editor.locator("[data-begun]")).to_have_count(1)
    editor.locator("[data-begun] [data-remove]").click()
    expect(rows(editor)).to_have_count(0)
    editor.reload()
    expect(rows(editor)).to_have_count(0)


def test_what_is_no_film_is_refused_with_a_reason(editor, tmp_path):
    text = tmp_path / "film.mp4"
    text.write_text("السلام عليكم\n" * 200, encoding="utf-8")
    editor.locator("[data-files]").set_input_files(text)
    editor.locator("[data-send]").click()
    reason = rows(editor).first.locator("[data-film-sentence]")
    expect(reason).to_contain_text("هذا الملف ليس")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_pages_of_the_library_fit_and_are_accessible(visitor, viewport):
    page = visitor(viewport)
    stations.enter_by_password(page, "ar", stations.EDITOR, "/admin/")
    for address in ("/admin/films/", "/admin/films/?view=grid", UPLOAD):
        page.goto(address)
        accessibility.check(page)
    page.goto("/admin/films/")
    page.locator("[data-all] input").check()
    page.locator("button[name=action][value=delete]").click()
    expect(page.locator(".library__refused")).to_be_visible()
    accessibility.check(page)
