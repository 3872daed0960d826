from django.urls import path

from chat import keeping_views, message_views, notice_views, safety_views, views

app_name = "chat"
urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("search/", keeping_views.search, name="search"),
    path(
        "<uuid:public_id>/conversation.json", keeping_views.export, {"form": "json"}, name="as_json"
    ),
    path("<uuid:public_id>/conversation.pdf", keeping_views.export, {"form": "pdf"}, name="as_pdf"),
    path("notices/", notice_views.notices, name="notices"),
    path("<uuid:public_id>/mute", notice_views.mute, name="mute"),
    path("safety/", safety_views.safety, name="safety"),
    path("safety/<uuid:public_id>/appeal", safety_views.appeal, name="appeal"),
    path("safety/unblock", safety_views.unblock, name="unblock"),
    path("<uuid:public_id>/", views.conversation, name="conversation"),
    path("<uuid:public_id>/messages", views.messages, name="messages"),
    path("<uuid:public_id>/messages/<int:seq>/", message_views.message, name="message"),
    path("<uuid:public_id>/messages/<int:seq>/report", safety_views.report, name="report"),
    path("<uuid:public_id>/messages/<int:seq>/block", safety_views.block, name="block"),
    path(
        "<uuid:public_id>/messages/<int:seq>/<str:name>",
        message_views.attachment,
        name="attachment",
    ),
    path("<uuid:public_id>/changes", message_views.changes, name="changes"),
    path("<uuid:public_id>/events", views.events, name="events"),
    path("<uuid:public_id>/read", views.read, name="read"),
]
