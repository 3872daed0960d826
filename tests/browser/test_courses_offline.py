"""A course taken along: whole lessons, questions and films with the network really off."""

import re

import pytest
from playwright.sync_api import expect

from courses.keys import named_key
from tests.browser import accessibility, stations
from tests.browser.running import PHONE

COURSE, PRACTICE = named_key("sell-online"), named_key("sell-online", "practice")
PHONES = {"ar": "+212600000001", "fr": "+212600000002"}
# The types of the practice lesson, by the number of their card.
CARDS = {
    1: "calculator",
    2: "photo_pick",
    3: "hotspot",
    4: "fill",
    5: "match",
    6: "yes_no_why",
    7: "scenario",
    9: "checklist",
}


def course(language):
    return f"/{language}/courses/{COURSE}/"


def lesson(language, card=None, key=PRACTICE):
    return f"/{language}/courses/{COURSE}/{key}/" + (f"?card={card}" if card else "")


def events_of(platform):
    rows = platform.rows(
        "SELECT verb, count(*), count(DISTINCT id) FROM courses_learningevent GROUP BY verb"
    )
    return {verb: (rows_, distinct) for verb, rows_, distinct in rows}


def enrol(page, language):
    stations.enter_by_password(page, language, PHONES[language], f"/{language}/mentoring/ask/")
    page.goto(course(language))
    begin = page.locator("form[action*='/enrol/'] button")
    if begin.count():
        begin.click()
        page.wait_for_url(re.compile("card="))
        page.goto(course(language))


def take_along(page, profile="light"):
    page.locator(f"[data-profile={profile}]").click()
    expect(page.locator("[data-take-here]")).to_be_visible(timeout=60_000)


def choose(scope, name, *values):
    for value in values:
        scope.locator(f"[name='{name}'][value='{value}']").check()


def answer(card, kind):
    """The right answer, by tapping as a learner does."""
    if kind == "calculator":
        numbers = {"honey": "28", "jar": "6", "parcel": "10", "price": "٤٠"}
        for name, number in numbers.items():
            card.locator(f"[name=field-{name}]").fill(number)
    elif kind == "photo_pick":
        choose(card, "choice", "plain")
    elif kind == "hotspot":
        card.locator("[data-area=label]").click()
    elif kind == "fill":
        card.locator("[name=gap-g1]").select_option("exact")
        card.locator("[name=gap-g2]").select_option("tuesday")
    elif kind == "match":
        for key in ("fresh", "pay", "back"):
            card.locator(f"[name=match-{key}]").select_option(key)
    elif kind == "yes_no_why":
        choose(card, "choice", "no")
        choose(card, "why", "below")
    elif kind == "scenario":
        choose(card, "node-start", "answer")
        choose(card, "node-photo", "replace")
    else:
        choose(card, "choice", "cost", "photos", "message")
    card.locator("[data-check]").click()
    expect(card.locator("[data-feedback]")).to_be_visible()


def walk_whole_lesson(page):
    """Every card of the practice lesson, answered right, to its end."""
    for number in range(1, 10):
        card = page.locator(f"[data-place='{number}']")
        expect(card).to_be_visible()
        if kind := CARDS.get(number):
            answer(card, kind)
            verdict = card.locator("[data-verdict=right]")
            if kind != "calculator":
                expect(verdict).to_be_visible()
        if number < 9:
            page.locator("[data-onward]").click()
    page.locator("[data-finish]").click()
    expect(page.locator("[data-done]")).to_be_visible()
    expect(page.locator("[data-right]")).to_have_text("8")


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_whole_lesson_without_network(platform, visitor, language):
    page = visitor(PHONE)
    enrol(page, language)
    take_along(page)
    before = events_of(platform).get("answered", (0, 0))[0]
    page.context.set_offline(True)
    page.goto(lesson(language, 1))
    expect(page.locator("[data-offline-note]")).to_be_visible()
    walk_whole_lesson(page)
    expect(page.locator("[data-outbox-waiting-count]")).to_have_text("8")
    assert events_of(platform).get("answered", (0, 0))[0] == before
    # The tab is killed; another opens at the very card, the answers still wait.
    again = page.context.new_page()
    again.faults = []
    page.close()
    again.goto(lesson(language, 4))
    expect(again.locator("[data-place='4'] [data-feedback]")).to_be_visible()
    expect(again.locator("[data-outbox-waiting-count]")).to_have_text("8")
    again.context.set_offline(False)
    expect(again.locator("[data-outbox-waiting]")).to_be_hidden(timeout=40_000)
    rows, distinct = events_of(platform)["answered"]
    assert rows == distinct == before + 8
    again.goto(lesson(language) + "done/")
    assert "/done/" in again.url


def test_a_lost_reply_stores_nothing_twice(platform, visitor):
    page = visitor(PHONE)
    enrol(page, "ar")
    take_along(page)
    before = events_of(platform).get("answered", (0, 0))[0]
    page.goto(lesson("ar", 2) + "&again=1")
    # The server takes the batch, and its answer is lost on the way.
    lost = []

    def lose(route):
        if lost:
            return route.continue_()
        lost.append(route.fetch().status)
        return route.abort()

    page.route("**/api/events", lose)
    answer(page.locator("[data-question]"), "photo_pick")
    expect(page.locator("[data-outbox-waiting]")).to_be_visible()
    page.evaluate("() => dispatchEvent(new Event('online'))")
    expect(page.locator("[data-outbox-waiting]")).to_be_hidden(timeout=40_000)
    assert lost == [200]
    assert events_of(platform)["answered"][0] == before + 1


def test_damaged_file_is_not_kept(visitor):
    page = visitor(PHONE)
    enrol(page, "ar")
    page.locator("[data-take]").wait_for()
    if page.locator("[data-take-drop]").is_visible():
        page.locator("[data-take-drop]").click()
    page.route("**/offline/**", lambda route: route.fulfill(body="<p>other</p>"))
    page.locator("[data-profile=light]").click()
    expect(page.locator("[data-take-said=damaged]")).to_be_visible()
    page.unroute("**/offline/**")
    take_along(page)


def test_no_room_is_said_before_anything_is_fetched(visitor):
    page = visitor(PHONE)
    page.add_init_script(
        "navigator.storage.estimate = async () => ({ quota: 40_000, usage: 1_000 });"
    )
    enrol(page, "ar")
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.locator("[data-profile=light]").click()
    expect(page.locator("[data-take-said=space]")).to_be_visible()
    assert not any("/offline/" in url for url in fetched)


def test_shelf_shows_what_lies_on_the_phone_and_takes_it_off(visitor):
    page = visitor(PHONE)
    enrol(page, "fr")
    take_along(page)
    page.context.set_offline(True)
    page.goto("/fr/courses/shelf/")
    row = page.locator("[data-shelf-list] li")
    expect(row).to_have_count(1)
    accessibility.check(page)
    row.locator("a").click()
    expect(page.locator("[data-course-document]")).to_be_visible()
    page.locator("[data-course-document] a").last.click()
    expect(page.locator("[data-lesson-document]")).to_be_visible()
    page.goto("/fr/courses/shelf/")
    page.locator("[data-delete]").click()
    expect(page.locator("[data-shelf-empty]")).to_be_visible()
    page.context.set_offline(False)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_every_type_is_accessible_before_and_after(visitor, language):
    page = visitor(PHONE)
    enrol(page, language)
    for number, kind in CARDS.items():
        page.goto(lesson(language, number) + "&again=1")
        accessibility.check(page)
        answer(page.locator("[data-question]"), kind)
        accessibility.check(page)
        page.goto(lesson(language, number) + "&again=1")
        page.locator("[data-show]").click()
        expect(page.locator("[data-verdict=shown]")).to_have_count(1)
        accessibility.check(page)


def test_yes_or_no_with_why_by_keyboard_alone(visitor):
    """No pointer: tab to the field, arrows and space choose, enter checks."""
    page = visitor(PHONE)
    enrol(page, "ar")
    page.goto(lesson("ar", 6) + "&again=1")
    first = page.locator("[name=choice]").first
    first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("[data-feedback]")).to_be_visible()
    expect(page.locator("[data-verdict=right]")).to_be_visible()
