"""Decision flows in the editor's screens."""

from django.urls import URLPattern, path
from wagtail import hooks

from cms.flows import views


@hooks.register("register_admin_urls")
def flow_addresses() -> list[URLPattern]:
    return [
        path("flows/<int:page_id>/graph/", views.graph, name="flow_graph"),
        path("flows/<int:page_id>/flow.json", views.export, name="flow_export"),
    ]
