"""WCAG 2.2 A and AA by axe, and the reach of a narrow screen."""

from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page):
    """``[(rule, first element)]``, empty when the page is clean."""
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    return [
        (found["id"], found["nodes"][0]["html"][:160]) for found in results.response["violations"]
    ]


def overflow(page):
    """Pixels by which the page is wider than its window; 0 when it fits."""
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


def check(page):
    """Hold a page against both, laid out at its full height: on a short screen the sticky bar
    lies over whatever stands at its edge, which axe takes for small targets."""
    assert overflow(page) <= 0, page.url
    before = page.viewport_size
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": before["width"], "height": height + 200})
    try:
        assert violations(page) == [], page.url
    finally:
        page.set_viewport_size(before)
