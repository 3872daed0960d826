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
    """The outermost elements that make the page wider than its window, none when it fits."""
    return page.evaluate("""() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const wide = [...document.body.querySelectorAll("*")].filter(element => {
        const box = element.getBoundingClientRect();
        return box.width && (box.right > width + 1 || box.left < -1);
      });
      return wide.slice(0, 3).map(element => element.outerHTML.slice(0, 160));
    }""")


def faults(page):
    """What is wrong with a page laid out at its full height, as ``[(rule, first element)]``: on
    a short screen the sticky bar lies over whatever stands at its edge, which axe takes for
    small targets."""
    before = page.viewport_size
    wide = [("wider than its window", element) for element in overflow(page)]
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": before["width"], "height": height + 200})
    try:
        return wide + violations(page)
    finally:
        page.set_viewport_size(before)


def check(page):
    if faults(page):
        # What fades in or is still being filled is judged when it stands.
        page.wait_for_timeout(1500)
    assert faults(page) == [], page.url
