"""Weight of public pages on a first visit: bytes on the wire and requests, cache empty.

Run: ``make bench`` or ``.venv/bin/python bench/pages.py``.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, sync_playwright

from tests.browser.running import CHROMIUM, FLAGS, PHONE, Platform

LIMITS_KB = {"home": 150}


def measure(browser: Browser, url: str) -> dict[str, int]:
    """Bytes by kind for one cold visit, scrolled to the end so that lazy pictures count."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    kinds: dict[str, str] = {}
    total: dict[str, int] = {"requests": 0, "all": 0}

    def response(event: dict) -> None:
        kinds[event["requestId"]] = event["type"]

    def finished(event: dict) -> None:
        kind = kinds.get(event["requestId"], "Other")
        size = int(event["encodedDataLength"])
        total["requests"] += 1
        total["all"] += size
        total[kind] = total.get(kind, 0) + size

    session.on("Network.responseReceived", response)
    session.on("Network.loadingFinished", finished)
    page.goto(url, wait_until="networkidle")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(1500)
    context.close()
    return total


def addresses(browser: Browser, base: str, language: str) -> dict[str, str]:
    """Home and the first guide and capsule that it leads to."""
    page = browser.new_page()
    page.goto(f"{base}/{language}/")
    found = {"home": page.url}
    for name in ("guide", "capsule"):
        link = page.locator(f"[data-walk={name}]").first
        if link.count():
            found[name] = base + (link.get_attribute("href") or "")
    page.close()
    return found


def main() -> int:
    if not CHROMIUM:
        print("no Chromium on this machine", file=sys.stderr)
        return 1
    over = False
    with tempfile.TemporaryDirectory() as var, sync_playwright() as playwright:
        platform = Platform(Path(var))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            platform.wait_until_ready()
            heads = ("all KB", "html", "css", "js", "font", "image", "requests")
            print(f"{'page':<14}" + "".join(f"{head:>10}" for head in heads))
            for language in ("ar", "fr"):
                for name, url in addresses(browser, platform.url, language).items():
                    row = measure(browser, url)
                    cells = [
                        row.get(k, 0) / 1000
                        for k in ("all", "Document", "Stylesheet", "Script", "Font", "Image")
                    ]
                    print(
                        f"{name + ' ' + language:<14}"
                        + "".join(f"{cell:>10.1f}" for cell in cells)
                        + f"{row['requests']:>10}"
                    )
                    over = over or cells[0] > LIMITS_KB.get(name, float("inf"))
        finally:
            browser.close()
            platform.stop()
    return int(over)


if __name__ == "__main__":
    raise SystemExit(main())
