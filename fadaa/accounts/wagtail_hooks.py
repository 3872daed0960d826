"""The admin has no door of its own: people enter it as they enter everything."""

from django.urls import URLPattern, path
from django.views.generic import RedirectView
from wagtail import hooks


@hooks.register("register_admin_urls")
def lead_login_to_entrance() -> list[URLPattern]:
    """Hide Wagtail's own login form behind ours.

    This address asks for admin access like every admin page, so that a stranger is sent to
    the phone page and comes back here, where nothing is left to do.
    """
    return [path("login/", RedirectView.as_view(pattern_name="wagtailadmin_home"))]
