"""All addresses of the platform, room by room."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.syndication.api import api
from fadaa.core.metrics import scrape
from fadaa.core.views import healthz, readyz

handler400 = "fadaa.core.views.bad_request"
handler403 = "fadaa.core.views.permission_denied"
handler404 = "fadaa.core.views.page_not_found"
handler500 = "fadaa.core.views.server_error"

urlpatterns = [
    # Arabic first: the language is never guessed, and never switched silently.
    path("", RedirectView.as_view(url="/ar/"), name="root"),
    path("health/live", healthz, name="live"),
    path("health/ready", readyz, name="ready"),
    path("metrics", scrape, name="metrics"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("media.urls")),
    path("", include("cms.urls")),
    path("", include("courses.root_urls")),
    path("api/v1/", api.urls),
]

urlpatterns += i18n_patterns(
    path("accounts/", include("fadaa.accounts.urls")),
    path("courses/", include("courses.urls")),
    path("chat/", include("chat.urls")),
    path("mentoring/", include("mentoring.urls")),
    path("search/", include("search.urls")),
    path("content/", include("cms.language_urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=True,
)
