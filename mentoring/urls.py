"""Addresses of asking, of the desk and of the file."""

from django.urls import path

from mentoring import desk, views

app_name = "mentoring"
urlpatterns = [
    path("ask/", views.ask, name="ask"),
    path("file/", views.my_file, name="my_file"),
    path("requests/<uuid:public_id>/", views.request_detail, name="request"),
    path("requests/<uuid:public_id>/withdraw/", views.withdraw, name="withdraw"),
    path("requests/<uuid:public_id>/rate/", views.rate, name="rate"),
    path("desk/", desk.desk, name="desk"),
    path("desk/list/", desk.desk_list, name="desk_list"),
    path("desk/<uuid:public_id>/take/", desk.take, name="take"),
    path("desk/<uuid:public_id>/decline/", desk.decline, name="decline"),
    path("desk/<uuid:public_id>/close/", desk.close, name="close"),
    path("desk/<uuid:public_id>/note/", desk.note, name="note"),
]
