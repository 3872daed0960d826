from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoursesConfig(AppConfig):
    name = "courses"
    verbose_name = _("Courses")

    def ready(self) -> None:
        from courses.space import course_cards
        from fadaa.accounts import space

        space.register(course_cards)

        from courses import personal_data

        personal_data.register()
