"""How a person wants pages shown: light or whole, text size, contrast.

Two short cookies hold it, so that it works without JavaScript and without a flash of another
look. Values are few and fixed: a kept page exists in eighteen forms at most, and each form is
shared by everyone who asked for it. Nothing in the cookies tells one person from another.
"""

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

LIGHT_COOKIE = "light"
VIEW_COOKIE = "view"
SIZES = ("m", "l", "x")
# A year: a choice of spectacles is not asked for again each month.
COOKIE_SECONDS = 60 * 60 * 24 * 365
VARIES_ON = ("Cookie", "Save-Data")


@dataclass(frozen=True)
class Display:
    """``light`` without fonts and pictures; ``size`` one of m, l, x; ``contrast`` raised."""

    light: bool = False
    size: str = "m"
    contrast: bool = False
    # True when the browser asked for light pages and the person said nothing.
    suggested: bool = False

    @property
    def key(self) -> str:
        """What tells this form of a page from the others."""
        return f"{'L' if self.light else ''}{'S' if self.suggested else ''}{self.view}"

    @property
    def view(self) -> str:
        """The value of the view cookie."""
        return self.size + ("c" if self.contrast else "")


def of(request: HttpRequest | None) -> Display:
    """The display that a request asks for; what cannot be understood counts as nothing."""
    if request is None:
        return Display()
    chosen = request.COOKIES.get(LIGHT_COOKIE)
    suggested = chosen not in {"0", "1"} and request.headers.get("Save-Data", "").lower() == "on"
    view = request.COOKIES.get(VIEW_COOKIE, "")
    size, contrast = view[:1], view[1:]
    known = size in SIZES and contrast in {"", "c"}
    return Display(
        light=chosen == "1" or suggested,
        size=size if known else "m",
        contrast=known and contrast == "c",
        suggested=suggested,
    )


def changed(display: Display, choices: dict[str, Any]) -> Display:
    """The display after a person's choices; unknown ones are left out."""
    if (light := choices.get("light")) in {"0", "1"}:
        display = replace(display, light=light == "1", suggested=False)
    if (size := choices.get("size")) in SIZES:
        display = replace(display, size=size)
    if (contrast := choices.get("contrast")) in {"0", "1"}:
        display = replace(display, contrast=contrast == "1")
    return display


def remember(response: HttpResponse, display: Display, *, secure: bool) -> None:
    """Write the cookies. A browser that asks by itself for light pages is not written down."""
    values = {VIEW_COOKIE: display.view}
    if not display.suggested:
        values[LIGHT_COOKIE] = "1" if display.light else "0"
    for name, value in values.items():
        response.set_cookie(
            name, value, max_age=COOKIE_SECONDS, secure=secure, httponly=True, samesite="Lax"
        )


def context(request: HttpRequest) -> dict[str, Any]:
    """``display`` for every template."""
    return {"display": SimpleLazyObject(lambda: of(request))}
