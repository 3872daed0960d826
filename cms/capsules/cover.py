"""The square picture that podcast programs ask for: the name of the series on our colours."""

import hashlib
import io

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from PIL import Image

from cms.models import CapsuleSeriesPage
from cms.queries import current_language
from cms.syndication import card

# Programs take 1400 to 3000 pixels a side.
SIDE = 1400
DAY = 86400


def cover_for(title: str, language: str) -> bytes:
    """The PNG of a series, drawn once and kept under a name made from its words."""
    words = f"{card.DESIGN}|{SIDE}|{title}|{language}"
    name = f"cards/{hashlib.sha256(words.encode()).hexdigest()[:32]}-square.png"
    if default_storage.exists(name):
        with default_storage.open(name) as kept:
            return bytes(kept.read())
    wide = card.draw(
        title=title, kind="", site=_("Fadaa Al Moutaawine"), right_to_left=language == "ar"
    )
    square = Image.new("RGB", (SIDE, SIDE), card.DEEP)
    with Image.open(io.BytesIO(wide)) as drawn:
        picture = drawn.convert("RGB")
    height = round(picture.height * SIDE / picture.width)
    square.paste(picture.resize((SIDE, height)), (0, (SIDE - height) // 2))
    out = io.BytesIO()
    square.quantize(64).save(out, "PNG", optimize=True)
    default_storage.save(name, ContentFile(out.getvalue()))
    return out.getvalue()


@require_safe
@cache_control(public=True, max_age=DAY)
def series_cover(request: HttpRequest, key: str) -> HttpResponse:
    """The square picture of a series in the language of the address."""
    series = get_object_or_404(
        CapsuleSeriesPage.objects.live().public(),
        translation_key=key,
        locale__language_code=current_language(),
    )
    return HttpResponse(cover_for(series.title, current_language()), content_type="image/png")
