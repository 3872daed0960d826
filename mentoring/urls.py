from django.urls import path

from mentoring import views

app_name = "mentoring"
urlpatterns = [
    path("ask/", views.ask, name="ask"),
    path("my-file/", views.my_file, name="my_file"),
    path("desk/", views.desk, name="desk"),
    path("desk/list/", views.desk_list, name="desk_list"),
    path("requests/<uuid:public_id>/", views.request_status, name="request"),
    path("requests/<uuid:public_id>/status/", views.request_fragment, name="request_fragment"),
    path("requests/<uuid:public_id>/take/", views.take, name="take"),
    path("requests/<uuid:public_id>/decline/", views.decline, name="decline"),
    path("requests/<uuid:public_id>/withdraw/", views.withdraw, name="withdraw"),
    path("requests/<uuid:public_id>/close/", views.close, name="close"),
    path("requests/<uuid:public_id>/rate/", views.rate, name="rate"),
    path("requests/<uuid:public_id>/notes/", views.add_note, name="add_note"),
]
