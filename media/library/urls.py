"""Addresses of the library in the CMS."""

from django.urls import URLPattern, path

from media.library import views

library_urls: list[URLPattern] = [
    path("films/", views.library, name="media_admin_library"),
    path("films/bulk/", views.bulk, name="media_admin_bulk"),
    path("films/upload/", views.upload, name="media_admin_upload"),
    path(
        "films/uploads/<uuid:upload_id>/title/",
        views.rename_upload,
        name="media_admin_upload_title",
    ),
    path("films/<uuid:public_id>/replace/", views.replace, name="media_admin_replace"),
]
