"""Addresses inside a language."""

from django.urls import path

from cms.audience import views

urlpatterns = [
    path("display/", views.show_as, name="display"),
    path("only-in/<uuid:key>/", views.only_in, name="only_in"),
]
