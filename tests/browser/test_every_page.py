"""One page of every type, in both languages and every way of showing it, held against WCAG."""

import pytest

from tests.browser import accessibility
from tests.browser.running import DESKTOP, PHONE

# The first live page of each type that the tree has.
FIRST_OF_EACH = """
SELECT kind.model, min(page.url_path)
FROM wagtailcore_page AS page
JOIN django_content_type AS kind ON kind.id = page.content_type_id
JOIN wagtailcore_locale AS locale ON locale.id = page.locale_id
WHERE page.live AND page.depth > 1 AND locale.language_code = ?
GROUP BY kind.model ORDER BY kind.model
"""
LARGE = {"light": "1", "view": "xc"}
# Each form in the language that strains it: long French words, and the direction of Arabic.
FORMS = {
    "phone, Arabic": (PHONE, "ar", {}),
    "phone, French": (PHONE, "fr", {}),
    "desktop, Arabic": (DESKTOP, "ar", {}),
    "light phone, largest letters, high contrast, French": (PHONE, "fr", LARGE),
}
# What the demo has at least: a type that lost its pages would pass unseen.
TYPES = {
    "capsulepage",
    "capsuleseriespage",
    "eventpage",
    "flowpage",
    "glossarypage",
    "guidepage",
    "homepage",
    "journeypage",
    "labelpage",
    "officepage",
    "schemepage",
    "sectionpage",
}


def addresses(platform, language):
    """``{type: address}``; a page's stored path begins with the home page of its language."""
    rows = dict(platform.rows(FIRST_OF_EACH, language))
    assert rows.keys() >= TYPES
    return {kind: f"/{language}/{path.split('/', 2)[2]}" for kind, path in rows.items()}


@pytest.mark.parametrize("form", FORMS)
def test_every_type_of_page_is_accessible_and_fits(platform, visitor, form):
    viewport, language, choices = FORMS[form]
    page = visitor(viewport)
    page.context.add_cookies(
        [{"name": name, "value": value, "url": platform.url} for name, value in choices.items()]
    )
    faults = {}
    for kind, path in addresses(platform, language).items():
        answer = page.goto(path)
        assert answer.status == 200, (kind, path)
        if found := accessibility.faults(page):
            faults[path] = found
    assert faults == {}


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_display_panel_is_accessible_when_open(visitor, language):
    page = visitor(PHONE)
    page.goto(f"/{language}/")
    page.locator(".display summary").click()
    accessibility.check(page)
