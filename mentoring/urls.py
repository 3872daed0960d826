"""Addresses of asking, of the desk and of the file."""

from django.urls import path

from mentoring import case, desk, views

app_name = "mentoring"
urlpatterns = [
    path("ask/", views.ask, name="ask"),
    path("file/", views.my_file, name="my_file"),
    path("requests/<uuid:public_id>/", views.request_detail, name="request"),
    path("requests/<uuid:public_id>/withdraw/", views.withdraw, name="withdraw"),
    path("requests/<uuid:public_id>/rate/", views.rate, name="rate"),
    path("requests/<uuid:public_id>/reopen/", views.reopen, name="reopen"),
    path("requests/<uuid:public_id>/task/<int:pk>/", views.task, name="own_task"),
    path("desk/", desk.desk, name="desk"),
    path("desk/list/", desk.desk_list, name="desk_list"),
    path("desk/availability/", desk.availability, name="availability"),
    path("desk/absence/", desk.absence, name="absence"),
    path("desk/answers/", case.own_answers, name="own_answers"),
    path("desk/answers/<int:pk>/", case.own_answer, name="own_answer"),
    path("desk/<uuid:public_id>/", desk.offer, name="offer"),
    path("desk/<uuid:public_id>/take/", desk.take, name="take"),
    path("desk/<uuid:public_id>/decline/", desk.decline, name="decline"),
    path("desk/<uuid:public_id>/case/", case.case, name="case"),
    path("desk/<uuid:public_id>/close/", case.close, name="close"),
    path("desk/<uuid:public_id>/note/", case.note, name="note"),
    path("desk/<uuid:public_id>/labels/", case.labels, name="labels"),
    path("desk/<uuid:public_id>/snooze/", case.snooze, name="snooze"),
    path("desk/<uuid:public_id>/task/", case.task, name="task"),
    path("desk/<uuid:public_id>/transfer/", case.transfer, name="transfer"),
    path("desk/<uuid:public_id>/invite/", case.invite, name="invite"),
    path("desk/<uuid:public_id>/step/", case.small_step, name="small_step"),
    path("desk/<uuid:public_id>/answers/", case.answers, name="answers"),
]
