"""The player in a real browser: on a slow line, by each way of playing, by keys, unscripted."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import accessibility
from tests.browser.running import DESKTOP, PHONE

LANGUAGES = ("ar", "fr")
# A slow third generation: bytes a second, and milliseconds there and back.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 80_000, "uploadThroughput": 40_000}
NO_HLS = """
const can = HTMLMediaElement.prototype.canPlayType;
HTMLMediaElement.prototype.canPlayType = function (type) {
  return type.includes("mpegurl") ? "" : can.call(this, type);
};
"""
CLOCK = "document.querySelector('video').currentTime"


@pytest.fixture(scope="module")
def capsules(chromium, platform):
    """``{language: path}`` of the first capsule that home shows."""
    found = {}
    for language in LANGUAGES:
        page = chromium.new_page(base_url=platform.url)
        page.goto(f"/{language}/")
        # The demo's own: another walk may have published a clip of five seconds before us.
        cards = page.locator(".capsule-card a[href*='/wa3d-mektoub/']")
        found[language] = cards.first.get_attribute("href")
        page.close()
    return found


def opened(page, path, *, slow=False):
    if slow:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
    page.goto(path)
    expect(page.locator("fadaa-player[data-ready]")).to_be_visible()
    return page


def clock_moves(page):
    """The clock goes on and sound comes out of the decoder."""
    start = page.evaluate(CLOCK)
    page.wait_for_function(f"start => {CLOCK} > start + 0.7", arg=start, timeout=60_000)
    page.wait_for_function("() => document.querySelector('video').webkitAudioDecodedByteCount > 0")


def press_start(page):
    page.locator("[data-start]").click()
    clock_moves(page)


def choose(page, quality):
    if page.locator("[data-panel]").is_hidden():
        page.locator("[data-settings]").click()
    page.locator("[data-quality]").select_option(quality)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_file_on_a_slow_line(language, visitor, capsules):
    page = visitor(PHONE)
    films = []
    page.on("request", lambda request: "/files/renditions" in request.url and films.append(request))
    opened(page, capsules[language], slow=True)
    page.wait_for_timeout(500)
    assert [one.url for one in films if ".mp4" in one.url or ".m4a" in one.url] == []
    press_start(page)
    assert ".mp4" in page.evaluate("document.querySelector('video').currentSrc")
    assert not page.evaluate("document.querySelector('video').controls")


def test_the_playlist_of_the_browser_itself(visitor, capsules):
    page = opened(visitor(DESKTOP), capsules["ar"], slow=True)
    can = "document.createElement('video').canPlayType('application/vnd.apple.mpegurl')"
    if not page.evaluate(can):
        pytest.skip("this Chromium reads no playlist")
    press_start(page)
    choose(page, "auto")
    page.wait_for_function(
        "() => document.querySelector('video').currentSrc.includes('master.m3u8')"
    )
    clock_moves(page)
    assert page.evaluate("window.Hls === undefined")


def test_the_playlist_by_our_own_reader(visitor, capsules):
    page = visitor(DESKTOP)
    page.add_init_script(NO_HLS)
    opened(page, capsules["ar"], slow=True)
    assert page.evaluate("window.Hls === undefined")
    press_start(page)
    choose(page, "auto")
    page.wait_for_function("() => document.querySelector('video').currentSrc.startsWith('blob:')")
    clock_moves(page)


@pytest.mark.parametrize("quality", ["240", "sound"])
def test_another_file_at_the_same_moment(quality, visitor, capsules):
    page = opened(visitor(PHONE), capsules["ar"])
    press_start(page)
    page.keyboard.press("5")
    middle = page.evaluate(CLOCK)
    choose(page, quality)
    page.wait_for_function(f"middle => {CLOCK} > middle", arg=middle)
    assert page.evaluate(CLOCK) < middle + 6
    clock_moves(page)


def test_keys(visitor, capsules):
    page = opened(visitor(DESKTOP), capsules["ar"])
    press_start(page)
    page.locator("[data-settings]").focus()
    video = "document.querySelector('video')"

    def after(key, truth):
        page.keyboard.press(key)
        page.wait_for_function(f"() => {truth}")

    after("k", f"{video}.paused")
    after("5", f"Math.abs({CLOCK} - {video}.duration / 2) < 0.5")
    middle = page.evaluate(CLOCK)
    after("l", f"Math.abs({CLOCK} - {middle} - 10) < 0.5")
    after("ArrowLeft", f"Math.abs({CLOCK} - {middle} - 5) < 0.5")
    after("j", f"Math.abs({CLOCK} - {middle} + 5) < 0.5")
    after("m", f"{video}.muted")
    after(">", f"{video}.playbackRate === 1.25")
    after("<", f"{video}.playbackRate === 1")
    after("c", f"[...{video}.textTracks].every(track => track.mode !== 'showing')")
    after("c", f"[...{video}.textTracks].some(track => track.mode === 'showing')")
    after("0", f"{CLOCK} === 0")
    # Outside the player the same keys belong to the page.
    page.locator("h1").click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("5")
    assert page.evaluate(CLOCK) == 0


def test_the_place_is_kept_on_the_phone(visitor, capsules):
    page = opened(visitor(PHONE), capsules["ar"])
    press_start(page)
    page.keyboard.press("5")
    page.keyboard.press("k")
    page.wait_for_function("() => document.querySelector('video').paused")
    left = page.evaluate(CLOCK)
    page.wait_for_function("() => Object.keys(localStorage).some(key => key.startsWith('film:'))")
    opened(page, capsules["ar"])
    expect(page.locator("[data-restart]")).to_be_visible()
    press_start(page)
    assert page.evaluate(CLOCK) >= left - 1.5


def test_a_link_leads_to_a_moment(visitor, capsules):
    page = opened(visitor(PHONE), f"{capsules['ar']}#t=0:10")
    press_start(page)
    assert 9.5 < page.evaluate(CLOCK) < 16


def test_saving_data_is_remembered(visitor, capsules):
    page = opened(visitor(PHONE), capsules["ar"])
    page.locator("[data-saver]").click()
    expect(page.locator("[data-saver]")).to_have_attribute("aria-pressed", "true")
    opened(page, capsules["ar"])
    expect(page.locator("[data-saver]")).to_have_attribute("aria-pressed", "true")
    assert re.search(r"\d", page.locator("[data-cost]").inner_text())
    told = []
    page.on("request", lambda request: request.url.endswith("/watched") and told.append(request))
    press_start(page)
    assert "film240" in page.evaluate("document.querySelector('video').currentSrc")
    page.goto("about:blank")
    assert told == []


def test_watching_is_told_without_cookies(visitor, platform, capsules):
    page = visitor(PHONE)
    page.context.add_cookies([{"name": "someone", "value": "known", "url": platform.url}])
    opened(page, capsules["ar"])
    told = []
    page.on("request", lambda request: request.url.endswith("/watched") and told.append(request))
    press_start(page)
    page.wait_for_timeout(1500)
    page.evaluate(
        "Object.defineProperty(document, 'hidden', {value: true});"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    page.wait_for_timeout(500)
    assert len(told) == 1
    sums = told[0].post_data_json
    assert (sums["lang"], sums["start"], sums["quality"]) == ("ar", True, "360")
    assert 1 <= sums["seconds"] <= 10
    assert "cookie" not in told[0].all_headers()
    assert told[0].response().status == 204


def test_one_film_at_a_time(visitor, capsules):
    page = opened(visitor(DESKTOP), capsules["ar"])
    page.evaluate(
        """() => { const other = document.createElement("video");
        other.src = document.querySelector("source").src; other.id = "other"; other.muted = true;
        document.body.append(other); return other.play(); }"""
    )
    press_start(page)
    assert page.evaluate("document.querySelector('#other').paused")


def test_a_lost_line_and_a_lost_file_are_told(visitor, capsules):
    page = opened(visitor(PHONE), capsules["ar"])
    page.route("**/files/renditions/**", lambda route: route.fulfill(status=404))
    page.locator("[data-start]").click()
    trouble = page.locator("[data-trouble]")
    expect(trouble).to_be_visible()
    gone = page.locator("fadaa-player").get_attribute("data-gone")
    expect(page.locator("[data-trouble-words]")).to_have_text(gone)
    page.unroute("**/files/renditions/**")
    page.locator("[data-retry]").click()
    clock_moves(page)
    expect(trouble).to_be_hidden()


def test_a_film_plays_without_script(visitor, capsules):
    page = visitor(PHONE, java_script_enabled=False)
    page.goto(capsules["ar"])
    expect(page.locator("video[controls]")).to_be_visible()
    expect(page.locator(".player__controls")).to_be_hidden()
    expect(page.locator(".player__start")).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_everyone_can_use_it(language, viewport, visitor, capsules):
    page = opened(visitor(viewport), capsules[language])
    page.locator("[data-settings]").click()
    page.locator(".player__keys summary").click()
    page.locator("[data-share-moment]").click()
    expect(page.locator("[data-share-link]")).to_be_visible()
    accessibility.check(page)
    small = page.evaluate(
        """() => [...document.querySelectorAll("fadaa-player :is(button, select, a, summary)")]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
        .map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert small == []
    bar = page.locator(".player__controls")
    assert bar.evaluate("bar => getComputedStyle(bar).direction") == "ltr"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_player_on_another_site(language, visitor, capsules, platform):
    page = visitor(PHONE)
    page.goto(capsules[language])
    code = page.locator("[data-embed-code]").get_attribute("value")
    frame = re.search(r'src="([^"]+)"', code)[1]
    guest = visitor(PHONE)
    guest.goto(frame)
    press_start(guest)
    accessibility.check(guest)
    assert guest.context.cookies() == []
    assert guest.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_capsule_page_is_light_before_play(language, visitor, capsules):
    """At most 60 KB on the wire on a first visit, scrolled to its end."""
    page = visitor(PHONE)
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    weights = []
    session.on("Network.loadingFinished", lambda one: weights.append(one["encodedDataLength"]))
    page.goto(capsules[language], wait_until="networkidle")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(1000)
    assert len(weights) > 10
    assert sum(weights) <= 60_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_scrubbing_shows_a_picture_of_the_moment(visitor, capsules, language):
    page = opened(visitor(PHONE), capsules[language])
    press_start(page)
    seek = page.locator("[data-seek]")
    with page.expect_response(lambda answer: answer.url.endswith("/storyboard.webp")) as sheet:
        seek.evaluate("line => { line.value = 20; line.dispatchEvent(new Event('input')); }")
    assert sheet.value.ok
    preview = page.locator("[data-preview]")
    expect(preview).to_be_visible()
    seek.dispatch_event("change")
    expect(preview).to_be_hidden()
    page.wait_for_function(f"() => {CLOCK} >= 20")
