"""The running platform and a Chromium to walk it."""

import fcntl
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.running import CHROMIUM, FLAGS, PHONE, STACK, Platform


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.timeout(1200))


@pytest.fixture(scope="session")
def chromium():
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine (Debian: chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def filled(tmp_path_factory, worker_id):
    """A folder of data as the first start leaves it; all workers of a run copy the same."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    place, done = shared / "filled", shared / "filled.done"
    with (shared / "filled.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            first = Platform(place)
            try:
                first.wait_until_ready()
            finally:
                assert first.stop() == 0
            done.touch()
    return place


@pytest.fixture(scope="session")
def platform(tmp_path_factory, chromium, request):
    if STACK:
        running = Platform(tmp_path_factory.mktemp("var"), stack=True)
    else:
        filled = request.getfixturevalue("filled")
        running = Platform(shutil.copytree(filled, tmp_path_factory.mktemp("var") / "copy"))
    try:
        running.wait_until_ready()
        yield running
    finally:
        assert running.stop() == 0


@pytest.fixture
def visitor(chromium, platform):
    """Make a browser of one person: ``visitor(PHONE)`` gives a page with its own cookies."""
    contexts = []

    def make(viewport=PHONE, **options):
        context = chromium.new_context(
            viewport=viewport, base_url=platform.url, locale="ar-MA", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("request", lambda request: _note_foreign(page, request, platform))
        return page

    yield make
    faults = [fault for context in contexts for page in context.pages for fault in page.faults]
    for context in contexts:
        context.close()
    assert faults == []


def _note_foreign(page, request, platform):
    if not request.url.startswith((platform.url, "data:", "blob:")):
        page.faults.append(f"request to another origin: {request.url}")
