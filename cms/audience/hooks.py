"""What readers say and hear, in the CMS."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.audience import screens


@hooks.register("register_admin_urls")
def audience_urls() -> list[URLPattern]:
    return [
        path("recordings/<int:pk>/", screens.recordings, name="section_recordings"),
        path("reports/useful/", screens.answers, name="useful_answers"),
    ]


class AnswersMenuItem(MenuItem):  # type: ignore[misc]
    def is_shown(self, request: HttpRequest) -> bool:
        return screens.may_read_answers(request.user)


@hooks.register("register_reports_menu_item")
def answers_menu_item() -> MenuItem:
    return AnswersMenuItem(
        _("Was this useful?"), reverse("useful_answers"), icon_name="help", order=900
    )
