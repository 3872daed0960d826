"""How fast a capsule begins on a slow line, and what its page weighs before that."""

import os
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.pages.places import page_of
from bench.pages.weight import measure
from tests.browser.running import CHROMIUM, FLAGS, PHONE, Platform

KBIT, DELAY_MS = 250, 400
FIRST_PICTURE_SECONDS, PAGE_KB = 4.5, 60
# From the press on "play" to the first picture that is shown.
FIRST_PICTURE = """
() => new Promise((resolve) => {
  const video = document.querySelector("video");
  const pressed = performance.now();
  video.requestVideoFrameCallback(() => resolve({
    seconds: (performance.now() - pressed) / 1000,
    file: video.currentSrc.split("/").pop(),
  }));
  video.muted = true;
  video.play();
})
"""


def run(var: Path) -> list[str]:
    """Print both figures; return what is over a limit."""
    var.mkdir()
    platform = Platform(var)
    try:
        platform.wait_until_ready()
        os.environ["DATABASE_URL"] = f"sqlite:///{platform.database}"
        from django.db import connections

        connections.databases["default"]["NAME"] = str(platform.database)
        page = page_of("capsule", "ar")
        assert page is not None
        url = f"{platform.url}{page.url}"
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            weight = measure(browser, url, light=True)["all"] / 1000
            whole = measure(browser, url)["all"] / 1000
            found = _first_picture(browser, url)
            browser.close()
    finally:
        platform.stop()
    print(f"\nA capsule at {KBIT} kbit/s and {DELAY_MS} ms, data saver on, cache of films empty")
    seconds, file = float(str(found["seconds"])), found["file"]
    print(f"first picture of {file}: {seconds:.1f} s (limit {FIRST_PICTURE_SECONDS})")
    print(f"page before play: {weight:.1f} KB with data saver, {whole:.1f} KB without")
    broken = []
    if seconds > FIRST_PICTURE_SECONDS:
        broken.append(f"start: {seconds:.1f} s > {FIRST_PICTURE_SECONDS}")
    if weight > PAGE_KB:
        broken.append(f"start: page {weight:.1f} KB > {PAGE_KB}")
    return broken


def _first_picture(browser: Browser, url: str) -> dict[str, object]:
    context = browser.new_context(viewport=PHONE)
    context.add_cookies([{"name": "light", "value": "1", "url": url}])
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    bytes_a_second = KBIT * 1000 / 8
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": DELAY_MS,
            "downloadThroughput": bytes_a_second,
            "uploadThroughput": bytes_a_second,
        },
    )
    found: dict[str, object] = page.evaluate(FIRST_PICTURE)
    context.close()
    return found
