"""Photograph the walk, each type of page and the films room for docs/screenshots.

Starts the platform with an empty place for its data, walks it in Arabic and in French at
360 and 1280 pixels, and writes WebP pictures (under 4 MB in all), with one sheet of phone
pages for the README. Run: ``.venv/bin/python tools/make_screenshots.py [FOLDER]``.
"""

import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import stations
from tests.browser.running import CHROMIUM, DESKTOP, FLAGS, PHONE, Platform

TARGET = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
HOLDER = "+212600000001"
PRODUCER = "+212600000051"
SHEET = ("home", "guide", "course", "conversation")
# One page of each type, where the demo has it.
PAGES = {
    "ar": {
        "journey": "dalil/nouassis-taawniyatna",
        "flow": "dalil/ma-chakl-yonasibona",
        "glossary": "dalil/mo3jam",
        "scheme": "tamwil/moubadara-indh",
        "label": "rokhas/tarkhis-onssa",
        "office": "9rib/mandoubia-tanja",
        "event": "mawa3id/yawm-watani",
        "series": "capsulat/khams-jarat",
    },
    "fr": {
        "journey": "guides/fonder-notre-cooperative",
        "flow": "guides/quelle-forme-nous-convient",
        "glossary": "guides/glossaire",
        "scheme": "financements/indh",
        "label": "licences-labels/autorisation-onssa",
        "office": "pres-de-chez-vous/delegation-tanger",
        "event": "rendez-vous/journee-nationale",
        "series": "capsules/cinq-voisines",
    },
}


def photograph(page: Page, name: str, language: str, folder: Path) -> None:
    page.wait_for_timeout(700)
    width = page.viewport_size["width"]
    picture = Image.open(BytesIO(page.screenshot()))
    picture.convert("RGB").save(folder / f"{name}-{width}-{language}.webp", quality=62, method=6)


def walk(browser: Browser, platform: Platform, language: str, size: dict, folder: Path) -> None:
    """One person's round at one size; staff pages in a browser of their own."""
    options = {"viewport": size, "base_url": platform.url, "device_scale_factor": 1}
    page = browser.new_context(**options).new_page()
    for name, open_page in (
        ("home", lambda: page.goto(f"/{language}/")),
        ("guide", lambda: open_first(page, language, ".door a")),
        ("capsule", lambda: open_first(page, language, ".capsule-card a")),
        ("search", lambda: page.goto(f"/{language}/search/?q=ta3awniya")),
        ("financing", lambda: page.goto(f"/{language}/search/financing/?region=MA-03&form=coop")),
        ("sign-in", lambda: page.goto(f"/{language}/accounts/login/")),
    ):
        open_page()
        photograph(page, name, language, folder)
    for name, path in PAGES[language].items():
        page.goto(f"/{language}/{path}/")
        photograph(page, name, language, folder)
    stations.enter_by_password(page, language, HOLDER, f"/{language}/accounts/")
    stations.open_lesson(page, language)
    photograph(page, "course", language, folder)
    page.goto(f"/{language}/chat/")
    page.locator("main a[href*='/chat/']").first.click()
    photograph(page, "conversation", language, folder)
    staff = browser.new_context(**options).new_page()
    stations.enter_by_password(staff, language, stations.ADMINISTRATOR, "/admin/")
    staff.goto("/admin/operations/health/")
    photograph(staff, "health", language, folder)
    photograph_films(browser, options, language, folder)
    page.context.close()
    staff.context.close()


def photograph_films(
    browser: Browser, options: dict[str, Any], language: str, folder: Path
) -> None:
    """The producer's library, a film and its captions, in her language."""
    producer = browser.new_context(**options).new_page()
    stations.enter_by_password(producer, language, PRODUCER, "/admin/films/")
    photograph(producer, "films", language, folder)
    producer.goto(producer.locator("main a[href^='/admin/films/0']").first.get_attribute("href"))
    photograph(producer, "film", language, folder)
    producer.goto(
        producer.locator(f"main a[href*='/captions/{language}']").first.get_attribute("href")
    )
    photograph(producer, "captions", language, folder)
    producer.context.close()


def open_first(page: Page, language: str, selector: str) -> None:
    page.goto(f"/{language}/")
    page.goto(page.locator(f"{selector}:visible").first.get_attribute("href"))


def make_sheet(folder: Path, language: str) -> None:
    """Phone pages side by side, in the reading direction of the language."""
    pictures = [Image.open(folder / f"{name}-360-{language}.webp") for name in SHEET]
    if language == "ar":
        pictures.reverse()
    gap = 24
    width = sum(picture.width for picture in pictures) + gap * (len(pictures) + 1)
    sheet = Image.new("RGB", (width, pictures[0].height + 2 * gap), "#d9d1c0")
    left = gap
    for picture in pictures:
        sheet.paste(picture, (left, gap))
        left += picture.width + gap
    sheet.save(folder / f"phone-{language}.webp", quality=62, method=6)


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as var, sync_playwright() as playwright:
        platform = Platform(Path(var))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            platform.wait_until_ready()
            for language in ("ar", "fr"):
                for size in (PHONE, DESKTOP):
                    walk(browser, platform, language, size, folder)
                make_sheet(folder, language)
        finally:
            browser.close()
            platform.stop()
    total = sum(path.stat().st_size for path in folder.glob("*.webp"))
    print(f"{len(list(folder.glob('*.webp')))} pictures, {total / 1_000_000:.2f} MB")
    return int(total > 4_000_000)


if __name__ == "__main__":
    raise SystemExit(main())
