"""Addresses outside the languages."""

from django.urls import URLPattern, path

from cms import views

app_name = "cms"
urlpatterns: list[URLPattern] = [path("sitemap.xml", views.sitemap, name="sitemap")]
