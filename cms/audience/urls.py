"""Addresses inside a language."""

from django.urls import path

from cms.audience import views

urlpatterns = [
    path("display/", views.show_as, name="display"),
    path("only-in/<uuid:key>/", views.only_in, name="only_in"),
    path("useful/<int:pk>/", views.useful, name="useful"),
    path("useful/<int:pk>/thanks/", views.useful_thanks, name="useful_thanks"),
    path("pdf/<int:pk>.pdf", views.as_pdf, name="pdf"),
]
