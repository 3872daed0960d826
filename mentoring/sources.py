"""Where a person comes from when she asks: a page, a step of a journey, a lesson."""

import uuid
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.models import Page

from cms.models import JourneyPage
from cms.queries import current_language
from courses.content import content_for
from courses.queries import newest_release


@dataclass(frozen=True)
class Source:
    """What is kept with the question; ``query`` names the same source in an address."""

    title: str
    url: str
    topic: str = ""
    query: dict[str, str] = field(default_factory=dict)

    @property
    def query_string(self) -> str:
        return urlencode(self.query)


def source_of(request: HttpRequest) -> Source | None:
    """The live page or lesson that the address names, if it names one; two queries at most."""
    return _lesson(request) or _page(request)


def _page(request: HttpRequest) -> Source | None:
    number = request.GET.get("from", "")
    if not number.isdecimal() or len(number) > 9:
        return None
    page = Page.objects.live().public().filter(pk=int(number)).first()
    if page is None:
        return None
    title, url, query = page.title, page.url or "", {"from": number}
    step = request.GET.get("step", "")
    if step and issubclass(page.cached_content_type.model_class() or Page, JourneyPage):
        journey = page.specific
        topic = next(iter(journey.topics), "")
        if step_title := journey.step_titles.get(step):
            query |= {"step": step}
            return Source(f"{title}: {step_title}", f"{url}#step-{step}", topic, query)
        return Source(title, url, topic, query)
    return Source(title, url, query=query)


def _lesson(request: HttpRequest) -> Source | None:
    try:
        course_key = uuid.UUID(request.GET.get("course", ""))
        lesson_key = uuid.UUID(request.GET.get("lesson", ""))
    except ValueError:
        return None
    release = newest_release(course_key, current_language())
    if release is None:
        return None
    content = content_for(release.sha256)
    lesson = content.lessons.get(lesson_key)
    if lesson is None:
        return None
    return Source(
        title=f"{content.payload['title']}: {lesson['title']}",
        url=reverse("courses:player", args=[course_key, lesson_key]),
        query={"course": str(course_key), "lesson": str(lesson_key)},
    )
