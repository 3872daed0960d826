"""The editor's face of criterion rows: only the values of the chosen kind are shown."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_editor_js")
def criteria_script() -> str:
    return format_html('<script type="module" src="{}"></script>', static("cms/criteria_admin.js"))


@hooks.register("insert_global_admin_css")
def criteria_style() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("cms/criteria_admin.css"))
