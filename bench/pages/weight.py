"""Weight of public pages on a first visit: bytes on the wire and requests, cache empty."""

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from bench.pages.places import addresses
from tests.browser.running import CHROMIUM, FLAGS, PHONE

COLUMNS = ("all", "Document", "Stylesheet", "Script", "Font", "Image")
HEADS = ("all KB", "html", "css", "js", "font", "image", "requests", "foreign")
# {page: (KB, requests)}; "no foreign request" holds for every page.
LIMITS = {
    "home": (150, 12),
    "guide": (120, 12),
    "guide light": (40, 12),
    # Before play; modules are small and many.
    "capsule": (60, 24),
}
# Of every page but a journey, which holds all its steps; with the headers.
HTML_KB = 14


def run(base: str) -> list[str]:
    """Print the table; return what is over a limit."""
    broken: list[str] = []
    print("\nWeight of a first visit (360 px, empty cache, scrolled to the end)")
    print(f"{'page':<18}" + "".join(f"{head:>10}" for head in HEADS))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for language in ("ar", "fr"):
            places = {name: (url, False) for name, url in addresses(base, language).items()}
            places["guide light"] = (places["guide"][0], True)
            for name, (url, light) in places.items():
                row = measure(browser, url, light=light)
                cells = [row.get(column, 0) / 1000 for column in COLUMNS]
                print(
                    f"{name + ' ' + language:<18}"
                    + "".join(f"{cell:>10.1f}" for cell in cells)
                    + f"{row['requests']:>10}{row['foreign']:>10}"
                )
                broken += _over(f"{name} {language}", name, row)
        browser.close()
    return broken


def _over(title: str, name: str, row: dict[str, int]) -> list[str]:
    kilobytes, requests = LIMITS.get(name, (None, None))
    found = []
    if kilobytes and row["all"] > kilobytes * 1000:
        found.append(f"{title}: {row['all'] / 1000:.1f} KB > {kilobytes}")
    if requests and row["requests"] > requests:
        found.append(f"{title}: {row['requests']} requests > {requests}")
    if name != "journey" and row.get("Document", 0) > HTML_KB * 1000:
        found.append(f"{title}: HTML {row['Document'] / 1000:.1f} KB > {HTML_KB}")
    if row["foreign"]:
        found.append(f"{title}: {row['foreign']} requests to other sites")
    return found


def measure(browser: Browser, url: str, *, light: bool = False) -> dict[str, int]:
    """Bytes by kind for one cold visit, scrolled to the end so that lazy pictures count."""
    context = browser.new_context(viewport=PHONE)
    if light:
        context.add_cookies([{"name": "light", "value": "1", "url": url}])
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    kinds: dict[str, str] = {}
    total: dict[str, int] = {"requests": 0, "foreign": 0, "all": 0}

    def response(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    def request(event: dict[str, Any]) -> None:
        address = event["request"]["url"]
        if not address.startswith(("data:", "blob:")):
            total["foreign"] += urlsplit(address).netloc != urlsplit(url).netloc

    def finished(event: dict[str, Any]) -> None:
        kind = kinds.get(event["requestId"], "Other")
        size = int(event["encodedDataLength"])
        if size:
            total["requests"] += 1
        total["all"] += size
        total[kind] = total.get(kind, 0) + size

    session.on("Network.requestWillBeSent", request)
    session.on("Network.responseReceived", response)
    session.on("Network.loadingFinished", finished)
    page.goto(url, wait_until="networkidle")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(1500)
    context.close()
    return total
