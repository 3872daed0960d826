"""A course taken along: whole lessons as documents, and the list of what a phone fetches.

A document holds nothing of a person, so that the same release gives the same bytes, which a
phone checks by their SHA-256. The list says what each file weighs as it travels.
"""

import gzip
import hashlib
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.storage import default_storage
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import override

from courses import cards, sizes
from courses.content import Lesson, ReleaseContent
from media.enums import Visibility
from media.models import Asset, Rendition

LIGHT, AUDIO, FULL = "light", "audio", "full"
PROFILES = (LIGHT, AUDIO, FULL)
# What every course needs once: styles, and the modules of the player.
STYLES = ("fadaa/css/site.css", "courses/courses.css")
MODULES = (
    "courses/carry.js",
    "courses/formulas.js",
    "courses/library.js",
    "courses/offline.js",
    "courses/ordering.js",
    "courses/outbox.js",
    "courses/question.js",
    "courses/responses.js",
    "courses/scoring.js",
    "courses/shelf.js",
    "courses/showing.js",
    "courses/story.js",
    "courses/unfit.js",
    "vendor/idb-keyval.js",
)
CHUNK = 1024 * 1024


@dataclass(frozen=True)
class CarriedFile:
    """A file to fetch; ``profile`` is the lightest choice that brings it."""

    url: str
    sha256: str
    bytes: int
    role: str
    profile: str = LIGHT


def lesson_document(content: ReleaseContent, lesson_key: str) -> bytes:
    """A whole lesson: all its cards in one document, in the language of its release."""
    lessons = {str(key): lesson for key, lesson in content.lessons.items()}
    lesson = lessons[lesson_key]
    views = [cards.card_view(lesson, number) for number in range(1, len(lesson["cards"]) + 1)]
    films = films_of(lesson)
    return _document(
        content,
        "courses/offline/lesson.html",
        {
            "lesson": lesson,
            "shown": [(view, films.get(view.card.get("film", ""))) for view in views],
            "bytes": sizes.light(lesson),
        },
    )


def course_document(content: ReleaseContent) -> bytes:
    """The list of lessons, for a phone without network."""
    return _document(content, "courses/offline/course.html", {})


def shelf_document(language: str) -> bytes:
    """The courses on this phone: the same page for everybody, filled by the phone."""
    with override(language):
        page = render_to_string("courses/offline/shelf.html", {"language": language})
    return page.encode()


def _document(content: ReleaseContent, template: str, context: dict[str, Any]) -> bytes:
    payload = content.payload
    language = payload["language"]
    with override(language):
        shared = {
            "language": language,
            "payload": payload,
            "course_key": payload["course"],
            "release_sha": content.sha256,
            "lesson_keys": [str(key) for key in content.lessons],
        }
        return render_to_string(template, shared | context).encode()


def films_of(lesson: Lesson) -> dict[str, Asset]:
    """The public films of a lesson by their public id: three queries, none without a film."""
    wanted = [card["film"] for card in lesson["cards"] if card["type"] == "film" and card["film"]]
    if not wanted:
        return {}
    found = Asset.objects.filter(visibility=Visibility.PUBLIC, public_id__in=wanted)
    return {str(film.public_id): film for film in found.prefetch_related("renditions", "tracks")}


def manifest(content: ReleaseContent) -> dict[str, Any]:
    """What a phone fetches to hold a course; the sizes are those of the three choices."""
    payload, course_key = content.payload, content.payload["course"]
    with override(payload["language"]):
        course_url = reverse("courses:offline_course", args=[course_key, content.sha256])
        files = [_text_file(course_url, course_document(content), "course")]
        lessons = []
        for key, lesson in content.lessons.items():
            url = reverse("courses:offline_lesson", args=[course_key, key, content.sha256])
            document = _text_file(url, lesson_document(content, str(key)), "lesson")
            files.append(document)
            files += [
                CarriedFile(picture["url"], picture["sha256"], picture["bytes"], "picture")
                for picture in sizes.pictures(lesson)
            ]
            files += [file for film in films_of(lesson).values() for file in _film_files(film)]
            lessons.append(
                {"key": str(key), "title": lesson["title"], "minutes": lesson["minutes"]}
            )
    once = list({file.url: file for file in files}.values())
    return {
        "course": course_key,
        "language": payload["language"],
        "title": payload["title"],
        "release": content.sha256,
        "lessons": lessons,
        "files": [asdict(file) for file in once],
        "sizes": {
            profile: sum(file.bytes for file in once if _is_in(file, profile)) + shell_bytes()
            for profile in PROFILES
        },
    }


def _is_in(file: CarriedFile, profile: str) -> bool:
    return PROFILES.index(file.profile) <= PROFILES.index(profile)


def _text_file(url: str, data: bytes, role: str) -> CarriedFile:
    return CarriedFile(url, hashlib.sha256(data).hexdigest(), _packed(data), role)


def _packed(data: bytes) -> int:
    """Bytes of a text as it travels."""
    return len(gzip.compress(data, mtime=0))


def _film_files(film: Asset) -> list[CarriedFile]:
    """The sound of a film, and its lightest whole file."""
    found = []
    if film.sound:
        found.append(_rendition(film.sound, "sound", AUDIO))
    if film.progressive:
        found.append(_rendition(film.progressive[0], "film", FULL))
    return found


def _rendition(rendition: Rendition, role: str, profile: str) -> CarriedFile:
    return CarriedFile(
        rendition.url, _digest_of(rendition.path), int(rendition.bytes), role, profile
    )


@lru_cache(maxsize=512)
def _digest_of(path: str) -> str:
    """The SHA-256 of a stored file, read once; its name changes with its content."""
    digest = hashlib.sha256()
    with default_storage.open(path) as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def shell_files() -> list[str]:
    """Addresses that the service worker keeps from the start."""
    shelves = []
    for language, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        with override(language):
            shelves.append(reverse("courses:shelf"))
    return [*shelves, *(static(name) for name in (*STYLES, *MODULES, "fadaa/img/mark.svg"))]


@lru_cache(maxsize=1)
def shell_bytes() -> int:
    return sum(packed_static(name) for name in (*STYLES, *MODULES))


def packed_static(name: str) -> int:
    """Bytes of a script or style as it travels."""
    return _packed(_static_bytes(name))


def _static_bytes(name: str) -> bytes:
    found = finders.find(name)
    if found:
        with open(found, "rb") as file:
            return file.read()
    with staticfiles_storage.open(name) as stored:
        return bytes(stored.read())


@lru_cache(maxsize=1)
def shell_version() -> str:
    """Changes with every file of the shell and every shelf, so that phones fetch them anew."""
    digest = hashlib.sha256()
    for name in (*STYLES, *MODULES):
        digest.update(_static_bytes(name))
    for language, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        digest.update(shelf_document(language))
    return digest.hexdigest()[:16]
