"""The administrator's face of mentoring."""

from wagtail import hooks

from mentoring.viewsets import MentoringGroup


@hooks.register("register_admin_viewset")
def register_mentoring() -> object:
    return MentoringGroup()
