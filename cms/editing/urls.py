"""Addresses of the editors' day outside the CMS."""

from django.urls import URLPattern, path

from cms.editing import views

urlpatterns: list[URLPattern] = [
    path("draft/<str:token>/", views.expert_preview, name="expert_preview"),
]
