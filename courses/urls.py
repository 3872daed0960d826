from django.urls import URLPattern, path

from courses import views

app_name = "courses"
urlpatterns: list[URLPattern] = [
    path("api/events", views.events, name="events"),
    path("<uuid:course_key>/", views.course, name="course"),
    path("<uuid:course_key>/enrol/", views.enrol, name="enrol"),
    path("<uuid:course_key>/resume/", views.resume, name="resume"),
    path("<uuid:course_key>/accept/", views.accept, name="accept"),
    path("<uuid:course_key>/<uuid:lesson_key>/", views.player, name="player"),
    path("<uuid:course_key>/<uuid:lesson_key>/done/", views.lesson_done, name="lesson_done"),
]
