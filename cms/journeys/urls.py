"""Addresses of what people keep."""

from django.urls import path

from cms.journeys import views

urlpatterns = [
    path("<uuid:journey>/progress/", views.progress, name="journey_progress"),
    path("<uuid:journey>/steps/<str:step>/", views.keep_step, name="journey_step"),
    path("<uuid:journey>/steps/<str:step>/<str:day>.ics", views.reminder, name="journey_reminder"),
]
