"""Addresses outside the languages."""

from django.urls import URLPattern, path, re_path

from cms.capsules import views as capsules
from cms.syndication import views

app_name = "cms"
urlpatterns: list[URLPattern] = [
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("oembed", capsules.oembed, name="oembed"),
    path("embed/<str:language>/<uuid:key>", capsules.embed, name="embed"),
    path("llms.txt", views.llms_txt, name="llms_txt"),
    re_path(
        r"^(?P<language>ar|fr)/(?P<path>[-\w/]+)\.md$", views.markdown_twin, name="markdown_twin"
    ),
]
