"""Addresses of what capsules say, inside a language."""

from django.urls import URLPattern, path

from cms.spoken import views

urlpatterns: list[URLPattern] = [
    path("capsules/said/", views.spoken, name="spoken"),
    path("capsules/<int:page_id>/words/<slug:lang>/", views.transcript, name="transcript"),
]
