"""A question that is spoken, taken by keyboard, met about, and seen on the board: three people."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import accessibility, stations
from tests.browser.running import DESKTOP, PHONE

HOLDER = "+212600000001"


def speak(page):
    """Record two seconds from the microphone that the browser makes up."""
    record = page.locator("[data-record]")
    record.click()
    expect(record).to_have_attribute("aria-pressed", "true")
    page.wait_for_timeout(2000)
    record.click()
    expect(page.locator("[data-voice-id]")).to_have_value(re.compile(r"^[0-9a-f-]{36}$"))


def ask_by_voice(page, language, field):
    page.goto(f"/{language}/mentoring/ask/")
    page.locator(f'input[name="topic"][value="{field}"]').check()
    speak(page)
    page.locator("details.ask__more summary").click()
    page.locator('input[name="reach"][value="call"]').check()
    expect(page.locator("select[name=reach_when]")).to_be_visible()
    accessibility.check(page)
    page.locator("main form button.button").last.click()
    page.wait_for_url(re.compile("/mentoring/requests/"))
    expect(page.locator(".queue strong")).to_be_visible()
    accessibility.check(page)


def take_by_keyboard(page, language, request):
    """J to the card, T to take it; nothing is touched with a mouse."""
    page.goto(f"/{language}/mentoring/desk/")
    offer = page.locator(f'[data-request="{request}"]')
    expect(offer).to_be_visible(timeout=30_000)
    accessibility.check(page)
    for _step in range(30):
        page.keyboard.press("j")
        if offer.evaluate("(card) => card === document.activeElement"):
            break
    page.keyboard.press("t")
    page.wait_for_url(re.compile("/chat/"))


def meet(page):
    """Choose the first free time; then it stands on the page of the question."""
    page.locator("a[href$='/appointment/']").first.click()
    accessibility.check(page)
    page.locator("input[name=wall]").first.check()
    page.locator("main form button.button--wide").click()
    expect(page.locator("a[href$='.ics']")).to_be_visible()


@pytest.mark.parametrize(("language", "field"), [("ar", "sell"), ("fr", "tax")])
def test_a_spoken_question_is_taken_met_about_and_seen_on_the_board(visitor, language, field):
    holder = visitor(PHONE, permissions=["microphone"])
    advisor, lead = visitor(DESKTOP), visitor(DESKTOP)
    stations.enter_by_password(holder, language, HOLDER, f"/{language}/mentoring/file/")
    stations.enter_by_password(advisor, language, stations.ADVISOR, f"/{language}/mentoring/desk/")
    stations.enter_by_password(
        lead, language, stations.ADMINISTRATOR, f"/{language}/mentoring/board/"
    )
    ask_by_voice(holder, language, field)
    status = holder.url
    request = status.rstrip("/").split("/")[-1]
    lead.goto(f"/{language}/mentoring/board/?region=all")
    expect(lead.locator(f"a[href*='{request}']")).to_be_visible()
    accessibility.check(lead)
    take_by_keyboard(advisor, language, request)
    # No reload: the page of the question says by itself that somebody answers.
    expect(holder.locator("main a[href*='/chat/']").first).to_be_visible(timeout=30_000)
    meet(holder)
    advisor.goto(f"/{language}/mentoring/desk/{request}/case/")
    expect(advisor.locator("a[href$='.ics']")).to_be_visible()
    accessibility.check(advisor)
    advisor.locator("select[name=outcome]").select_option("referred")
    advisor.locator("form[action$='/close/'] button").click()
    holder.goto(status)
    holder.locator('input[name="useful"][value="yes"]').check()
    holder.locator("form[action$='/rate/'] button").click()
    expect(holder.locator(".notice--ok")).to_be_visible()
