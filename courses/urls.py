from django.urls import URLPattern, path

from courses import certificate_views, offline_views, views

app_name = "courses"
urlpatterns: list[URLPattern] = [
    path("api/events", views.events, name="events"),
    path("api/<uuid:course_key>/manifest", offline_views.manifest, name="manifest"),
    path("api/<uuid:course_key>/standing", offline_views.standing, name="standing"),
    path("mine/", certificate_views.mine, name="mine"),
    path("certificates/<slug:code>/", certificate_views.verify, name="verify"),
    path("certificates/<slug:code>/paper.pdf", certificate_views.paper, name="certificate"),
    path("<uuid:course_key>/certificate/", certificate_views.issue, name="issue"),
    path("shelf/", offline_views.shelf, name="shelf"),
    path(
        "<uuid:course_key>/offline/<slug:sha256>/",
        offline_views.offline_course,
        name="offline_course",
    ),
    path(
        "<uuid:course_key>/<uuid:lesson_key>/offline/<slug:sha256>/",
        offline_views.offline_lesson,
        name="offline_lesson",
    ),
    path("<uuid:course_key>/", views.course, name="course"),
    path("<uuid:course_key>/enrol/", views.enrol, name="enrol"),
    path("<uuid:course_key>/resume/", views.resume, name="resume"),
    path("<uuid:course_key>/accept/", views.accept, name="accept"),
    path("<uuid:course_key>/<uuid:lesson_key>/", views.player, name="player"),
    path("<uuid:course_key>/<uuid:lesson_key>/done/", views.lesson_done, name="lesson_done"),
]
