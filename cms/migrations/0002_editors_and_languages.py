"""Both languages, and what the groups of the CMS may do with pages, facts and pictures."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

LANGUAGES = ("ar", "fr")
PAGE_RIGHTS = {
    "editor": ("add_page", "change_page", "publish_page", "bulk_delete_page"),
    "legal_reviewer": ("change_page", "publish_page", "lock_page", "unlock_page"),
    "media_producer": ("add_page", "change_page"),
    "administrator": (
        "add_page",
        "change_page",
        "publish_page",
        "bulk_delete_page",
        "lock_page",
        "unlock_page",
    ),
}
FACT_RIGHTS = {
    "editor": ("add_fact", "change_fact", "view_fact"),
    "legal_reviewer": ("add_fact", "change_fact", "view_fact"),
    "administrator": ("add_fact", "change_fact", "delete_fact", "view_fact"),
}
PICTURE_EDITORS = ("editor", "media_producer", "administrator")
PICTURE_RIGHTS = {
    ("wagtailimages", "image"): ("add_image", "change_image", "choose_image"),
    ("wagtaildocs", "document"): ("add_document", "change_document", "choose_document"),
}


def lay_ground(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Locale = apps.get_model("wagtailcore", "Locale")
    for code in LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    _give_page_rights(apps)
    groups = {group.name: group for group in apps.get_model("auth", "Group").objects.all()}
    for role, codenames in FACT_RIGHTS.items():
        for codename in codenames:
            groups[role].permissions.add(_permission(apps, "cms", "fact", codename))
    _give_picture_rights(apps, groups)


def _give_page_rights(apps: Apps) -> None:
    groups = {group.name: group for group in apps.get_model("auth", "Group").objects.all()}
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    for role, codenames in PAGE_RIGHTS.items():
        for codename in codenames:
            GroupPagePermission.objects.get_or_create(
                group=groups[role],
                page=root,
                permission=_permission(apps, "wagtailcore", "page", codename),
            )


def _give_picture_rights(apps: Apps, groups: dict) -> None:
    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for role in PICTURE_EDITORS:
        for (app_label, model), codenames in PICTURE_RIGHTS.items():
            for codename in codenames:
                GroupCollectionPermission.objects.get_or_create(
                    group=groups[role],
                    collection=root,
                    permission=_permission(apps, app_label, model, codename),
                )


def _permission(apps: Apps, app_label: str, model: str, codename: str):
    """The permission row, made now when Django would make it after all migrations."""
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=codename,
        defaults={"name": f"Can {codename.replace('_', ' ')}"},
    )
    return permission


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0001_pages_and_facts"),
        ("accounts", "0002_role_groups"),
        ("wagtailcore", "0094_alter_page_locale"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]

    operations = [migrations.RunPython(lay_ground, migrations.RunPython.noop)]
