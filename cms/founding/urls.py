"""Addresses of the founding file."""

from django.urls import URLPattern, path

from cms.founding import views

urlpatterns: list[URLPattern] = [
    path("", views.founding, name="founding"),
    path("take-over/", views.take_over, name="founding-take-over"),
    path("copies/<int:draft>/erase/", views.erase, name="founding-erase"),
    path("papers/<slug:paper>.<slug:form>", views.paper, name="founding-paper"),
    path("samples/<slug:paper>/", views.sample, name="founding-sample"),
    path("samples/<slug:paper>.<slug:form>", views.sample_file, name="founding-sample-file"),
]
