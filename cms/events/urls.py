"""Addresses of events inside a language."""

from django.urls import path

from cms.events import views

urlpatterns = [path("<int:pk>/calendar.ics", views.event_calendar, name="event_calendar")]
