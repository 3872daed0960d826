"""A page as Markdown: the words of its article, for readers without a browser."""

from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from django.http import HttpRequest
from markdownify import markdownify

from cms.models import BasePage

# What has no meaning outside the screen.
SCREEN_ONLY = "script, style, template, svg, nav, form, button, dialog, audio, video, .no-print"
HEADINGS = ("h1", "h2", "h3", "h4")


class NoArticle(Exception):
    """The page has no article of its own, like a home or a shelf."""


def as_markdown(page: BasePage, request: HttpRequest) -> str:
    """The article of a page, headed by its address, language and last check."""
    response = page.serve(request)
    if hasattr(response, "render"):
        response = response.render()
    article = BeautifulSoup(response.content, "html.parser").select_one("main article")
    if article is None:
        raise NoArticle(page.slug)
    _strip(article, request.build_absolute_uri(page.url or "/"))
    body = markdownify(str(article), heading_style="ATX", bullets="-").strip()
    return _head(page, request) + _squeeze(body) + "\n"


def _strip(article: Tag, base: str) -> None:
    """Keep words and links: drop what is only for the screen, make addresses whole."""
    for element in article.select(SCREEN_ONLY):
        element.decompose()
    for link in article.select("a[href]"):
        link["href"] = urljoin(base, str(link["href"]))
    for image in article.select("img"):
        image.replace_with(str(image.get("alt") or ""))
    # A definition list reads as "term: value".
    for term in article.select("dt"):
        words = term.get_text(" ", strip=True)
        term.name = "strong"
        term.string = f"{words}:"
    for row in article.select("dl > div"):
        row.name = "p"
    for value in article.select("dd"):
        value.name = "span"


def _head(page: BasePage, request: HttpRequest) -> str:
    lines = [
        "---",
        f"title: {_quoted(page.title)}",
        f"url: {request.build_absolute_uri(page.url or '/')}",
        f"language: {page.locale.language_code}",
    ]
    if page.last_published_at:
        lines.append(f"updated: {page.last_published_at.date().isoformat()}")
    if page.oldest_check:
        lines.append(f"oldest_check: {page.oldest_check.isoformat()}")
    if page.unverified_count:
        lines.append(f"unverified_facts: {page.unverified_count}")
    return "\n".join([*lines, "---", "", ""])


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _squeeze(text: str) -> str:
    """At most one empty line in a row, and none with spaces alone."""
    lines = [line.rstrip() for line in text.splitlines()]
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept)
