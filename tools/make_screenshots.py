"""Photograph the eight stations of the walk for docs/screenshots.

Starts the platform with an empty place for its data, walks it in Arabic and in French at
360 and 1280 pixels, and writes WebP pictures (under 2 MB in all), with one sheet of phone
pages for the README. Run: ``.venv/bin/python tools/make_screenshots.py [FOLDER]``.
"""

import sys
import tempfile
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import stations
from tests.browser.running import CHROMIUM, DESKTOP, FLAGS, PHONE, Platform

TARGET = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
HOLDER = "+212600000001"
SHEET = ("home", "guide", "course", "conversation")


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
    page.context.close()
    staff.context.close()


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
    return int(total > 2_000_000)


if __name__ == "__main__":
    raise SystemExit(main())
