"""The addresses by which a capsule travels: its page, its embedded player, its code."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from cms.models import CapsulePage, HomePage
from media.enums import Visibility

# The title above the picture and the bar under it.
BAR_HEIGHT = 150
WIDTH = 640


def embed_path(page: CapsulePage) -> str:
    return reverse("cms:embed", args=[page.locale.language_code, page.translation_key])


def size_of(page: CapsulePage, most_width: int | None, most_height: int | None) -> tuple[int, int]:
    """``(width, height)`` of the frame, no larger than asked."""
    shape = page.asset.height / page.asset.width
    width = min(WIDTH, most_width or WIDTH)
    height = round(width * shape) + BAR_HEIGHT
    if most_height and height > most_height:
        height = most_height
        width = min(width, max(1, round((height - BAR_HEIGHT) / shape)))
    return width, height


def embed_code(
    page: CapsulePage,
    request: HttpRequest,
    most_width: int | None = None,
    most_height: int | None = None,
) -> str:
    """The frame as HTML. It may run our script and read our files, and nothing else."""
    width, height = size_of(page, most_width, most_height)
    return format_html(
        '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy" allow="fullscreen"'
        ' allowfullscreen referrerpolicy="no-referrer"'
        ' sandbox="allow-scripts allow-same-origin allow-popups"></iframe>',
        request.build_absolute_uri(embed_path(page)),
        width,
        height,
        page.title,
    )


def is_open(page: CapsulePage) -> bool:
    """Whether a capsule may stand on other sites: its film is ready, and everyone's."""
    return page.asset.is_ready and page.asset.visibility == Visibility.PUBLIC


def capsule_at(url: str, request: HttpRequest) -> CapsulePage | None:
    """The live capsule of an address of ours; a moment or a query at its end does not matter."""
    try:
        parts = urlsplit(url)
        host = parts.netloc
    except ValueError:
        return None
    language, _slash, path = parts.path.strip("/").partition("/")
    if host != request.get_host() or parts.scheme not in ("http", "https") or not path:
        return None
    home = HomePage.objects.live().filter(locale__language_code=language).first()
    if home is None:
        return None
    found = CapsulePage.objects.live().public().filter(url_path=f"{home.url_path}{path}/")
    page = found.select_related("asset", "locale").first()
    return page if page is not None and is_open(page) else None
