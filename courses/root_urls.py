"""Addresses outside the languages: a service worker reaches no higher than its own folder."""

from django.urls import URLPattern, path

from courses import offline_views

urlpatterns: list[URLPattern] = [
    path("sw.js", offline_views.service_worker, name="service_worker"),
    path("app-<slug:language>.webmanifest", offline_views.web_manifest, name="web_manifest"),
]
