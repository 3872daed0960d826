"""A decision flow walked as people walk it, and a word that explains itself at a tap."""

import pytest
from playwright.sync_api import expect

from tests.browser import accessibility
from tests.browser.running import DESKTOP, PHONE

FLOW = {"ar": "/ar/dalil/ma-chakl-yonasibona/", "fr": "/fr/guides/quelle-forme-nous-convient/"}
LICENCE = {"ar": "/ar/dalil/hal-talzamoni-rokhsa/", "fr": "/fr/guides/faut-il-une-licence/"}
GUIDE = {"ar": "/ar/dalil/tasis-taawniya/", "fr": "/fr/guides/creer-une-cooperative/"}
GLOSSARY = {"ar": "/ar/dalil/mo3jam/", "fr": "/fr/guides/glossaire/"}


def take(page, key, answer):
    page.locator(f'input[name="{key}"][value="{answer}"]').check()
    go_on(page)


def go_on(page):
    page.locator('button[name="go"]').click()


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_flow_is_walked_without_javascript_and_one_answer_changed(language, visitor):
    page = visitor(PHONE, java_script_enabled=False)
    page.goto(FLOW[language])
    take(page, "who", "people")
    take(page, "aim", "earn")
    page.locator('input[name="people"]').fill("٧")
    go_on(page)
    take(page, "decide", "together")
    expect(page.locator(".flow-why li")).to_have_count(4)
    result = page.locator(".flow-result h1").inner_text()
    page.go_back()
    expect(page.locator('input[name="decide"]').first).to_be_visible()
    page.go_forward()
    page.locator('.flow-answers a[href*="change=people"]').click()
    expect(page.locator('input[name="people"]')).to_have_value("7")
    page.locator('input[name="people"]').fill("9")
    go_on(page)
    # The answer after it was kept: the same result at once.
    expect(page.locator(".flow-result h1")).to_have_text(result)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_screens_of_a_flow_fit_and_are_accessible(language, visitor):
    screens = (
        FLOW[language],
        f"{FLOW[language]}?who=people&aim=earn&people=1&go=needs",
        f"{FLOW[language]}?who=people&aim=gone",
        f"{FLOW[language]}?who=people&aim=earn&people=7&decide=together",
        f"{LICENCE[language]}?what=food&buyer=shops&claims=bio&claims=halal",
    )
    for viewport in (PHONE, DESKTOP):
        page = visitor(viewport)
        for screen in screens:
            page.goto(screen)
            accessibility.check(page)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_word_explains_itself_by_tap_and_by_keyboard(language, visitor):
    page = visitor(PHONE)
    page.goto(GUIDE[language])
    word = page.locator("a.term").first
    word.click()
    box = page.locator(".term-box")
    expect(box).to_be_focused()
    expect(box).to_contain_text(word.get_attribute("data-term"))
    accessibility.check(page)
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    expect(word).to_be_focused()
    page.keyboard.press("Enter")
    for _stop in ("link", "close", "out"):
        page.keyboard.press("Tab")
    expect(box).to_have_count(0)
    page.goto(GLOSSARY[language])
    accessibility.check(page)


def test_a_word_leads_to_the_glossary_without_javascript(visitor):
    page = visitor(PHONE, java_script_enabled=False)
    page.goto(GUIDE["ar"])
    word = page.locator("a.term").first
    anchor = word.get_attribute("href").partition("#")[2]
    word.click()
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
