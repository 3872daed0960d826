from django.urls import path

from chat import views

app_name = "chat"
urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("<uuid:public_id>/", views.conversation, name="conversation"),
    path("<uuid:public_id>/messages", views.messages, name="messages"),
    path("<uuid:public_id>/events", views.events, name="events"),
    path("<uuid:public_id>/read", views.read, name="read"),
]
