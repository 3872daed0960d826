from courses.models.certificates import Certificate
from courses.models.learning import Enrolment, LearningEvent, ReleasePin
from courses.models.pages import CoursePage, LessonPage, ModulePage
from courses.models.progress import CourseProgress, ItemProgress
from courses.models.questions import Question
from courses.models.releases import CourseRelease, ReleaseItem

__all__ = [
    "Certificate",
    "CoursePage",
    "CourseProgress",
    "CourseRelease",
    "Enrolment",
    "ItemProgress",
    "LearningEvent",
    "LessonPage",
    "ModulePage",
    "Question",
    "ReleaseItem",
    "ReleasePin",
]
