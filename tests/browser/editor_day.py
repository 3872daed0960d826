"""The stations of an editor's day in Arabic, each as she and the lawyer walk it."""

import datetime as dt
import re
import time
from zoneinfo import ZoneInfo

import polib
from playwright.sync_api import Page, expect

from tests.browser import accessibility

EDITOR = "+212600000021"
REVIEWER = "+212600000041"
FACT = "members-minimum"
TITLE = "كيف نبيع زيتوننا معا"
SUMMARY = "خطوات قصيرة لبيع الزيتون."
FRENCH = {TITLE: "Vendre nos olives ensemble", SUMMARY: "De courtes étapes pour vendre."}
CASABLANCA = ZoneInfo("Africa/Casablanca")
# The clock looks every fifteen seconds for what is due this minute.
UNTIL_PUBLISHED = 240


def desk(page: Page) -> None:
    """The boards stand on the home of the CMS, in Arabic, and nobody's number does."""
    page.goto("/admin/")
    assert page.locator("html").get_attribute("dir") == "rtl"
    expect(page.locator("[data-board=facts] tr").first).to_be_visible()
    assert EDITOR not in page.content()
    page.goto("/admin/editing/help/blocks/")
    expect(page.locator(".editors-help__block").first).to_be_visible()


def write_guide(editor: Page) -> str:
    """Write a guide that quotes a fact and send it to the review; returns its number."""
    shelf = _page_number(editor, "الدليل")
    editor.goto(f"/admin/pages/add/cms/guidepage/{shelf}/")
    editor.locator("#id_title").fill(TITLE)
    editor.locator("#id_summary").fill(SUMMARY)
    editor.locator("button.c-sf-add-button").first.click()
    editor.get_by_role("option", name="معلومة").click()
    editor.locator("[data-streamfield-child] [data-chooser-action-choose]").first.click()
    editor.locator(".modal input[name=q]").fill(FACT, timeout=60_000)
    chosen = editor.locator(".modal a[data-chooser-modal-choice]", has_text=FACT)
    chosen.first.click()
    expect(editor.locator("[data-streamfield-child]").first).to_contain_text(FACT)
    editor.locator("footer .w-dropdown__toggle").click()
    # She may write and send, and not publish.
    expect(editor.locator("button[name=action-publish]")).to_have_count(0)
    editor.locator("button[name=action-submit]").click()
    editor.wait_for_url(re.compile(rf"/admin/pages/{shelf}/$"))
    return _page_number(editor, TITLE)


def _page_number(page: Page, title: str) -> str:
    page.goto(f"/admin/pages/search/?q={title}")
    link = page.locator("a[href*='/edit/']", has_text=title).first
    return re.search(r"/pages/(\d+)/", link.get_attribute("href") or "").group(1)


def send_back(reviewer: Page) -> None:
    """The lawyer finds it on her desk with its day; she cannot refuse without a reason."""
    reviewer.goto("/admin/")
    reviewer.locator("[data-board=mine] a", has_text=TITLE).click()
    expect(reviewer.locator("[data-review-due]")).to_be_visible()
    _answer(reviewer, "reject")
    comment = reviewer.locator(".modal textarea[name=comment]")
    comment.fill("اذكروا أين يباع الزيتون.")
    reviewer.locator(".modal [type=submit]").click()
    expect(reviewer.locator("[data-review-due]")).to_have_count(0, timeout=30_000)


def _answer(reviewer: Page, action: str) -> None:
    reviewer.locator("footer .w-dropdown__toggle").click()
    reviewer.locator(f"button[data-workflow-action-name={action}]").first.click()


def send_again(editor: Page, number: str) -> None:
    """The writer reads why, changes her words and sends the page again."""
    editor.goto("/admin/")
    editor.locator("[data-board=mine] a", has_text=TITLE).click()
    expect(editor.locator("[data-refusal]")).to_contain_text("أين يباع")
    editor.locator("#id_summary").fill(SUMMARY)
    editor.locator("footer .w-dropdown__toggle").click()
    again = "button[name=action-restart-workflow], button[name=action-submit]"
    resume = editor.locator("button[data-workflow-action-name], " + again)
    resume.first.click()
    editor.wait_for_url(re.compile(r"/admin/pages/\d+/(edit/)?$"))
    editor.goto(f"/admin/pages/{number}/edit/")
    expect(editor.locator("[data-review-due]")).to_be_visible()


def schedule_and_approve(reviewer: Page, number: str) -> None:
    """The lawyer sets a date in the next minutes and approves: the clock will publish."""
    reviewer.goto(f"/admin/pages/{number}/edit/")
    reviewer.locator("[data-side-panel-toggle=status]").click()
    reviewer.locator("[data-a11y-dialog-show=schedule-publishing-dialog]").first.click()
    soon = dt.datetime.now(CASABLANCA) + dt.timedelta(seconds=90)
    field = reviewer.locator("#schedule-publishing-dialog input[name=go_live_at]")
    field.fill(soon.strftime("%Y-%m-%d %H:%M"))
    # The calendar lies over the button: she leaves the field and saves with the Enter key.
    field.press("Tab")
    with reviewer.expect_navigation():
        reviewer.locator("#schedule-publishing-dialog [type=submit]").first.press("Enter")
    expect(reviewer.locator("[data-review-due]")).to_be_visible()
    _answer(reviewer, "approve")
    reviewer.wait_for_url(re.compile(r"/admin/pages/\d+/"))


def wait_until_live(visitor: Page, number: str) -> str:
    """The address of the guide, once the clock has put it live."""
    deadline = time.monotonic() + UNTIL_PUBLISHED
    while time.monotonic() < deadline:
        visitor.goto("/ar/dalil/?page=99")
        link = visitor.locator("main a", has_text=TITLE)
        if link.count():
            address = link.first.get_attribute("href") or ""
            visitor.goto(address)
            expect(visitor.get_by_role("heading", level=1)).to_have_text(TITLE)
            accessibility.check(visitor)
            return address
        visitor.wait_for_timeout(5000)
    raise AssertionError(f"page {number} was not published in time")


def translate(editor: Page, number: str) -> None:
    """Ask for the translation, take the PO file out, bring it back French, and publish it."""
    editor.goto(f"/admin/localize/submit/page/{number}/")
    editor.locator("input[name=locales]").first.check()
    editor.locator("main form [type=submit]").last.click()
    editor.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))
    address = editor.url
    download = re.search(r"/admin/localize/translate/\d+/pofile/download/", editor.content())
    assert download is not None
    po = polib.pofile(editor.request.get(download.group(0)).text())
    for entry in po:
        entry.msgstr = FRENCH.get(entry.msgid, entry.msgid)
    assert set(FRENCH) <= {entry.msgid for entry in po}
    _bring_back(editor, download.group(0).replace("download", "upload"), str(po), address)
    editor.goto(address)
    _publish_translation(editor, address)


def _bring_back(editor: Page, upload: str, po: str, address: str) -> None:
    token = next(c["value"] for c in editor.context.cookies() if c["name"] == "csrftoken")
    answer = editor.request.post(
        upload,
        headers={"referer": address, "x-csrftoken": token},
        multipart={
            "next": address,
            "file": {"name": "fr.po", "mimeType": "text/plain", "buffer": po.encode()},
        },
    )
    assert answer.ok


def _publish_translation(editor: Page, address: str) -> None:
    """The buttons of the translation screen are drawn by its script."""
    editor.get_by_role(
        "button", name=re.compile("إجراءات|المزيد|actions", re.IGNORECASE)
    ).last.click()
    editor.locator("button[value=publish], button[name=action][value=publish]").last.click()
    editor.wait_for_load_state()
    editor.goto(address)


def read_french(visitor: Page, arabic: str) -> None:
    visitor.goto(arabic)
    visitor.get_by_role("link", name="Français").first.click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text(FRENCH[TITLE])


def correct_fact(editor: Page, visitor: Page, arabic: str) -> None:
    """One correction, and the page says it at the next reading."""
    editor.goto(f"/admin/snippets/cms/fact/?q={FACT}")
    editor.locator("main a[href*='/snippets/cms/fact/edit/']", has_text=FACT).first.click()
    field = editor.locator("textarea[name=statement]")
    before = field.input_value()
    corrected = f"{before.rstrip('.')} (صياغة مصححة)."
    _save_fact(editor, corrected)
    visitor.goto(arabic)
    expect(visitor.locator(".fact").first).to_contain_text("صياغة مصححة")
    # Others walk the same platform after us.
    _save_fact(editor, before)
    visitor.goto(arabic)
    expect(visitor.locator(".fact").first).not_to_contain_text("صياغة مصححة")


def _save_fact(editor: Page, words: str) -> None:
    address = editor.url
    editor.locator("textarea[name=statement]").fill(words)
    editor.locator("footer button[type=submit]").first.click()
    editor.wait_for_url(re.compile(r"/admin/snippets/cms/fact/"))
    editor.wait_for_load_state()
    editor.goto(address)
    expect(editor.locator("textarea[name=statement]")).to_have_value(words)
