"""Addresses of asking, of the desk and of the file."""

from django.urls import path

from mentoring import case, desk, file, leading, meetings, views

app_name = "mentoring"
urlpatterns = [
    path("ask/", views.ask, name="ask"),
    path("file/", file.my_file, name="my_file"),
    path("file/share/", file.share, name="share"),
    path("file/invite/", file.invite, name="invite_founder"),
    path("file/people/<int:pk>/", file.member, name="member"),
    path("projects/<uuid:public_id>/", file.shared_project, name="shared_project"),
    path("requests/<uuid:public_id>/", views.request_detail, name="request"),
    path("requests/<uuid:public_id>/withdraw/", views.withdraw, name="withdraw"),
    path("requests/<uuid:public_id>/rate/", views.rate, name="rate"),
    path("requests/<uuid:public_id>/reopen/", views.reopen, name="reopen"),
    path("requests/<uuid:public_id>/task/<int:pk>/", views.task, name="own_task"),
    path("requests/<uuid:public_id>/appointment/", meetings.appointment, name="appointment"),
    path(
        "requests/<uuid:public_id>/appointment/<uuid:meeting_id>.ics",
        meetings.calendar,
        name="calendar",
    ),
    path("board/", leading.show_board, name="board"),
    path("board/<uuid:public_id>/", leading.dispatch, name="dispatch"),
    path("board/advisors/<int:pk>/", leading.advisor, name="advisor"),
    path("board/advisors/<int:pk>/step/", leading.advisor_step, name="advisor_step"),
    path("desk/", desk.desk, name="desk"),
    path("desk/list/", desk.desk_list, name="desk_list"),
    path("desk/availability/", desk.availability, name="availability"),
    path("desk/hours/", desk.hours, name="hours"),
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
