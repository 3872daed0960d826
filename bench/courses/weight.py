"""What each lesson of the demo weighs as it travels, and the script of a learner."""

from wagtail.models import Locale, Page

from cms.enums import SectionKind
from cms.models import HomePage, SectionPage
from courses import offline, seed
from courses.content import ReleaseContent, content_for
from courses.models import CourseRelease
from courses.seed_files import CourseFiles

LESSON_MAX = 100_000
SCRIPT_MAX = 25_000


def course_of_the_demo() -> ReleaseContent:
    """The demo course, published in Arabic."""
    locale = Locale.objects.get(language_code="ar")
    home = HomePage.objects.get(locale=locale)
    section = SectionPage(title="Learn", slug="learn", kind=SectionKind.LEARN, locale=locale)
    Page.objects.get(pk=home.pk).add_child(instance=section)
    seed.seed_course(CourseFiles(seed.FOLDER / "sell_online", "ar"), section)
    return content_for(CourseRelease.objects.get().sha256)


def weigh(content: ReleaseContent) -> list[str]:
    """Print the bytes of each lesson; returns what is too heavy."""
    broken = []
    manifest = offline.manifest(content)
    documents = [file for file in manifest["files"] if file["role"] == "lesson"]
    pictures = {
        file["url"]: file["bytes"] for file in manifest["files"] if "picture" in file["role"]
    }
    print(f"{'lesson':40} {'document':>10}")
    for lesson, file in zip(manifest["lessons"], documents, strict=True):
        print(f"{lesson['title'][:40]:40} {file['bytes']:>10,}")
        if file["bytes"] + sum(pictures.values()) > LESSON_MAX:
            broken.append(f"{lesson['title']}: {file['bytes']} bytes")
    script = sum(offline.packed_static(name) for name in offline.MODULES)
    print(f"{'pictures':40} {sum(pictures.values()):>10,}")
    print(f"{'script of a learner':40} {script:>10,}")
    for profile, size in manifest["sizes"].items():
        print(f"{'course, ' + profile:40} {size:>10,}")
    if script > SCRIPT_MAX:
        broken.append(f"the script of a learner: {script} bytes")
    return broken
